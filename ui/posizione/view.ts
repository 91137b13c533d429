import type { AliquotaScelta } from '../../contracts/calcolo/scelte'
import type { Tributo } from '../../contracts/tributi'
import type { CanoneResult } from '../../engine/canone/canone.types'
import type { ImuResult } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents, Ratio } from '../../engine/kernel/money'
import type { Problem } from '../../engine/kernel/problem'
import type { Trace } from '../../engine/kernel/trace'
import type { TariResult } from '../../engine/tari/tari.types'

/*
 * What the pages of a position show: plain data, read and computed before. The same for the person and for the office.
 */

type Dated = { readonly dal: IsoDate; readonly al: IsoDate | undefined; readonly fonte: string }

export type DatoView = Dated & {
  readonly foglio: string | undefined
  readonly particella: string | undefined
  readonly subalterno: string | undefined
  readonly categoria: string | undefined
  readonly rendita: Cents | undefined
  readonly redditoDominicale: Cents | undefined
  readonly valoreVenale: Cents | undefined
  readonly indirizzo: string | undefined
}

export type TitoloView = Dated & { readonly diritto: string; readonly quota: Ratio }
export type CondizioneView = Dated & { readonly uso: string }

export type ImmobileView = {
  readonly id: string
  /** `F` fabbricato, `T` terreno, `A` area fabbricabile. */
  readonly tipo: string
  readonly dati: readonly DatoView[]
  readonly titoli: readonly TitoloView[]
  readonly condizioni: readonly CondizioneView[]
}

export type UtenzaView = Dated & {
  readonly codice: string
  readonly tipo: string
  readonly categoria: string | undefined
  readonly superficie: string
  readonly occupanti: number | undefined
  readonly indirizzo: string | undefined
}

export type ConcessioneView = Dated & { readonly numero: string; readonly descrizione: string | undefined }

export type CalcolatoView =
  | {
      readonly tributo: 'imu'
      readonly risultato: ImuResult
      readonly aliquote: readonly { readonly campo: string; readonly scelta: AliquotaScelta }[]
      readonly traccia: Trace
    }
  | {
      readonly tributo: 'tari'
      readonly utenze: readonly {
        readonly codice: string
        readonly tipo: string
        readonly risultato: TariResult
        readonly traccia: Trace
      }[]
    }
  | { readonly tributo: 'canone'; readonly risultato: CanoneResult; readonly traccia: Trace }

export type FonteView =
  | { readonly da: 'calcolo'; readonly calcolato: CalcolatoView }
  | { readonly da: 'ufficio' }
  | { readonly da: 'tariffe-non-possedute' }
  | { readonly da: 'altro-regime'; readonly regime: string }
  | { readonly da: 'problemi'; readonly problems: readonly Problem[] }

export type RigaView = {
  readonly tributo: Tributo
  readonly fonte: FonteView
  readonly dovuto: Cents | undefined
  readonly versato: Cents
  readonly resta: Cents | undefined
}

export type ScadenzaView = {
  readonly tributo: Tributo
  readonly rata: string
  readonly giorno: IsoDate | undefined
  readonly importo: Cents
  readonly resta: Cents
  readonly righe: readonly { readonly codice: string | undefined; readonly resta: Cents }[]
}

export type VersamentoView = {
  readonly versamento: {
    readonly id: string
    readonly tributo: Tributo
    readonly codiceTributo: string | undefined
    readonly importo: Cents
    readonly versatoIl: IsoDate
    readonly mezzo: string
  }
  readonly parti: readonly {
    readonly tributo: Tributo
    readonly rata: string
    readonly importo: Cents
    readonly come: 'ufficio' | 'riga' | 'resto'
  }[]
  readonly libero: Cents
}

export type DovutoView = {
  readonly id: string
  readonly tributo: Tributo
  readonly rata: string
  readonly importo: Cents
  readonly scadenza: IsoDate
  readonly origine: string
  readonly riferimento: string | undefined
}

export type PropostaView = {
  readonly id: string
  readonly anno: number
  readonly immobile: string | undefined
  readonly oggetto: string
  readonly risposta: string
  readonly prima: unknown
  readonly dopo: unknown
  readonly importoPrima: Cents | undefined
  readonly importoDopo: Cents | undefined
  readonly nota: string | undefined
  readonly creataIl: Date
  readonly esito: string | undefined
  readonly motivo: string | undefined
}

export type PosizioneView = {
  readonly comune: { readonly belfiore: string; readonly nome: string; readonly sigla: string }
  readonly anno: number
  readonly today: IsoDate
  readonly nome: string | undefined
  /** Taxes that who looks may see. */
  readonly tributi: readonly Tributo[]
  readonly righe: readonly RigaView[]
  /** Every tax is known: the sum is all that is left. */
  readonly completo: boolean
  readonly scadenze: readonly ScadenzaView[]
  readonly daPagare: Cents
  readonly inPiu: Cents
  readonly versamenti: readonly VersamentoView[]
  readonly immobili: readonly ImmobileView[]
  readonly utenze: readonly UtenzaView[]
  readonly concessioni: readonly ConcessioneView[]
  readonly dovuti: readonly DovutoView[]
  readonly proposte: readonly PropostaView[]
}

/** A right, a situation, a use that touches the year. */
export const inYear = ({ dal, al }: Dated, anno: number): boolean =>
  dal <= `${anno}-12-31` && (al === undefined || al >= `${anno}-01-01`)

export const lastIn = <Row extends Dated>(rows: readonly Row[], anno: number): Row | undefined =>
  rows.findLast((row) => inYear(row, anno))

/** Held in that year, rather than only before or after it. */
export const heldIn = ({ titoli }: ImmobileView, anno: number): boolean => titoli.some((row) => inYear(row, anno))

export type ImuCalcolata = Extract<CalcolatoView, { tributo: 'imu' }>

export const imuOf = ({ righe }: PosizioneView): ImuCalcolata | undefined => {
  const fonte = righe.find(({ tributo }) => tributo === 'imu')?.fonte
  return fonte?.da === 'calcolo' && fonte.calcolato.tributo === 'imu' ? fonte.calcolato : undefined
}

export const problemsOf = ({ righe }: PosizioneView): readonly Problem[] =>
  righe.flatMap(({ fonte }) => (fonte.da === 'problemi' ? fonte.problems : []))

/** Past its day and not paid in full. */
export const isLate = ({ giorno, resta }: ScadenzaView, today: IsoDate): boolean =>
  resta > 0 && giorno !== undefined && giorno < today
