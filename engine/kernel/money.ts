import { Problem, said } from './problem'

declare const cents: unique symbol
/** Whole cents of euro; may be negative (a credit). */
export type Cents = number & { readonly [cents]: 'Cents' }

/** A fraction of whole numbers, `den` above zero: a quota 1/3, an aliquota of 1,06 % as 53/5000. */
export type Ratio = { readonly num: number; readonly den: number }

/**
 * An exact fraction of cents, never rounded between steps. Both fields are safe integers, or both are bigints
 * where 2^53 would be crossed.
 */
export type Amount = { readonly num: number; readonly den: number } | { readonly num: bigint; readonly den: bigint }

const MAX = Number.MAX_SAFE_INTEGER

export const ONE: Ratio = { num: 1, den: 1 }
export const ZERO: Amount = { num: 0, den: 1 }

const gcd = (a: number, b: number): number => {
  let x = a < 0 ? -a : a
  let y = b
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x === 0 ? 1 : x
}

const bigGcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a
  let y = b
  while (y !== 0n) {
    const rest = x % y
    x = y
    y = rest
  }
  return x === 0n ? 1n : x
}

/** @throws Problem `amount-invalid` unless `value` is a safe whole number. */
export const toCents = (value: number, field = ''): Cents => {
  if (!Number.isSafeInteger(value)) throw new Problem('amount-invalid', field, { value: said(value) })
  return value as Cents
}

/** A reduced fraction. @throws Problem `amount-invalid` unless both are safe integers and `den` is above zero. */
export const ratio = (num: number, den: number): Ratio => {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) {
    throw new Problem('amount-invalid', '', { value: `${said(num)}/${said(den)}` })
  }
  const common = gcd(num, den)
  return { num: num / common, den: den / common }
}

export const whole = (value: number): Ratio => ratio(value, 1)

/** Hundredths of a percent: `percent(106)` is 1,06 %. */
export const percent = (hundredths: number): Ratio => ratio(hundredths, 10_000)

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/

/**
 * The exact fraction that a decimal text writes: "743.69" is 74369/100. At most fifteen significant digits.
 * @throws Problem `amount-invalid` for anything else.
 */
export const decimal = (text: string, field = ''): Ratio => {
  const match = typeof text === 'string' ? DECIMAL.exec(text) : null
  if (!match) throw new Problem('amount-invalid', field, { value: said(text) })
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  const digits = Number(match[2]! + fraction)
  if (digits > MAX) throw new Problem('amount-invalid', field, { value: said(text) })
  return ratio(match[1] === '-' && digits !== 0 ? -digits : digits, 10 ** fraction.length)
}

/** Exact product of an amount with a ratio. */
export const times = (amount: Amount, by: Ratio): Amount => {
  if (typeof amount.num === 'number') {
    const num = amount.num * by.num
    const den = (amount.den as number) * by.den
    if (num <= MAX && num >= -MAX && den <= MAX) return { num, den }
    return bigTimes(amount, by)
  }
  return bigTimes(amount, by)
}

/** Off the fast path: first reduce crosswise, which keeps most values within safe integers; then pass to bigint. */
const bigTimes = (amount: Amount, by: Ratio): Amount => {
  if (typeof amount.num === 'number') {
    const left = gcd(amount.num, by.den)
    const right = gcd(by.num, amount.den as number)
    const n = (amount.num / left) * (by.num / right)
    const d = ((amount.den as number) / right) * (by.den / left)
    if (n <= MAX && n >= -MAX && d <= MAX) return { num: n, den: d }
  }
  const num = BigInt(amount.num) * BigInt(by.num)
  const den = BigInt(amount.den) * BigInt(by.den)
  return shrink(num, den)
}

const shrink = (num: bigint, den: bigint): Amount => {
  const common = bigGcd(num, den)
  const n = num / common
  const d = den / common
  const limit = BigInt(MAX)
  if (n <= limit && n >= -limit && d <= limit) return { num: Number(n), den: Number(d) }
  return { num: n, den: d }
}

