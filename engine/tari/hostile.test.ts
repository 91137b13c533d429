import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Trace } from '../kernel/trace'
import type { Outcome } from '../kernel/problem'
import { metodoNormalizzato } from './metodo'
import { PIANO } from './metodo.cases'
import { bonusSociale, occupantiConvenzionali, tari } from './tari'
import { CASES } from './tari.cases'

/** Any value JSON or a careless caller may hand over. */
const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, maxDepth: 3 })
const HUGE = { num: 9007199254740991, den: 9007199254740990 }
const NASTY: readonly unknown[] = [
  ...[NaN, Infinity, -Infinity, -0, -1, 0.5, 1e80, 2 ** 53, Number.MAX_SAFE_INTEGER],
  ...['', '12', '__proto__', 'constructor', null, undefined, true, [], {}, [null], 10n, HUGE],
]

const places = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.keys(value).flatMap((key) => places((value as Record<string, unknown>)[key], [...at, key]))]
    : [at]

const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

const numbers = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbers)
      : []

const refuses = (problems: Outcome<unknown>): void => {
  if (problems.ok) return
  expect(problems.problems.length).toBeGreaterThan(0)
  for (const { code, field } of problems.problems) {
    expect(code).toMatch(/^[a-z-]+$/)
    expect(field).not.toMatch(/\.$|undefined/)
  }
}

/** Never a throw; a result has only whole safe figures, a refusal at least one problem with a code. */
const isAnswered = (posizione: unknown): void => {
  const result = tari(posizione as Parameters<typeof tari>[0], new Trace())
  refuses(result)
  if (!result.ok) return
  const { avvisi: _avvisi, ...rest } = result.value
  for (const value of numbers(rest)) expect(Number.isSafeInteger(value)).toBe(true)
}

test('anything at all instead of a position is a list of problems', () => {
  fc.assert(
    fc.property(anything, (value) => isAnswered(value)),
    { numRuns: 500 },
  )
})

test('a worked case with anything in any one place never throws, and is never NaN', () => {
  const broken = fc
    .constantFrom(...CASES)
    .chain(({ posizione }) =>
      fc.tuple(fc.constantFrom(...places(posizione)), anything).map(([at, by]) => replaced(posizione, at, by)),
    )
  fc.assert(
    fc.property(broken, (posizione) => isAnswered(posizione)),
    { numRuns: 2000 },
  )
})

test('every worked case survives every nasty value in every place', () => {
  for (const { posizione } of CASES) {
    for (const at of places(posizione)) for (const by of NASTY) isAnswered(replaced(posizione, at, by))
  }
})

test('a plan of tariffs with a nasty value in any place is tariffs or problems', () => {
  for (const at of places(PIANO)) {
    for (const by of NASTY) refuses(metodoNormalizzato(replaced(PIANO, at, by) as typeof PIANO))
  }
})

test('the small doors refuse with a Problem too', () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      refuses(bonusSociale(a as never))
      refuses(occupantiConvenzionali(a as never, b as never))
      refuses(metodoNormalizzato(a as never))
    }),
  )
})
