import type { PosizioneCanone } from '../canone/canone.types'
import type { ModoVersamento } from '../imu/imu'
import type { PosizioneImu } from '../imu/imu.types'
import type { IsoDate } from '../kernel/dates'
import type { Cents, Ratio } from '../kernel/money'
import type { Problem } from '../kernel/problem'
import type { PosizioneRavvedimento } from '../ravvedimento/ravvedimento.types'
import type { PosizioneSpeciale } from '../speciali/speciali.types'
import type { PosizioneTari } from '../tari/tari.types'

export type Canale = 'f24' | 'pagopa'

/** A day of the comune's own, and which part of the year falls on it. */
export type RataComune = { readonly scadenza: IsoDate; readonly parte: Ratio }

/** An amount that somebody else computed: a bill, a notice, a plan of instalments. */
export type RataNota = { readonly scadenza: IsoDate; readonly importo: Cents }

/** What one person owes to one comune, computed by its tax; `comune` is the belfiore. */
export type Posizione = { readonly comune: string } & (
  | { readonly tributo: 'IMU'; readonly posizione: PosizioneImu; readonly modo?: ModoVersamento | undefined }
  /** `canale`: what the comune asks for; an F24 when absent. */
  | { readonly tributo: 'TARI'; readonly posizione: PosizioneTari; readonly canale?: Canale | undefined }
  | { readonly tributo: 'CANONE'; readonly posizione: PosizioneCanone; readonly rate: readonly RataComune[] }
  | { readonly tributo: 'RAVVEDIMENTO'; readonly posizione: PosizioneRavvedimento }
  | { readonly tributo: 'SPECIALE'; readonly posizione: PosizioneSpeciale }
  | {
      readonly tributo: 'NOTO'
      readonly nome: string
      readonly anno: number
      readonly canale: Canale
      readonly rate: readonly RataNota[]
    }
)

export type Scadenza = {
  /** Comune, tax, year and instalment: the same for ever, and nothing of a person. */
  readonly id: string
  /** Which of the positions it is of. */
  readonly posizione: number
  readonly comune: string
  readonly tributo: string
  readonly anno: number
  /** `acconto`, `saldo`, `unica`, or the number of the instalment. */
  readonly rata: string
  /** Moved off Saturdays and holidays. */
  readonly giorno: IsoDate
  /** Absent where the comune says it: the two payments of IMIS, IMI and ILIA. */
  readonly importo: Cents | undefined
  readonly canale: Canale
}

export type Scadenzario = {
  /** In order of day, then comune, then tax. */
  readonly scadenze: readonly Scadenza[]
  readonly totale: Cents
  readonly perCanale: Readonly<Record<Canale, Cents>>
  /** What is due before `oggi`, and from it on; everything is ahead where no day was given. */
  readonly passato: Cents
  readonly daPagare: Cents
  /** Due dates without an amount: the totals do not hold them. */
  readonly senzaImporto: number
  /** A position that could not be computed is here, and the others stand. */
  readonly problems: readonly Problem[]
  readonly avvisi: readonly Problem[]
}
