/** A `notice` is said by the check of a form filled elsewhere only: it may well be right. */
export type Severity = 'error' | 'warning' | 'notice'

/**
 * All that may be said against an F24. An *error* cannot be printed; a *warning* prints, but looks wrong. Each code
 * has a sentence in every `messages/<locale>/f24Problems.json`.
 */
export const F24_PROBLEMS = {
  'json-malformed': 'error',
  'json-too-large': 'error',
  'root-missing': 'error',
  'root-two-types': 'error',
  'model-not-convertible': 'error',
  'model-refused': 'error',
  'property-unknown': 'error',
  'field-missing': 'error',
  'field-type-text': 'error',
  'field-type-boolean': 'error',
  'field-type-number': 'error',
  'field-type-object': 'error',
  'field-type-list': 'error',
  'rows-missing': 'error',
  'rows-too-many': 'error',
  'person-and-company': 'error',
  'codice-fiscale-shape': 'error',
  'codice-fiscale-check': 'error',
  'codice-fiscale-date': 'error',
  'date-invalid': 'error',
  'date-future': 'error',
  'text-too-long': 'error',
  'text-characters': 'error',
  'provincia-invalid': 'error',
  'sesso-invalid': 'error',
  'codice-identificativo-invalid': 'error',
  'codice-ufficio-invalid': 'error',
  'codice-atto-invalid': 'error',
  'identificativo-operazione-invalid': 'error',
  'iban-invalid': 'error',
  'sezione-invalid': 'error',
  'codice-tributo-invalid': 'error',
  'codice-ente-invalid': 'error',
  'numero-immobili-invalid': 'error',
  'rateazione-invalid': 'error',
  'anno-invalid': 'error',
  'amount-invalid': 'error',
  'amount-too-large': 'error',
  'detrazione-too-large': 'error',
  'debit-and-credit': 'error',
  'apply-cost-twice': 'error',
  'apply-cost-on-credit': 'error',
  'total-negative': 'error',
  'credit-not-placeable': 'error',
  'section-field-invalid': 'error',
  'send-amount-too-large': 'error',
  'send-detrazione-cents': 'error',
  'anagrafica-missing': 'warning',
  'comune-nascita-missing': 'warning',
  'provincia-nascita-missing': 'warning',
  'data-nascita-missing': 'warning',
  'sesso-missing': 'warning',
  'date-remote': 'warning',
  'codice-fiscale-of-ente': 'warning',
  'codice-fiscale-of-persona': 'warning',
  'codice-fiscale-cognome': 'warning',
  'codice-fiscale-nome': 'warning',
  'codice-fiscale-data': 'warning',
  'codice-fiscale-sesso': 'warning',
  'codice-fiscale-luogo': 'warning',
  'codice-identificativo-missing': 'warning',
  'coobbligato-missing': 'warning',
  'iban-check': 'warning',
  'payment-details-not-printed': 'warning',
  'codice-tributo-unknown': 'warning',
  'codice-tributo-not-checked': 'warning',
  'codice-tributo-section': 'warning',
  'codice-tributo-too-early': 'warning',
  'codice-tributo-ended': 'warning',
  'codice-tributo-f24-ep': 'warning',
  'codice-tributo-territory': 'warning',
  'codice-ente-unknown': 'warning',
  'codice-ente-not-active': 'warning',
  'anno-missing': 'warning',
  'anno-future': 'warning',
  'acconto-saldo-missing': 'warning',
  'acconto-saldo-not-used': 'warning',
  'rateazione-missing': 'warning',
  'rateazione-order': 'warning',
  'rateazione-left-blank': 'warning',
  'numero-immobili-missing': 'warning',
  'detrazione-not-admitted': 'warning',
  'ravvedimento-not-admitted': 'warning',
  'ravvedimento-early': 'warning',
  'local-columns-not-used': 'warning',
  'amount-missing': 'warning',
  'credit-on-local': 'warning',
  rounding: 'warning',
  'identificativo-operazione-check': 'warning',
  'domicilio-missing': 'warning',
  'section-not-checked': 'warning',
  'detrazione-unlikely': 'warning',
  'send-not-carried': 'warning',
  'immobili-variati-not-used': 'warning',
  'codice-ente-mismatch': 'warning',
  'codice-ente-odd': 'warning',
  'codice-tributo-immobile': 'warning',
  'stato-comune-swapped': 'warning',
  'saldo-finale-differs': 'warning',
  'rows-unread': 'warning',
  'amount-unreadable': 'warning',
  'numero-immobili-unreadable': 'warning',
  'codice-ente-similar': 'notice',
  'codice-ente-near': 'notice',
  'ravvedimento-missing': 'notice',
  'codice-tributo-uncertain': 'notice',
  'codice-3912-lusso': 'notice',
  'stato-missing': 'notice',
  'identificativo-missing': 'notice',
  'row-repeated': 'notice',
  'tefa-missing': 'notice',
  'imis-ravvedimento': 'notice',
} as const satisfies Record<string, Severity>

export type F24ProblemCode = keyof typeof F24_PROBLEMS

/**
 * `field` is a dotted path, `righe.0.debito` in the model or the names of a JSON that was read. `values` always hold
 * `name` (the last part of the path) and, inside a row, `row` (counted from one).
 */
export type F24Problem = {
  readonly severity: Severity
  readonly code: F24ProblemCode
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Text that is shown back: short, and without control characters. */
export const excerpt = (text: string): string => {
  const characters = [...text.slice(0, 80)].slice(0, 40).join('')
  const plain = characters.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?')
  return text.length > characters.length ? `${plain}…` : plain
}

const named = (field: string): Record<string, string | number> => {
  const parts = field.split('.')
  const isIndex = (part: string): boolean => /^\d{1,9}$/.test(part)
  const row = parts.find(isIndex)
  return {
    name: parts.findLast((part) => !isIndex(part)) ?? '',
    ...(row === undefined ? {} : { row: Number(row) + 1 }),
  }
}

export const f24Problem = (
  code: F24ProblemCode,
  field: string,
  values: Readonly<Record<string, string | number>> = {},
): F24Problem => ({ severity: F24_PROBLEMS[code], code, field, values: { ...named(field), ...values } })

/** The same problem told with another path, as the names of a JSON shape ask. */
export const at = (problem: F24Problem, field: string): F24Problem => ({
  ...problem,
  field,
  values: { ...problem.values, ...named(field) },
})

export const hasErrors = (problems: readonly F24Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error')
