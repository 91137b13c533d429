import type { Severity } from '../../f24/model/f24-problem'
import type { Hidden } from '../f24/posted-answers'

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

/** A codice ente of another comune, and what of the form goes into the letters about it. */
export type Altrui = { readonly codice: string; readonly comune: string; readonly fields: Hidden }

export type Esito = {
  readonly righe: readonly RigaDetta[]
  readonly modulo: readonly Rilievo[]
  readonly totale: number
  readonly altrui: readonly Altrui[]
}

/** What is to be mended: notices may well be right. */
export const isWrong = ({ severity }: Rilievo): boolean => severity !== 'notice'