/** Exact product of several ratios over an amount: one value, no rounding on the way. */
export const product = (amount: Amount | Cents, ...factors: readonly Ratio[]): Amount => {
  let value: Amount = typeof amount === 'number' ? { num: amount, den: 1 } : amount
  for (let i = 0; i < factors.length; i++) value = times(value, factors[i]!)
  return value
}

export const plus = (a: Amount, b: Amount): Amount => {
  if (typeof a.num === 'number' && typeof b.num === 'number') {
    if (a.num === 0) return b
    if (b.num === 0) return a
    if (a.den === b.den) {
      const num = a.num + b.num
      if (num <= MAX && num >= -MAX) return { num, den: a.den as number }
    } else {
      const common = gcd(a.den as number, b.den as number)
      const left = (b.den as number) / common
      const right = (a.den as number) / common
      const x = a.num * left
      const y = b.num * right
      const num = x + y
      const den = (a.den as number) * left
      if (Math.abs(x) <= MAX && Math.abs(y) <= MAX && num <= MAX && num >= -MAX && den <= MAX) return { num, den }
    }
  }
  const num = BigInt(a.num) * BigInt(b.den) + BigInt(b.num) * BigInt(a.den)
  return shrink(num, BigInt(a.den) * BigInt(b.den))
}

export const negated = (a: Amount): Amount =>
  typeof a.num === 'number' ? { num: -a.num, den: a.den as number } : { num: -a.num, den: a.den as bigint }

export const minus = (a: Amount, b: Amount): Amount => plus(a, negated(b))

/** Below zero: negative; equal: 0; above: positive. */
export const compare = (a: Amount, b: Amount): number => {
  const rest = minus(a, b).num
  return rest === 0 || rest === 0n ? 0 : rest > 0 ? 1 : -1
}

export const smaller = (a: Amount, b: Amount): Amount => (compare(a, b) <= 0 ? a : b)

/** To the cent, half away from zero: the only rounding of an exact amount; see docs/decisions/0001. */
export const roundCents = (amount: Amount): Cents => {
  if (typeof amount.num === 'number') {
    const den = amount.den as number
    const abs = amount.num < 0 ? -amount.num : amount.num
    const rest = abs % den
    const up = rest >= den - rest && rest !== 0 ? 1 : 0
    const value = (abs - rest) / den + up
    return (amount.num < 0 && value !== 0 ? -value : value) as Cents
  }
  const den = amount.den as bigint
  const abs = amount.num < 0n ? -amount.num : amount.num
  const rest = abs % den
  const value = abs / den + (rest * 2n >= den ? 1n : 0n)
  if (value > BigInt(MAX)) throw new Problem('amount-invalid', '', { value: 'too large' })
  return (amount.num < 0n ? -Number(value) : Number(value)) as Cents
}

/**
 * To the whole euro, from cents: up to 49 down, from 50 up (L. 296/2006 art. 1 c. 166). Used on each row of the F24.
 * @returns cents, a multiple of 100
 */
export const roundEuro = (value: Cents): Cents => {
  const abs = value < 0 ? -value : value
  const rest = abs % 100
  const euro = abs - rest + (rest >= 50 ? 100 : 0)
  return (value < 0 && euro !== 0 ? -euro : euro) as Cents
}

/** A fraction as a decimal text of at most `digits` decimals, half away from zero: 12/7 to six is "1.714286". */
export const decimalText = ({ num, den }: Amount, digits: number): string => {
  const scale = 10n ** BigInt(digits)
  const value = BigInt(num)
  const abs = (value < 0n ? -value : value) * scale
  const below = BigInt(den)
  const units = abs / below + ((abs % below) * 2n >= below ? 1n : 0n)
  const fraction = String(units % scale)
    .padStart(digits, '0')
    .replace(/0+$/, '')
  const text = fraction === '' || digits === 0 ? `${units / scale}` : `${units / scale}.${fraction}`
  return value < 0n && units !== 0n ? `-${text}` : text
}
