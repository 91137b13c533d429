import { isLosslessNumber, parse } from 'lossless-json'

/**
 * JSON whose numbers stay the decimals that are written: a case says 33.3333 and means 333333/10000. A number becomes
 * a `Decimal`, everything else what JSON says.
 */
export class Decimal {
  constructor(readonly text: string) {}
}

export type Json = null | boolean | string | Decimal | Json[] | { [key: string]: Json }

const converted = (value: unknown): Json => {
  if (isLosslessNumber(value)) return new Decimal(plain(value.value))
  if (Array.isArray(value)) return value.map(converted)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, converted(inner)]))
  }
  return value as null | boolean | string
}

/** `1e3`, `890.0` and `-0` as the one text of their value: "1000", "890", "0". */
export const plain = (written: string): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written)
  if (!match) return written
  const [, sign, int, fraction, exponent] = match
  const shift = Number(exponent ?? 0)
  const digits = int! + (fraction ?? '')
  const point = int!.length + shift
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = point < 0 ? 0 : point
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0'
  const right = padded.slice(at).replace(/0+$/, '')
  const text = right ? `${left}.${right}` : left
  return sign && text !== '0' ? `-${text}` : text
}

export const parseJson = (text: string): Json => converted(parse(text))
