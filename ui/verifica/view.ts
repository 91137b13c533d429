import type { Severity } from '../../f24/model/f24-problem'

/** One thing found, in the reader's language, with the field where it is mended. */
export type Rilievo = { readonly severity: Severity; readonly sentence: string; readonly field: string }

/** A row as it is told: its code and comune in words, and what was found. */
export type RigaDetta = {
  readonly codiceTributo: string
  readonly descrizione?: string
  readonly incerto: boolean
  readonly comune?: string
  readonly rilievi: readonly Rilievo[]
}

export type Esito = {
  readonly righe: readonly RigaDetta[]
  readonly modulo: readonly Rilievo[]
  readonly totale: number
}

/** What is to be mended: notices may well be right. */
export const isWrong = ({ severity }: Rilievo): boolean => severity !== 'notice'
