import type { ContoTari } from './conto'

/** What the parts of the result show: all of it computed before, nothing in them. */
export type TariView = Extract<ContoTari, { ok: true }> & {
  readonly comune: { readonly nome: string; readonly belfiore: string }
  readonly anno: number
}
