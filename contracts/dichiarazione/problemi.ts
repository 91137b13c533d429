import type { CONTRIBUENTE_PROBLEMS } from '../contribuente/campi'

/** What may be wrong with an answer: each has its sentence in `dichiarazione.wrong`. */
export const DICHIARAZIONE_PROBLEMS = [
  'answer-missing',
  'amount-ambiguous',
  'amount-too-large',
  'amount-unreadable',
  'attivita-missing',
  'anno-unreadable',
  'belfiore-unreadable',
  'cap-unreadable',
  'catasto-missing',
  'choice-unknown',
  'cifre-unreadable',
  'code-of-ente',
  'code-of-persona',
  'comune-other-tax',
  'comune-several',
  'comune-unknown',
  'date-in-future',
  'date-outside-year',
  'date-unreadable',
  'email-unreadable',
  'evento-missing',
  'immobili-missing',
  'note-missing',
  'number-unreadable',
  'occupazione-alone',
  'ordine-unknown',
  'quota-too-large',
  'quota-unreadable',
  'quote-above-whole',
  'riduzione-without',
  'sigla-unreadable',
  'stato-unreadable',
] as const

type Known = (typeof DICHIARAZIONE_PROBLEMS)[number] | (typeof CONTRIBUENTE_PROBLEMS)[number]

export type DichiarazioneProblem = {
  readonly code: Known
  /** The name of the control. */
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

export const problema = (
  code: Known,
  field: string,
  values: DichiarazioneProblem['values'] = {},
): DichiarazioneProblem => ({ code, field, values })
