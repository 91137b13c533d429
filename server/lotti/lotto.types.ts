import type { Preparato } from '../../contracts/calcolo/posizione'
import type { ImuResult, PosizioneImu } from '../../engine/imu/imu.types'
import type { Cents } from '../../engine/kernel/money'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Trace } from '../../engine/kernel/trace'
import type { Delega } from '../../f24/model/delega'
import type { RigaLotto } from '../../formats/elenchi/lotto'
import type { LineError } from '../../formats/line-error'
import type { Archivio, ComuneLotto } from '../comuni/queries'
import type { Quale, Rata } from '../f24/queries'

/** What stands between a client and the F24. A closed union: each has a sentence in `messages/<lingua>/lotto.json`. */
export const PROBLEMI_LOTTO = [
  'answer-missing',
  'choice-unknown',
  'not-readable',
  'amount-zero',
  'quota-too-large',
  'pertinenza-twice',
  'comune-none',
  'comune-several',
  'other-tax',
  'outside-year',
  'days-crossed',
  'stretches',
  'months-differ',
  'rate-to-choose',
  'rate-before-to-choose',
  'rate-not-held',
  'rate-before-not-held',
  'rate-to-confirm',
  'name-differs',
  'nome-missing',
  'birth-place-missing',
  'birth-day-wrong',
  'text-characters',
  'text-too-long',
  'differs-cognome',
  'differs-nome',
  'differs-birth',
  'person-wrong',
  'versato-missing',
  'versato-to-split',
  'versato-not-asked',
  'line',
  'not-computed',
  'f24-refused',
] as const

export type CodiceLotto = (typeof PROBLEMI_LOTTO)[number]

/** `line`: of the file; `colonna`: our name of the field, empty for the whole row; `cella`: of a workbook, where it is wrong. */
export type ProblemaLotto = {
  readonly code: CodiceLotto
  readonly line: number
  readonly colonna: string
  readonly cella?: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Told and nothing more: the F24 is made all the same. */
export const NON_FERMANO: readonly CodiceLotto[] = ['outside-year']

export type RigaLetta = { readonly line: number; readonly riga: RigaLotto }

/** Rows of one client, in the order of the file, and what of their rows could not be read. */
export type Cliente = {
  readonly codiceFiscale: string
  readonly righe: readonly RigaLetta[]
  readonly errori: readonly LineError[]
}

/** What a batch is computed for and with. */
export type ModoLotto = {
  readonly anno: number
  readonly quale: Quale
  readonly oggi: IsoDate
  readonly archivio: Archivio
}

/** The rows of a client in one comune, computed. `righe[i][k]` is the row of the k-th stretch of the i-th property. */
export type ComuneCalcolato = {
  readonly comune: ComuneLotto
  readonly righe: readonly (readonly RigaLetta[])[]
  readonly preparato: Preparato
  readonly posizione: PosizioneImu
  readonly result: ImuResult
  readonly traccia: Trace
  readonly rate: readonly Rata[]
}

/** What is paid on one day: the rows of all comuni, on as many forms as they need. */
export type FoglioLotto = {
  readonly rata: Rata['rata']
  readonly scadenza: IsoDate
  readonly totale: Cents
  readonly deleghe: readonly Delega[]
}

/** `pronto`: there are forms; `niente`: nothing is to be paid; `fermo`: something is missing, and nothing was printed. */
export type EsitoLotto = 'pronto' | 'niente' | 'fermo'

export type ClienteCalcolato = {
  readonly codiceFiscale: string
  readonly nome: string
  readonly righe: number
  readonly esito: EsitoLotto
  readonly problemi: readonly ProblemaLotto[]
  /** Empty where something is missing. */
  readonly comuni: readonly ComuneCalcolato[]
  readonly fogli: readonly FoglioLotto[]
}
