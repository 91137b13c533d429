import type { Blocco, Foglio } from '../../contracts/avvisi/foglio'
import type { Lingua } from '../../contracts/avvisi/lingue'
import { aliquoteImu, contiImu, rataDi, tabellaImmobili, type Ognuna } from '../avvisi/pdf/queries'
import { parole } from '../avvisi/pezzi/queries'
import type { Archivio } from '../comuni/queries'
import { fattiDi } from './fatti'
import type { ClienteCalcolato, ComuneCalcolato, FoglioLotto } from './lotto.types'
import { paroleLotto, type ParoleLotto } from './parole'

/** Who hands the paper over, on which day, in which language. */
export type ModoCarta = {
  readonly anno: number
  readonly oggi: string
  readonly lingua: Lingua
  readonly studio?: string
  readonly archivio: Archivio
}

type Carta = ModoCarta & { readonly t: ParoleLotto; readonly ognuna: Ognuna }

const text = (testo: string): Blocco => ({ tipo: 'testo', testi: [testo] })
const title = (testo: string, livello: 1 | 2 = 2): Blocco => ({ tipo: 'titolo', livello, testi: [testo] })

const comuneDetto = ({ t }: Carta, { comune: { nome, sigla } }: ComuneCalcolato): string =>
  t('carta.comune', { nome, sigla })

/** The answer first: how much, by when, for each day on which something is paid. */
const somme = (carta: Carta, { fogli, comuni }: ClienteCalcolato): readonly Blocco[] => {
  const { t, anno, lingua } = carta
  const where = comuni.map((own) => comuneDetto(carta, own)).join('; ')
  if (fogli.length === 0) {
    return [
      {
        tipo: 'somma',
        entro: [t('carta.niente')],
        importo: '',
        sotto: [t('carta.sottoNiente', { anno, comuni: where })],
      },
    ]
  }
  const words = parole(lingua)
  return fogli.map(({ rata, scadenza, totale }) => ({
    tipo: 'somma',
    entro: [t('carta.entro', { giorno: words.giornoIntero(scadenza) })],
    importo: words.euro(totale),
    sotto: [t('carta.sotto', { rata: rataDi(words, rata), anno, comuni: where })],
  }))
}

/** The rows of the forms, as they stand on them. */
const righeF24 = ({ t, lingua, archivio }: Carta, { rata, totale, deleghe }: FoglioLotto): Blocco => {
  const words = parole(lingua)
  const rows = deleghe.flatMap(({ righe }) => righe)
  const nome = (belfiore: string): string => {
    const found = archivio.trova(belfiore)
    return found.ok ? `${belfiore} (${found.comune.nome})` : belfiore
  }
  return {
    tipo: 'tabella',
    nome: [t('carta.righe', { rata: rataDi(words, rata) })],
    somma: true,
    colonne: [
      { nome: [t('carta.tributo')], larga: 16 },
      { nome: [t('carta.ente')], larga: 44 },
      { nome: [t('carta.immobili')], larga: 18 },
      { nome: [t('carta.euro')], larga: 22, aDestra: true },
    ],
    righe: [
      ...rows.map(({ codiceTributo, codiceEnte, numeroImmobili = '', debito }) =>
        [codiceTributo, nome(codiceEnte), String(numeroImmobili), words.cifra(debito)].map((each) => [each]),
      ),
      [[t('carta.somma')], [''], [''], [words.cifra(totale)]],
    ],
  }
}

const acconto = ({ t, lingua }: Carta, { comuni, fogli }: ClienteCalcolato): readonly Blocco[] => {
  if (!fogli.some(({ rata }) => rata === 'saldo')) return []
  const paid = comuni.flatMap(({ posizione: { accontoVersato } }) =>
    Array.isArray(accontoVersato) ? accontoVersato : [],
  )
  if (paid.length === 0) return [text(t('carta.accontoDovuto'))]
  const importo = paid.reduce((sum: number, own: { readonly importo: number }) => sum + own.importo, 0)
  return [text(t('carta.accontoVersato', { importo: parole(lingua).euro(importo) }))]
}

const pagare = (carta: Carta, cliente: ClienteCalcolato): readonly Blocco[] => {
  const { t } = carta
  if (cliente.fogli.length === 0) return []
  return [
    title(t('carta.pagare')),
    text(t('carta.f24')),
    ...cliente.fogli.map((foglio) => righeF24(carta, foglio)),
    ...acconto(carta, cliente),
  ]
}

const conto = (carta: Carta, own: ComuneCalcolato, many: boolean): readonly Blocco[] => {
  const fatti = fattiDi(own, carta.archivio)
  const { ognuna } = carta
  return [
    ...(many ? [title(comuneDetto(carta, own))] : []),
    ...tabellaImmobili(fatti, ognuna),
    ...contiImu(fatti, ognuna),
    ...aliquoteImu(fatti, ognuna),
  ]
}

/** What a client is told: how much, by when, how it is made in each comune. It is no avviso, and says so first. */
export const scriviCarta = (cliente: ClienteCalcolato, modo: ModoCarta): Foglio => {
  const { anno, lingua, oggi, studio } = modo
  const t = paroleLotto(lingua)
  const words = parole(lingua)
  const carta: Carta = { ...modo, t, ognuna: (write) => [write(words)] }
  const titolo = t('carta.titolo', { anno })
  const comuni = cliente.comuni
  return {
    ...{ lingue: [lingua], variante: 'normale', titolo: t('carta.file', { anno }) },
    mittente: studio === undefined ? [] : [[studio]],
    destinatario: [cliente.nome],
    estremi: [
      [t('carta.estremi')],
      [t('carta.giorno', { giorno: words.giorno(oggi) })],
      [t('carta.codiceFiscale', { codice: cliente.codiceFiscale })],
    ],
    testata: [titolo],
    piede: [`${titolo}. ${t('carta.piede')}`],
    blocchi: [
      title(titolo, 1),
      text(studio === undefined ? t('carta.chi') : t('carta.chiStudio', { studio })),
      ...somme(carta, cliente),
      ...pagare(carta, cliente),
      ...comuni.flatMap((own) => conto(carta, own, comuni.length > 1)),
      title(t('carta.sbagliato')),
      text(t('carta.dillo')),
    ],
  }
}
