import { parseIsoDate, type IsoDate } from '../engine/kernel/dates'
import { outcome } from '../engine/kernel/problem'
import type { LineError, LineRead, LineReason, Parsed } from './line-error'

const CODICE_CATASTALE = /^[A-Z]\d{3}$/
/** No line of a prospetto may pass 1,14 %: from 2 up a digit or a comma has slipped. */
const RATE = /^[01](\.\d{1,4})?$/
const WHOLE = /^(0|[1-9]\d{0,8})$/

/** Reads the values of one line; a value that is wrong becomes an error of that line, and reading goes on. */
export class Fields {
  readonly errors: LineError[] = []
  /** Doubts that leave the line in. */
  readonly notices: LineError[] = []

  constructor(
    readonly line: number,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  /** The value as text: JSON numbers as written, absent and null as the empty text. */
  text(field: string): string {
    const value = this.values[field]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }

  optional(field: string): string | undefined {
    return this.text(field) === '' ? undefined : this.text(field)
  }

  required(field: string): string {
    const text = this.text(field)
    if (text === '') this.refuse(field, 'empty')
    return text
  }

  codiceCatastale(field: string): string {
    return this.matching(field, CODICE_CATASTALE, 'codice-catastale')
  }

  /** A percentage as decimal text, without zeros at its end: "1.06". */
  rate(field: string): string {
    return trimZeros(this.matching(field, RATE, 'rate'))
  }

  rateOrNone(field: string): string | undefined {
    return this.text(field) === '' ? undefined : this.rate(field)
  }

  whole(field: string): number {
    return Number(this.matching(field, WHOLE, 'whole-number'))
  }

  wholeOrNone(field: string): number | undefined {
    return this.text(field) === '' ? undefined : this.whole(field)
  }

  day(field: string): IsoDate {
    const text = this.text(field)
    if (!outcome(() => parseIsoDate(text)).ok) this.refuse(field, 'day')
    return text
  }

  dayOrNone(field: string): IsoDate | undefined {
    return this.text(field) === '' ? undefined : this.day(field)
  }

  choice<T extends string>(field: string, choices: readonly T[]): T {
    const found = choices.find((choice) => choice === this.text(field))
    if (found === undefined) this.refuse(field, 'choice')
    return found ?? choices[0]!
  }

  choiceOrNone<T extends string>(field: string, choices: readonly T[]): T | undefined {
    return this.text(field) === '' ? undefined : this.choice(field, choices)
  }

  /** A list of texts; absent is the empty list. */
  list(field: string): readonly string[] {
    const value = this.values[field] ?? []
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
    if (!Array.isArray(value) || texts.length !== value.length) this.refuse(field, 'list')
    return texts
  }

  refuse(field: string, reason: LineReason): void {
    this.errors.push({ line: this.line, field, reason, value: this.text(field) })
  }

  notice(field: string, reason: LineReason): void {
    this.notices.push({ line: this.line, field, reason, value: this.text(field) })
  }

  protected matching(field: string, pattern: RegExp, reason: LineReason): string {
    const text = this.text(field)
    if (!pattern.test(text)) this.refuse(field, text === '' ? 'empty' : reason)
    return text
  }
}

/** The line as read so far: a record only where nothing was refused. */
export const lineRead = <T>(fields: Fields, record: T): LineRead<T> =>
  fields.errors.length === 0
    ? { ok: true, line: fields.line, record, notices: fields.notices }
    : { ok: false, line: fields.line, errors: fields.errors }

const trimZeros = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

/** Reads every line with `read`; a line with an error is left out, and so is one whose `key` stood there before. */
export const readFields = <T>(
  lines: Parsed<{ readonly line: number; readonly values: Readonly<Record<string, unknown>> }>,
  read: (fields: Fields) => T,
  key?: (record: T) => string,
): Parsed<T> => {
  const records: T[] = []
  const errors: LineError[] = [...lines.errors]
  const seen = new Set<string>()
  for (const { line, values } of lines.records) {
    const fields = new Fields(line, values)
    const record = read(fields)
    const id = key?.(record)
    if (id !== undefined && fields.errors.length === 0) {
      if (seen.has(id)) fields.errors.push({ line, field: '', reason: 'duplicate', value: id })
      seen.add(id)
    }
    if (fields.errors.length === 0) records.push(record)
    errors.push(...fields.errors)
  }
  return { records, errors: errors.sort((a, b) => a.line - b.line) }
}
