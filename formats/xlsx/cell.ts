import { addDays, twoDigits } from '../../engine/kernel/dates'
import { WorkbookError } from './fault'
import type { NumberFormat } from './number-format'

/**
 * What stands in a cell. `whole` and `number`: a number, without and with decimals; `time`: an hour, or a day that programs
 * count differently; `digits`: a number of more digits than a spreadsheet keeps; `error`: such as `#N/A`; `formula`: one whose
 * result was not saved.
 */
export type CellKind =
  'text' | 'whole' | 'number' | 'percent' | 'fraction' | 'day' | 'boolean' | 'time' | 'digits' | 'error' | 'formula'

/** A cell as somebody would have typed it into a table of text: decimals with a comma, days as 2026-01-31. */
export type Cell = { readonly kind: CellKind; readonly text: string }

/** As the sheet has it. `value` is undefined where it has none. */
export type RawCell = {
  readonly type: string
  readonly style: number
  readonly isFormula: boolean
  readonly value: string | undefined
}

/** What the cells of a sheet point to. */
export type Book = {
  readonly shared: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** Days are counted from 1904, as old Macintoshes did. */
  readonly is1904: boolean
}

/** From here a double does not tell each whole number from the next as it was typed: spreadsheets keep fifteen digits. */
const TOO_LONG = 1e15
const SIGNIFICANT = 15

/** Fifteen digits, as the spreadsheet shows them at most: 0.1 + 0.2 is 0,3. @param shift places that the comma moves right */
export const decimal = (value: number, shift = 0): string => {
  if (shift === 0 && Number.isSafeInteger(value)) return String(value)
  if (value === 0) return '0'
  const [mantissa, exponent] = Math.abs(value)
    .toExponential(SIGNIFICANT - 1)
    .split('e') as [string, string]
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  const point = Number(exponent) + 1 + shift
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`
}

const MOST_PARTS = 999

/** The fraction that this number is, to its last digit; undefined where it is none of up to 999 parts. */
const fraction = (value: number): string | undefined => {
  for (let parts = 1; parts <= MOST_PARTS; parts++) {
    const of = Math.floor(value * parts + 0.5)
    if ((of / parts).toPrecision(SIGNIFICANT) === value.toPrecision(SIGNIFICANT)) return `${of}/${parts}`
  }
  return undefined
}

/** 1 March 1900 and the end of 2199. Before it, programs differ by a day: one of them has a 29 February 1900. */
const [FIRST_DAY, LAST_DAY] = [61, 109_574]
const FROM_1904 = 1_462
const MINUTES = 24 * 60

const clock = (part: number): string => {
  const minutes = Math.floor(part * MINUTES + 1e-6)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

const dayCell = (value: number, is1904: boolean): Cell => {
  const serial = value + (is1904 ? FROM_1904 : 0)
  const whole = Math.floor(serial)
  if (whole < FIRST_DAY || whole > LAST_DAY) return { kind: 'time', text: decimal(value) }
  const day = addDays('1900-03-01', whole - FIRST_DAY)
  return whole === serial ? { kind: 'day', text: day } : { kind: 'time', text: `${day} ${clock(serial - whole)}` }
}

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d{1,3})?$/i

const numberCell = (text: string, format: NumberFormat, is1904: boolean): Cell => {
  const value = Number(text)
  if (!NUMBER.test(text) || !Number.isFinite(value)) throw new WorkbookError('sheet-broken')
  if (Math.abs(value) >= TOO_LONG) return { kind: 'digits', text: decimal(value) }
  if (format === 'day') return dayCell(value, is1904)
  if (format === 'time') return { kind: 'time', text: value >= 0 && value < 1 ? clock(value) : decimal(value) }
  if (format === 'percent') return { kind: 'percent', text: `${decimal(value, 2)}%` }
  const parts = format === 'fraction' && value > 0 ? fraction(value) : undefined
  if (parts !== undefined) return { kind: 'fraction', text: parts }
  const plain = decimal(value)
  return { kind: plain.includes(',') ? 'number' : 'whole', text: plain }
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/

/** A day that is written and not counted (ISO 8601). */
const writtenDay = (text: string): Cell => {
  const day = ISO.exec(text)?.[1]
  return day === undefined ? { kind: 'time', text } : { kind: 'day', text: day }
}

const textCell = (text: string | undefined): Cell | undefined =>
  text === undefined || text.trim() === '' ? undefined : { kind: 'text', text }

const sharedAt = (value: string, { shared }: Book): string => {
  const text = /^\d+$/.test(value) ? shared[Number(value)] : undefined
  if (text === undefined) throw new WorkbookError('sheet-broken')
  return text
}

/** What a cell says; undefined for an empty one. No formula is worked out. @throws WorkbookError */
export const cellOf = ({ type, style, isFormula, value }: RawCell, book: Book): Cell | undefined => {
  if (value === undefined || (value === '' && type === 'n'))
    return isFormula ? { kind: 'formula', text: '=' } : undefined
  switch (type) {
    case 'n':
      return numberCell(value.trim(), book.formats[style] ?? 'plain', book.is1904)
    case 's':
      return textCell(sharedAt(value.trim(), book))
    case 'str':
    case 'inlineStr':
      return textCell(value)
    case 'b':
      return { kind: 'boolean', text: value.trim() === '1' ? 'si' : 'no' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return writtenDay(value.trim())
    default:
      throw new WorkbookError('sheet-broken')
  }
}
