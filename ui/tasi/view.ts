import type { IsoDate } from '../../engine/kernel/dates'
import type { ContoTasi } from './conto'

/** What the parts of the result show: all of it computed before, nothing in them. */
export type TasiView = Extract<ContoTasi, { ok: true }> & {
  readonly comune: { readonly nome: string; readonly belfiore: string }
  readonly anno: number
  readonly oggi: IsoDate
}
