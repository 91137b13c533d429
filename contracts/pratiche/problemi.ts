/** What may be wrong with an answer: each has its sentence in `pratiche.wrong`. */
export const PRATICA_PROBLEMS = [
  'answer-missing',
  'amount-ambiguous',
  'amount-too-large',
  'amount-unreadable',
  'cap-unreadable',
  'categoria-unknown',
  'choice-unknown',
  'codice-fiscale-date',
  'codice-fiscale-check',
  'codice-fiscale-shape',
  'date-before-other',
  'date-in-future',
  'date-in-past',
  'date-too-early',
  'date-unreadable',
  'email-unreadable',
  'iban-check',
  'iban-unreadable',
  'not-ticked',
  'number-too-large',
  'number-too-small',
  'number-unreadable',
  'provincia-unreadable',
  'quota-above-own',
  'quota-too-large',
  'quota-unreadable',
  'telefono-unreadable',
  'text-characters',
  'text-too-long',
] as const
export type PraticaProblemCode = (typeof PRATICA_PROBLEMS)[number]

export type PraticaProblem = {
  /** The id of the control, for the link of the summary. */
  readonly control: string
  readonly campo: string
  readonly code: PraticaProblemCode
  readonly values: Readonly<Record<string, string>>
}
