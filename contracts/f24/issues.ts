import type { z } from 'zod'
import { excerpt, f24Problem, type F24Problem } from '../../f24/model/f24-problem'

type Issue = z.core.$ZodIssue

const pathOf = (root: string, path: readonly PropertyKey[]): string =>
  [root, ...path.map((part) => excerpt(String(part)))].filter((part) => part !== '').join('.')

/** The value that an issue is about: undefined means that the property is not there. */
const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  )

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  object: 'object',
  array: 'array',
}

const typeProblem = (issue: Issue, json: unknown, field: string): F24Problem => {
  const missing = valueAt(json, issue.path) === undefined || valueAt(json, issue.path) === null
  if (missing) return f24Problem('field-missing', field)
  const expected = 'expected' in issue && typeof issue.expected === 'string' ? EXPECTED[issue.expected] : undefined
  return f24Problem('field-type', field, { expected: expected ?? 'number' })
}

/** What a strict schema refused, as problems: properties it does not know, missing ones, wrong types. */
export const problemsOf = (issues: readonly Issue[], json: unknown, root: string): readonly F24Problem[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => f24Problem('property-unknown', pathOf(root, [...issue.path, key])))
    }
    return [typeProblem(issue, json, pathOf(root, issue.path))]
  })
