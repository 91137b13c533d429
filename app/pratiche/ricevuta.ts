import { getTranslations } from 'next-intl/server'
import { campiVisti, passiVisti } from '../../contracts/pratiche/percorso'
import { isChiuso } from '../../contracts/pratiche/stati'
import type { Locale } from '../../i18n/routing'
import { findEnte, findUffici } from '../../server/enti/queries'
import { stampaFoglio, type Pezzo } from '../../server/platform/foglio'
import { incaricatoOf, resaOf, type Pratica } from '../../server/pratiche/queries'
import { orologioDi } from '../../server/pratiche/termini'
import { date } from '../../ui/format'
import { paroleOf } from '../../ui/pratiche/parole'
import { resaInParole } from '../../ui/ufficio/banco/resa'
import { domandaOf, passoTitolo, rispostaIn } from '../../ui/pratiche/words'

const moment = (when: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Rome' }).format(when)

/** At the counter: who took it, and how who made it was known. */
const sportello = async (pratica: Pratica, locale: Locale): Promise<readonly Pezzo[]> => {
  const resa = resaOf(pratica)
  if (resa === undefined) return []
  const t = await getTranslations({ locale, namespace: 'banco' })
  return [{ tipo: 'riga', nome: t('resa.titoloRicevuta'), valore: resaInParole(t, resa).join('\n') }]
}

/** What was taken in: number, when, by whom, until when and what silence means (L. 241/1990 art. 18-bis). */
const taken = async (pratica: Pratica, locale: Locale): Promise<readonly Pezzo[]> => {
  const t = await getTranslations({ locale, namespace: 'pratiche' })
  const { belfiore, scadenza, sospesaDal, descritta, giorno } = pratica
  const ufficio = (await findUffici(belfiore)).find(({ serie }) => serie === pratica.ufficio)
  const ente = (await findEnte(belfiore))?.denominazione ?? belfiore
  const orologio = orologioDi(descritta, giorno)
  const entro =
    sospesaDal !== undefined
      ? t('ricevuta.sospesa', { giorno: date(sospesaDal, locale) })
      : scadenza === undefined
        ? t('ricevuta.chiusa')
        : date(scadenza, locale)
  const row = (nome: string, valore: string): Pezzo => ({ tipo: 'riga', nome, valore })
  return [
    row(t('ricevuta.protocollo'), pratica.protocollo),
    row(t('ricevuta.presentata'), moment(pratica.presentataIl, locale)),
    row(t('di'), `${pratica.nome}\n${pratica.codiceFiscale}`),
    row(t('a'), ente),
    row(t('ricevuta.ufficio'), [ufficio?.nome ?? ente, ufficio?.email, ufficio?.telefono].filter(Boolean).join('\n')),
    row(
      t('ricevuta.persona'),
      incaricatoOf(pratica) ?? t(pratica.assegnataA === undefined ? 'ricevuta.nessunoAncora' : 'ricevuta.assegnata'),
    ),
    row(t('ricevuta.entro'), entro),
    ...(await sportello(pratica, locale)),
    ...(isChiuso(pratica.stato)
      ? []
      : [
          { tipo: 'spazio' } as const,
          { tipo: 'testo', testo: t(`silenzio.${orologio.silenzio}`) } as const,
          { tipo: 'piccolo', testo: `${orologio.legge.at}, ${orologio.legge.act}` } as const,
        ]),
  ]
}

type Risposta = Pick<Pratica, 'descritta' | 'risposte' | 'oggetti'>

/** Each answer beside its question, a heading for each step. */
export const risposteSulFoglio = async (
  { descritta, risposte, oggetti }: Risposta,
  locale: Locale,
): Promise<readonly Pezzo[]> => {
  const t = await getTranslations({ locale, namespace: 'pratiche' })
  const parole = await paroleOf(descritta.id, locale)
  const said = rispostaIn(t, parole, locale, oggetti)
  return passiVisti(descritta, risposte).flatMap((passo): Pezzo[] => [
    { tipo: 'capo', testo: passoTitolo(t, parole, passo) },
    ...campiVisti(passo, risposte).map((campo): Pezzo => {
      return { tipo: 'riga', nome: domandaOf(t, parole, passo.id, campo.id), valore: said(campo, risposte) }
    }),
  ])
}

/** The receipt of a request as PDF, in the language of who asks for it. */
export const ricevutaPdf = async (pratica: Pratica, locale: Locale): Promise<Uint8Array> => {
  const t = await getTranslations({ locale, namespace: 'pratiche' })
  const parole = await paroleOf(pratica.descritta.id, locale)
  const ente = (await findEnte(pratica.belfiore))?.denominazione ?? pratica.belfiore
  const papers = pratica.allegati.map(({ nome, dimensione }): Pezzo => {
    return { tipo: 'riga', nome: t('ricevuta.allegato'), valore: `${nome}\n${Math.ceil(dimensione / 1024)} kB` }
  })
  return stampaFoglio({
    title: t('ricevuta.titolo'),
    lang: locale,
    testata: ente,
    piede: t('ricevuta.piede', { protocollo: pratica.protocollo }),
    pezzi: [
      { tipo: 'titolo', testo: t('ricevuta.titolo') },
      { tipo: 'testo', testo: parole('titolo') },
      ...(await taken(pratica, locale)),
      ...(await risposteSulFoglio(pratica, locale)),
      ...(papers.length === 0 ? [] : [{ tipo: 'capo', testo: t('carteTitolo') } as const, ...papers]),
    ],
  })
}
