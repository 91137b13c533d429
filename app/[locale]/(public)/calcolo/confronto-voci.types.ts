import type { FileProblem } from '../../../../contracts/calcolo/file-calcolo'
import type { ConfrontoVoci } from '../../../../contracts/confronto/per-fattori'
import type { Cents } from '../../../../engine/kernel/money'

/** One side: its answers as they stand in an address, and the sum of its year. */
export type LatoVoci = {
  readonly query: string
  readonly anno: number
  readonly comune: string
  readonly importo: Cents
  /** What the sum is made of, where it is not one thing. */
  readonly nota?: string
}

export type CaricatoVoci =
  | { readonly kind: 'none' }
  /** One calculation, and nothing yet to put beside it. */
  | {
      readonly kind: 'choose'
      readonly lato: LatoVoci
      readonly side: 'a' | 'b'
      readonly wrongLink: boolean
      readonly wrongFile: FileProblem | undefined
    }
  | { readonly kind: 'incomplete'; readonly missing: string; readonly side: 'a' | 'b'; readonly other: string }
  | {
      readonly kind: 'ready'
      readonly before: LatoVoci
      readonly now: LatoVoci
      readonly confronto: ConfrontoVoci | undefined
    }

/** `tax`: as it is called beside a year. */
export type Where = { readonly tax: string; readonly form: string; readonly primoAnno: number }
