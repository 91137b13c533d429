import type { Law } from '../../engine/kernel/law'
import type { TermineId } from '../../engine/procedimento/procedimento'
import type { Tributo } from '../tributi'
import type { Campo, Quando } from './campo'
import type { ProceduraId } from './ids'

/** One question, or a few that are answered together. */
export type Passo = { readonly id: string; readonly campi: readonly Campo[]; readonly quando?: Quando }

/** A paper that goes with it. */
export type Carta = { readonly id: string; readonly obbligatoria: boolean; readonly quando?: Quando }

/** Last day to send it, counted from the day of an answer. */
export type Entro = {
  readonly campo: string
  /** Where that one is not asked. */
  readonly altrimenti?: string
  readonly legge: Law
} & (
  | { readonly giorni: number }
  | { readonly anni: number }
  /** The day on which declarations of the IMU of that year are due, in the year after. */
  | { readonly annoDopo: true }
)

/** Told where an answer makes it doubtful that what is asked for is due; it can be sent all the same. */
export type Avviso = { readonly id: string; readonly quando: Quando; readonly legge: Law }

/** Whether a person, a firm, or both can send it. */
export type Chi = 'persona' | 'ente'

/**
 * A declaration or a request, described: the machine asks, keeps, checks, sends and shows any of them. A new one is a file
 * here, its words in each language (`messages/<locale>/procedure/<id>.json`), and its line in `procedure.ts`.
 */
export type Procedura = {
  readonly id: ProceduraId
  /** Null where it is of none, or of the one that an answer says (`campi.tributo`). */
  readonly tributo: Tributo | null
  readonly chi: readonly Chi[]
  /** Within how long the office answers. */
  readonly termine: TermineId
  /** What it rests on beside the law of its clock, for the page that explains it. */
  readonly leggi: readonly Law[]
  readonly passi: readonly Passo[]
  readonly carte: readonly Carta[]
  readonly entro?: Entro
  readonly avvisi?: readonly Avviso[]
  /** Others that who sends this one may need as well. */
  readonly vicine?: readonly ProceduraId[]
  /** Which answers the office searches and sorts by. */
  readonly campi?: {
    /** A day or a year: the tax year it is about. */
    readonly anno?: string
    /** A choice among taxes. */
    readonly tributo?: string
    readonly immobile?: string
    readonly foglio?: string
    readonly particella?: string
    readonly subalterno?: string
  }
}
