import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compare,
  decimal,
  minus,
  negated,
  percent,
  plus,
  product,
  ratio,
  roundCents,
  roundEuro,
  smaller,
  times,
  toCents,
  ZERO,
  type Amount,
  type Cents,
} from './money'
import { Problem } from './problem'

/** The same fraction, told by cross-multiplication: the reference is BigInt, never our own arithmetic. */
const isFraction = (amount: Amount, num: bigint, den: bigint): boolean =>
  BigInt(amount.num) * den === num * BigInt(amount.den)

const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.field}`.trim()
    throw error
  }
  return 'nothing'
}

describe('roundCents: half away from zero', () => {
  test.each([
    [1, 2, 1],
    [-1, 2, -1],
    [3, 2, 2],
    [-3, 2, -2],
    [1, 3, 0],
    [2, 3, 1],
    [-1, 3, 0],
    [-2, 3, -1],
    [14_512_5, 10, 14_513],
    [14_512_49, 100, 14_512],
    [0, 7, 0],
  ])('%i/%i is %i', (num, den, cents) => expect(roundCents({ num, den })).toBe(cents))

  test('a half at the end of the safe integers goes up, without doubling past 2^53', () => {
    expect(roundCents({ num: 9_007_199_254_740_991, den: 2 })).toBe(4_503_599_627_370_496)
    expect(roundCents({ num: 4_503_599_627_370_495, den: 9_007_199_254_740_991 })).toBe(0)
    expect(roundCents({ num: 4_503_599_627_370_496, den: 9_007_199_254_740_991 })).toBe(1)
  })

  test('bigints round alike, and too large a result is a problem', () => {
    expect(roundCents({ num: 5n * 10n ** 20n, den: 10n ** 21n })).toBe(1)
    expect(roundCents({ num: -5n * 10n ** 20n, den: 10n ** 21n })).toBe(-1)
    expect(roundCents({ num: 4n * 10n ** 20n, den: 10n ** 21n })).toBe(0)
    expect(codeOf(() => roundCents({ num: 2n ** 53n, den: 1n }))).toBe('amount-invalid')
  })

  test('agrees with BigInt on any fraction', () => {
    const den = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(fc.maxSafeInteger(), den, (num, d) => {
        const [n, q] = [BigInt(Math.abs(num)), BigInt(d)]
        const reference = (2n * n + q) / (2n * q)
        expect(Math.abs(roundCents({ num, den: d }))).toBe(Number(reference))
      }),
    )
  })
})

test.each([
  [49, 0],
  [50, 100],
  [75_49, 75_00],
  [75_50, 76_00],
  [99_99, 100_00],
  [100_00, 100_00],
  [-49, 0],
  [-50, -100],
  [-75_50, -76_00],
  [0, 0],
])('roundEuro: %i cents are paid as %i', (cents, euro) => expect(roundEuro(cents as Cents)).toBe(euro))

describe('exact arithmetic', () => {
  const amount = fc.record({ num: fc.maxSafeInteger(), den: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }) })

  test('times and plus give the fraction that BigInt gives, below and above 2^53', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [an, ad, bn, bd] = [BigInt(a.num), BigInt(a.den), BigInt(b.num), BigInt(b.den)]
        expect(isFraction(times(a, b), an * bn, ad * bd)).toBe(true)
        expect(isFraction(plus(a, b), an * bd + bn * ad, ad * bd)).toBe(true)
        expect(isFraction(minus(a, b), an * bd - bn * ad, ad * bd)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a chain of products that passes 2^53 comes back exact', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 3, maxLength: 6 }), (factors) => {
        const value = product(toCents(123_456_789), ...factors)
        const num = factors.reduce((all, own) => all * BigInt(own.num), 123_456_789n)
        const den = factors.reduce((all, own) => all * BigInt(own.den), 1n)
        expect(isFraction(value, num, den)).toBe(true)
      }),
    )
  })

  test('fields are both safe integers or both bigints', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        for (const value of [times(a, b), plus(a, b)]) {
          if (typeof value.num === 'number') {
            expect(Number.isSafeInteger(value.num) && Number.isSafeInteger(value.den)).toBe(true)
          } else expect(typeof value.den).toBe('bigint')
        }
      }),
    )
  })

  test('compare, smaller and negated agree with the order of the fractions', () => {
    expect(compare({ num: 1, den: 3 }, { num: 2, den: 6 })).toBe(0)
    expect(compare({ num: 1, den: 3 }, { num: 1, den: 2 })).toBeLessThan(0)
    expect(compare({ num: -1, den: 3 }, { num: -1, den: 2 })).toBeGreaterThan(0)
    expect(smaller({ num: 7, den: 2 }, { num: 10, den: 3 })).toEqual({ num: 10, den: 3 })
    expect(roundCents(negated({ num: 7n, den: 2n }))).toBe(-4)
    expect(compare(minus({ num: 5, den: 7 }, { num: 5, den: 7 }), ZERO)).toBe(0)
  })
})

describe('reading figures', () => {
  test.each([
    ['743.69', 74369, 100],
    ['33.3333', 333333, 10000],
    ['0', 0, 1],
    ['-0', 0, 1],
    ['-1.50', -3, 2],
    ['1.060', 53, 50],
    ['000123', 123, 1],
    ['0.000000000001', 1, 1_000_000_000_000],
    ['123456789012345', 123456789012345, 1],
  ])('decimal %s', (text, num, den) => expect(decimal(text)).toEqual({ num, den }))

  test.each(['', ' 1', '1,5', '1.', '.5', '+1', '1e3', 'NaN', '1234567890123456', '0.1234567890123', '９'])(
    'decimal refuses %j',
    (text) => expect(codeOf(() => decimal(text, 'rendita'))).toBe('amount-invalid rendita'),
  )

  test('fifteen digits and a fraction together may pass 2^53: refused, not rounded', () => {
    expect(codeOf(() => decimal('999999999999999.99'))).toBe('amount-invalid')
  })

  test('what is not a text is refused too', () => {
    for (const value of [undefined, null, 12, NaN, {}, ['1']]) {
      expect(codeOf(() => decimal(value as unknown as string))).toBe('amount-invalid')
    }
  })

  test('cents, ratios and percents', () => {
    expect(percent(106)).toEqual({ num: 53, den: 5000 })
    expect(ratio(-6, 4)).toEqual({ num: -3, den: 2 })
    for (const value of [0.5, NaN, Infinity, 2 ** 53])
      expect(codeOf(() => toCents(value, 'x'))).toBe('amount-invalid x')
    expect(codeOf(() => ratio(1, 0))).toBe('amount-invalid')
    expect(codeOf(() => ratio(1, -2))).toBe('amount-invalid')
    expect(codeOf(() => ratio(0.1, 2))).toBe('amount-invalid')
  })
})
