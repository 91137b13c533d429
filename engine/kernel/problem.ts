/**
 * What a rule may refuse. The union is closed: a code here has a sentence in every catalogue of `messages/`
 * and a page in `docs/problems/`.
 */
export const PROBLEM_CODES = [
  'aliquota-invalid',
  'aliquota-missing',
  'aliquota-outside-law',
  'amount-invalid',
  'anno-unsupported',
  'bonus-not-in-force',
  'canone-of-another-year',
  'categoria-tari-unknown',
  'categoria-unknown',
  'choice-unknown',
  'coefficiente-missing',
  'coefficiente-tari-extended',
  'coefficiente-tari-outside-law',
  'comune-outside-law',
  'date-invalid',
  'decadenza-passed',
  'detrazione-not-admitted',
  'esenzione-not-admitted',
  'esenzione-unknown',
  'figure-not-confirmed',
  'giornaliera-replaced',
  'giorni-anno-unlikely',
  'giorni-invalid',
  'immobile-empty',
  'imposta-precedente-missing',
  'maggiorazione-outside-law',
  'mesi-invalid',
  'mini-imu-not-computed',
  'occupanti-invalid',
  'parte-occupante-outside-law',
  'payment-before-due',
  'payment-over-debt',
  'pensionato-estero-not-in-force',
  'periodi-overlap',
  'pertinenza-not-admitted',
  'quantity-invalid',
  'quota-invalid',
  'rate-invalid',
  'ravvedimento-after-atto',
  'ravvedimento-expired',
  'ravvedimento-not-a-tax',
  'ravvedimento-over-year',
  'regional-rules',
  'residente-estero-not-law',
  'riduzione-not-admitted',
  'riduzione-outside-law',
  'riduzione-tari-not-admitted',
  'riduzioni-unlikely',
  'rivalutazione-unknown',
  'saggio-unknown',
  'scadenza-not-working-day',
  'speciale-not-computed',
  'superficie-invalid',
  'table-before-first-entry',
  'table-not-verified',
  'tariffa-invalid',
  'tariffa-missing',
  'tefa-invalid',
  'utenze-missing',
  'value-missing',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** A value as a refusal may repeat it: short, and never failing on what came from outside the compiler. */
export const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, 40)
    : typeof value

/** `field` of a rule inside the thing at `place`: never a trailing dot. */
export const within = (place: string, field: string): string => (field ? `${place}.${field}` : place)

/** One refusal: what (`code`), where (`field`, a path such as `immobili.0.quota`), and the values a sentence may name. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly field: string = '',
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(field ? `${code} (${field})` : code)
    this.name = 'Problem'
  }
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Runs `rule` and turns the Problem it throws into an Outcome. Any other error is a defect and passes on. */
export const outcome = <T>(rule: () => T): Outcome<T> => {
  try {
    return { ok: true, value: rule() }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [error] }
    throw error
  }
}
