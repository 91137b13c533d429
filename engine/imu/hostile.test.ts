import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mesiDelTrasferimento, mesiPerTratto, type Tratto } from '../calendario/mesi'
import { toCategoria } from '../catasto/categoria'
import { parseIsoDate } from '../kernel/dates'
import { decimal, ratio, toCents } from '../kernel/money'
import { outcome } from '../kernel/problem'
import { Trace } from '../kernel/trace'
import { imu } from './imu'
import { CASES as CASES_2020 } from './imu.cases'
import { CASES_2012 } from './imu-2012.cases'
import type { PosizioneImu } from './imu.types'

const CASES = [...CASES_2020, ...CASES_2012]

/** Any value JSON or a careless caller may hand over. */
const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, maxDepth: 3 })
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    NaN,
    Infinity,
    -Infinity,
    -0,
    -1,
    0.5,
    1e80,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    '',
    '12',
    '__proto__',
    'constructor',
    null,
    undefined,
    true,
    [],
    {},
    10n,
  ),
  anything,
)

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

/** Never a throw; a result has only whole safe figures, a refusal at least one problem with a code. */
const isAnswered = (posizione: unknown): void => {
  const result = imu(posizione as PosizioneImu, new Trace())
  if (result.ok) {
    const { avvisi: _avvisi, ...rest } = result.value
    for (const value of numbers(rest)) expect(Number.isSafeInteger(value)).toBe(true)
  } else {
    expect(result.problems.length).toBeGreaterThan(0)
    for (const { code, field } of result.problems) {
      expect(code).toMatch(/^[a-z-]+$/)
      expect(field).not.toMatch(/\.$|undefined/)
    }
  }
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
      fc.tuple(fc.constantFrom(...places(posizione)), nasty).map(([at, by]) => replaced(posizione, at, by)),
    )
  fc.assert(
    fc.property(broken, (posizione) => isAnswered(posizione)),
    { numRuns: 3000 },
  )
})

test('every worked case survives every nasty value in every place', () => {
  const values = [NaN, Infinity, -1, 0.5, 1e80, '', 'x', null, undefined, true, [], {}, [null], 10n]
  for (const { posizione } of CASES) {
    for (const at of places(posizione)) for (const by of values) isAnswered(replaced(posizione, at, by))
  }
})

test('an unknown word is a problem and never the ordinary case, an untaxed one or a tax of zero', () => {
  const words = fc.string({ minLength: 1, maxLength: 12 })
  const [first] = CASES
  const refuses = (at: readonly string[], code: string) => (word: string) => {
    const result = imu(replaced(first!.posizione, at, word) as PosizioneImu)
    expect(result.ok ? 'computed' : result.problems[0]!.code).toBe(code)
  }
  const inPeriod = ['immobili', '0', 'periodi', '0']
  fc.assert(
    fc.property(words, (word) => {
      if (!/^([A-E]\/\d+|F\/2)$/.test(word)) refuses([...inPeriod, 'bene', 'categoria'], 'categoria-unknown')(word)
      refuses([...inPeriod, 'bene', 'kind'], 'choice-unknown')(`${word}?`)
      refuses([...inPeriod, 'esenzione'], 'esenzione-unknown')(`${word}?`)
      refuses(['soggetto'], 'choice-unknown')(`${word}?`)
    }),
  )
})

test('the small doors refuse with a Problem too', () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      outcome(() => decimal(a as string))
      outcome(() => toCents(a as number))
      outcome(() => ratio(a as number, b as number))
      outcome(() => parseIsoDate(a as string))
      outcome(() => toCategoria(a as string))
      outcome(() => mesiDelTrasferimento(a as string))
      outcome(() => mesiPerTratto(2026, [{ dal: a, al: b } as unknown as Tratto]))
    }),
  )
})
