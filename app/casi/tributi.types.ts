/**
 * A worked case of another tax. Tariffs and rates are examples, and the page says so: no comune publishes them in a form
 * that we hold. The figure here is never shown: pages compute, tests compare.
 */
export type CasoTributo = {
  readonly tributo: 'tari' | 'tasi' | 'ravvedimento' | 'canone' | 'impi'
  /** Whose story it is: invented, the same name in every language. */
  readonly chi: string
  readonly risposte: Readonly<Record<string, string>>
  /** What the person of the story owes for the year, or on the day of the ravvedimento, in cents, by hand. */
  readonly dovuto: number
  /** The whole sum, step by step, as a person would write it on paper. */
  readonly arithmetic: string
}
