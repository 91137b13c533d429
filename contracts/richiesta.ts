import type { z } from 'zod'

/** What may be wrong with a JSON request before its content is looked at. Sentences: `messages/<locale>/richiesta.json`. */
export const RICHIESTA_PROBLEMS = [
  'field-missing',
  'field-type',
  'field-value',
  'json-malformed',
  'json-too-large',
  'list-too-long',
  'list-too-short',
  'number-out-of-range',
  'property-unknown',
] as const

export type RichiestaProblemCode = (typeof RICHIESTA_PROBLEMS)[number]

export type RichiestaProblem = {
  readonly code: RichiestaProblemCode
  /** Path in the JSON as given, `posizioni.0.immobili.1.periodi.0.quota`. */
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

type Issue = z.core.$ZodIssue

const MOST_SHOWN = 60

const pathOf = (path: readonly PropertyKey[]): string => path.map((part) => String(part).slice(0, MOST_SHOWN)).join('.')

const isAbsent = (json: unknown, path: readonly PropertyKey[]): boolean => {
  let value = json
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return true
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key]
  }
  return value === undefined
}

const sized = (issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, field: string): RichiestaProblem => {
  const limit = String(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  if (issue.origin === 'number' || issue.origin === 'int')
    return { code: 'number-out-of-range', field, values: { limit } }
  return { code: issue.code === 'too_big' ? 'list-too-long' : 'list-too-short', field, values: { limit } }
}

/** The refusals of a strict zod schema, each with the field it is about and the limit it passed. */
export const richiestaProblems = (issues: readonly Issue[], json: unknown): RichiestaProblem[] =>
  issues.flatMap((issue): RichiestaProblem[] => {
    const field = pathOf(issue.path)
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ code: 'property-unknown', field: pathOf([...issue.path, key]), values: {} }))
      case 'invalid_type':
        if (isAbsent(json, issue.path)) return [{ code: 'field-missing', field, values: {} }]
        return [{ code: 'field-type', field, values: { expected: issue.expected } }]
      case 'too_big':
      case 'too_small':
        return [sized(issue, field)]
      default:
        return [{ code: isAbsent(json, issue.path) ? 'field-missing' : 'field-value', field, values: {} }]
    }
  })

/** The longest request read, in characters. */
export const MAX_RICHIESTA = 1_000_000

/** Text to JSON; a byte order mark at its head is no fault. */
export const parseRichiesta = (
  text: string,
): { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: RichiestaProblem } => {
  if (text.length > MAX_RICHIESTA) {
    return { ok: false, problem: { code: 'json-too-large', field: '', values: { max: MAX_RICHIESTA } } }
  }
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, problem: { code: 'json-malformed', field: '', values: {} } }
  }
}
