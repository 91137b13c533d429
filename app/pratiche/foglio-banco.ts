import { getTranslations } from 'next-intl/server'
import { findEnte } from '../../server/enti/queries'
import { stampaFoglio, type Pezzo } from '../../server/platform/foglio'
import { nomeAlBanco } from '../../server/pratiche/banco'
import type { Bozza } from '../../server/pratiche/queries'
import { date } from '../../ui/format'
import { paroleOf } from '../../ui/pratiche/parole'
import { risposteSulFoglio } from './ricevuta'

const LINEA = '\n\n_______________________________________'

/** What somebody said at the counter, in their language, with the place where they sign: it is read again before that. */
export const foglioDaFirmare = async (bozza: Bozza): Promise<Uint8Array> => {
  const { banco, belfiore, codiceFiscale, lingua, oggi, procedura } = bozza
  if (banco === undefined) throw new Error('Not a draft of the counter.')
  const t = await getTranslations({ locale: lingua, namespace: 'banco.foglio' })
  const words = await getTranslations({ locale: lingua, namespace: 'pratiche' })
  const parole = await paroleOf(procedura.id, lingua)
  const ente = (await findEnte(belfiore))?.denominazione ?? belfiore
  const row = (nome: string, valore: string): Pezzo => ({ tipo: 'riga', nome, valore })
  const firm = banco.denominazione === undefined ? [] : [row(t('firma'), `${banco.nome} ${banco.cognome}`)]
  return stampaFoglio({
    title: t('titolo'),
    lang: lingua,
    testata: ente,
    piede: t('piede'),
    pezzi: [
      { tipo: 'titolo', testo: t('titolo') },
      { tipo: 'testo', testo: parole('titolo') },
      row(words('di'), `${nomeAlBanco(banco)}\n${codiceFiscale}`),
      ...firm,
      row(words('a'), ente),
      row(t('giorno'), date(oggi, lingua)),
      ...(await risposteSulFoglio({ ...bozza, descritta: procedura }, lingua)),
      ...bozza.allegati.map(({ nome }): Pezzo => row(words('ricevuta.allegato'), nome)),
      { tipo: 'capo', testo: t('firmaTitolo') },
      { tipo: 'testo', testo: t('riletta') },
      { tipo: 'testo', testo: words('comune.vero') },
      { tipo: 'testo', testo: `${t('firmaQui')}${LINEA}` },
      { tipo: 'piccolo', testo: t('legge') },
    ],
  })
}
