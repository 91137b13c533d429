import { decimal, ratio, toCents, type Cents, type Ratio } from '../../engine/kernel/money'
import { Decimal, plain, type Json } from './decimal'

export type Inputs = { readonly [key: string]: Json }

/** Readers of a case's inputs: units are in the key's name, a missing key is `undefined`, a wrong type an error. */
export const asDecimal = (inputs: Inputs, key: string): Ratio | undefined => {
  const value = inputs[key]
  if (value === undefined || value === null) return undefined
  if (!(value instanceof Decimal)) throw new Error(`inputs.${key} is not a number`)
  return decimal(value.text, key)
}

export const asWhole = (inputs: Inputs, key: string): number | undefined => {
  const value = asDecimal(inputs, key)
  if (value === undefined) return undefined
  if (value.den !== 1) throw new Error(`inputs.${key} is not a whole number`)
  return value.num
}

/** Euro to cents; a figure with more than two decimals is an error, not a rounding. */
export const asCents = (inputs: Inputs, key: string): Cents | undefined => {
  const value = asDecimal(inputs, key)
  if (value === undefined) return undefined
  if (100 % value.den !== 0) throw new Error(`inputs.${key} is not in cents`)
  return toCents(value.num * (100 / value.den))
}

export const asPercent = (inputs: Inputs, key: string): Ratio | undefined => {
  const value = asDecimal(inputs, key)
  return value && ratio(value.num, value.den * 100)
}

export const asText = (inputs: Inputs, key: string): string | undefined => {
  const value = inputs[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new Error(`inputs.${key} is not a text`)
  return value
}

export const asFlag = (inputs: Inputs, key: string): boolean => inputs[key] === true

export const asList = (inputs: Inputs, key: string): readonly Json[] => {
  const value = inputs[key]
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new Error(`inputs.${key} is not a list`)
  return value
}

export const asObjects = (inputs: Inputs, key: string): readonly Inputs[] =>
  asList(inputs, key).map((entry) => {
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry) || entry instanceof Decimal) {
      throw new Error(`inputs.${key} holds something that is not an object`)
    }
    return entry
  })

export const needed = <T>(value: T | undefined, key: string): T => {
  if (value === undefined) throw new Error(`inputs.${key} is missing`)
  return value
}

/** Cents as the euro a case expects: 89040 is 890.4. */
export const euro = (cents: Cents): Decimal => {
  const abs = Math.abs(cents)
  return new Decimal(plain(`${cents < 0 ? '-' : ''}${Math.trunc(abs / 100)}.${String(abs % 100).padStart(2, '0')}`))
}

/** `1/3` or `1`. */
export const fraction = (text: string): Ratio => {
  const [num, den = '1'] = text.split('/')
  return ratio(Number(num), Number(den))
}
