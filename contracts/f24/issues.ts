import type { z } from 'zod'
import { excerpt, f24Problem, type F24Problem, type F24ProblemCode } from '../../f24/model/f24-problem'

type Issue = z.core.$ZodIssue

const pathOf = (path: readonly PropertyKey[]): string => path.map((part) => excerpt(String(part))).join('.')

/** The value that an issue is about: undefined means that the property is not there. */
const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  )

const EXPECTED: Readonly<Record<string, F24ProblemCode>> = {
  string: 'field-type-text',
  boolean: 'field-type-boolean',
  object: 'field-type-object',
  array: 'field-type-list',
}

/** The only choice of types in both shapes is that of an amount: number or text. */
const typeProblem = (issue: Issue, json: unknown, field: string): F24Problem => {
  const given = valueAt(json, issue.path)
  if (given === undefined || given === null) return f24Problem('field-missing', field)
  const expected = 'expected' in issue && typeof issue.expected === 'string' ? EXPECTED[issue.expected] : undefined
  return f24Problem(expected ?? 'field-type-number', field)
}

/** Nobody reads more of them, and a hostile file holds tens of thousands. */
const MOST_PROBLEMS = 200

/** What a strict schema refused, as problems: properties it does not know, missing ones, wrong types. */
export const problemsOf = (issues: readonly Issue[], json: unknown): readonly F24Problem[] =>
  issues
    .slice(0, MOST_PROBLEMS)
    .flatMap((issue) => problemsOfOne(issue, json))
    .slice(0, MOST_PROBLEMS)

const problemsOfOne = (issue: Issue, json: unknown): readonly F24Problem[] => {
  if (issue.code !== 'unrecognized_keys') return [typeProblem(issue, json, pathOf(issue.path))]
  return issue.keys.slice(0, MOST_PROBLEMS).map((key) => f24Problem('property-unknown', pathOf([...issue.path, key])))
}

/** The same JSON less some properties of the object at `path`; only what lies on the path is copied. */
const without = (json: unknown, path: readonly PropertyKey[], keys: ReadonlySet<string>): unknown => {
  if (typeof json !== 'object' || json === null) return json
  const [next, ...rest] = path
  if (next === undefined) return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.has(key)))
  const child = without((json as Readonly<Record<PropertyKey, unknown>>)[next], rest, keys)
  return Array.isArray(json) ? json.map((item: unknown, i) => (i === next ? child : item)) : { ...json, [next]: child }
}

/** The JSON less all the properties that a strict schema does not know; undefined when it refused something else too. */
export const withoutUnknown = (issues: readonly Issue[], json: unknown): unknown =>
  issues.every((issue) => issue.code === 'unrecognized_keys')
    ? issues.reduce((rest, issue) => without(rest, issue.path, new Set(issue.keys)), json)
    : undefined
