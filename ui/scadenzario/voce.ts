import type { VoceElenco } from '../../contracts/scadenzario/elenco'
import type { Cents } from '../../engine/kernel/money'
import type { Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import type { Posizione, RataNota, Scadenza } from '../../engine/scadenzario/scadenzario.types'
import { MODO, type ContoPersona } from '../calcolo/conto'
import type { ContoCanone } from '../canone/conto'
import type { ContoImpi } from '../impi/conto'
import type { RavvedimentoView } from '../ravvedimento/conto'
import type { ContoTari } from '../tari/conto'
import type { ContoTasi } from '../tasi/conto'

export type ComuneVoce = { readonly belfiore: string; readonly nome: string }

/** A row of the F24 that can still be paid late. */
export type RigaTarda = { readonly tributo: Tributo; readonly codice: string; readonly importo: Cents }

/** One calculation of the list, with what the calendar needs of it. */
export type Voce = {
  readonly voce: VoceElenco
  readonly anno: number
  /** Absent for a ravvedimento whose comune was not told. */
  readonly comune?: ComuneVoce
  readonly posizione: Posizione
  /** An answer or a rate is still to be confirmed: the amounts may change. */
  readonly incerta: boolean
  /** Said to be paid, or paid before the day of a ravvedimento. */
  readonly isPagata: (scadenza: Pick<Scadenza, 'rata' | 'giorno'>) => boolean
  readonly tarde: (scadenza: Pick<Scadenza, 'rata'>) => readonly RigaTarda[]
}

type Of = { readonly voce: VoceElenco; readonly comune: ComuneVoce }
type Ready<C extends { readonly ok: boolean }> = Extract<C, { readonly ok: true }>

const none = (): readonly never[] => []

export const voceImu = (
  own: Of,
  persona: ContoPersona,
  { incerta, accontoPagato }: { readonly incerta: boolean; readonly accontoPagato: boolean },
): Voce => ({
  ...own,
  anno: persona.result.anno,
  posizione: { comune: own.comune.belfiore, tributo: 'IMU', posizione: persona.posizione, modo: MODO },
  incerta,
  isPagata: ({ rata }) => rata === 'acconto' && accontoPagato,
  tarde: ({ rata }) =>
    (rata === 'acconto' ? persona.righe : persona.righeSaldo)
      .filter((riga) => riga.rata === rata)
      .map(({ codice, importo }) => ({ tributo: 'IMU', codice, importo })),
})

/** The rows that the F24 of the page has: the comune's days, or the one that the law allows. */
export const voceTari = (own: Of, { posizione, versamenti }: Ready<ContoTari>): Voce => {
  const rataOf = (rateazione: string): string => String(Number(rateazione.slice(0, 2)))
  const once = versamenti.reduce((sum, { importo }) => sum + importo, 0) as Cents
  const [first] = versamenti
  const { belfiore } = own.comune
  const rate: RataNota[] = first ? [{ scadenza: first.scadenza, importo: once }] : []
  return {
    ...own,
    anno: posizione.anno,
    posizione: posizione.regole.scadenze
      ? { comune: belfiore, tributo: 'TARI', posizione }
      : { comune: belfiore, tributo: 'NOTO', nome: 'TARI', anno: posizione.anno, canale: 'f24', rate },
    incerta: false,
    isPagata: () => false,
    tarde: ({ rata }) =>
      versamenti
        .filter(({ rateazione }) => rataOf(rateazione) === rata)
        .map(({ codice, importo }) => ({ tributo: codice === 'TEFA' ? 'TEFA' : 'TARI', codice, importo })),
  }
}

export const voceTasi = (own: Of, { posizione, proprio, versamenti }: Ready<ContoTasi>): Voce => {
  const sumOf = (rata: string): Cents =>
    versamenti.reduce((sum, row) => (row.rata === rata || row.rata === 'unica' ? sum + row.importo : sum), 0) as Cents
  const rate = proprio.rate.map(({ rata, scadenza }) => ({ scadenza, importo: sumOf(rata) }))
  return {
    ...own,
    anno: posizione.anno,
    posizione: {
      comune: own.comune.belfiore,
      tributo: 'NOTO',
      nome: 'TASI',
      anno: posizione.anno,
      canale: 'f24',
      rate: rate.filter(({ importo }) => importo > 0),
    },
    incerta: false,
    isPagata: () => false,
    tarde: none,
  }
}

export const voceImpi = (own: Of, { result }: Ready<ContoImpi>): Voce => ({
  ...own,
  anno: result.anno,
  posizione: {
    comune: own.comune.belfiore,
    tributo: 'NOTO',
    nome: 'IMPI',
    anno: result.anno,
    canale: 'f24',
    rate: result.rate.filter(({ importo }) => importo > 0),
  },
  incerta: false,
  isPagata: () => false,
  tarde: ({ rata }) =>
    result.righe.map((riga) => ({
      tributo: 'IMPi',
      codice: riga.codice,
      importo: riga[result.rate[Number(rata) - 1]!.rata],
    })),
})

/** No ravvedimento: what is late of the canone is mended with the comune. */
export const voceCanone = (
  own: Of,
  rate: Extract<Posizione, { tributo: 'CANONE' }>['rate'],
  conto: Ready<ContoCanone>,
): Voce => ({
  ...own,
  anno: conto.posizione.anno,
  posizione: { comune: own.comune.belfiore, tributo: 'CANONE', posizione: conto.posizione, rate },
  incerta: false,
  isPagata: () => false,
  tarde: none,
})

export const voceRavvedimento = (
  voce: VoceElenco,
  comune: ComuneVoce | undefined,
  { posizione, giorno }: RavvedimentoView,
): Voce => ({
  voce,
  anno: posizione.anno ?? Number(posizione.scadenza.slice(0, 4)),
  ...(comune ? { comune } : {}),
  posizione: { comune: comune?.belfiore ?? '', tributo: 'RAVVEDIMENTO', posizione },
  incerta: false,
  isPagata: (own) => own.giorno < giorno,
  tarde: none,
})
