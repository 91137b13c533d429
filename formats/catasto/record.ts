import { daysInMonth, toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { Fields, lineRead } from '../fields'
import type { LineError, LineRead, LineReason } from '../line-error'
import { readEach } from '../lines'
import { bare, categoriaIn, faultOf } from '../values'

const SEPARATOR = '|'
const ID = /^\d{1,12}$/
const EURO = /^(\d{1,13})(?:,(\d{1,2}))?$/
const LIRE = /^\d{1,15}$/
const DECIMAL = /^\d{1,9}(?:,\d{1,4})?$/
const GGMMAAAA = /^(\d{2})(\d{2})(\d{4})$/

/** Reads the values of one record in the manner of the catasto: decimal comma, days as 31012026, blanks around. */
export class CatastoFields extends Fields {
  /** The key of a thing of the catasto: digits, zeros before them do not count. */
  id(field: string): string {
    return bare(this.matching(field, ID, 'identifier'))
  }

  /** A foglio, a numero, a subalterno: zeros before it do not count, letters may stand in it. */
  place(field: string): string | undefined {
    const text = this.text(field)
    return text === '' ? undefined : bare(text)
  }

  /** Euro with a decimal comma, in cents. Absent stays absent: it is not zero. */
  euro(field: string): Cents | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const match = EURO.exec(text)
    if (!match) return void this.refuse(field, 'amount')
    return Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`) as Cents
  }

  /** Whole lire, as the acts before 2002 have them: not turned into euro here, since that rounds. */
  lire(field: string): number | undefined {
    return this.text(field) === '' ? undefined : Number(this.matching(field, LIRE, 'lire'))
  }

  /** A quantity as decimal text with a point: "4.5" vani. */
  quantity(field: string): string | undefined {
    return this.text(field) === '' ? undefined : this.matching(field, DECIMAL, 'decimal').replace(',', '.')
  }

  /** A day written 31012026; eight zeros stand for none. */
  giorno(field: string): IsoDate | undefined {
    const text = this.text(field)
    if (text === '' || /^0+$/.test(text)) return undefined
    const [, day, month, year] = (GGMMAAAA.exec(text) ?? []).map(Number)
    const exists = year! > 0 && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year!, month!)
    return exists ? toIsoDate(year!, month!, day!) : void this.refuse(field, 'day-joined')
  }

  /** `A/2`, written A02 in the files. */
  categoria(field: string): string | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    return categoriaIn(text) ?? void this.refuse(field, 'categoria')
  }

  /** A codice fiscale that holds. The catasto has many that do not: those are told, and the record stays without. */
  codiceFiscale(field: string): string | undefined {
    const code = this.text(field).toUpperCase()
    if (code === '' || /^0+$/.test(code)) return undefined
    const fault = faultOf(code)
    return fault === undefined ? code : void this.notice(field, fault)
  }
}

const partsOf = (text: string): readonly string[] => text.split(SEPARATOR).map((part) => part.trim())

const named = (names: readonly string[], parts: readonly string[]): Readonly<Record<string, string>> => {
  const values: Record<string, string> = {}
  // a file has hundreds of thousands of lines of forty fields: no pair is made for each
  for (let at = 0; at < names.length; at++) values[names[at]!] = parts[at] ?? ''
  return values
}

/** What stands again and again at the end of a record, group by group; groups of blanks are left out. */
const groupsOf = (names: readonly string[], parts: readonly string[]): readonly Readonly<Record<string, string>>[] => {
  const groups: Readonly<Record<string, string>>[] = []
  for (let at = 0; at < parts.length; at += names.length || 1) {
    const group = parts.slice(at, at + names.length)
    if (group.some((value) => value !== '')) groups.push(named(names, group))
  }
  return groups
}

const wrong = <T>(line: number, field: string, reason: LineReason, value: string): LineRead<T> => ({
  ok: false,
  line,
  errors: [{ line, field, reason, value: value.slice(0, 80) }],
})

/** How the record of a line is found and read. `names` are those of its fixed part, `group` of what repeats. */
export type Layout<T> = {
  readonly names: readonly string[]
  readonly group?: readonly string[]
  readonly read: (fields: CatastoFields, groups: readonly CatastoFields[]) => T
}

const fits = ({ names, group }: Layout<unknown>, count: number): boolean =>
  group === undefined ? count === names.length : count >= names.length && (count - names.length) % group.length === 0

/** The layout has a separator after the last field; files that were saved again may have lost it. */
const fitting = (layout: Layout<unknown>, parts: readonly string[]): readonly string[] | undefined =>
  [parts.at(-1) === '' ? parts.slice(0, -1) : parts, parts].find(({ length }) => fits(layout, length))

/** The field that says which record a line is; the layouts by what stands in it. */
export type Layouts<T> = {
  readonly kind: string
  readonly at: number
  readonly of: (parts: readonly string[]) => Layout<T> | undefined
}

const readRecord = <T>({ kind, at, of }: Layouts<T>, text: string, line: number): LineRead<T> => {
  const parts = partsOf(text)
  const layout = of(parts)
  if (parts.length <= at) return wrong(line, '', 'field-count', String(parts.length))
  if (layout === undefined) return wrong(line, kind, 'record-kind', parts[at]!)
  const fitted = fitting(layout, parts)
  if (fitted === undefined) return wrong(line, '', 'field-count', String(parts.length))
  const fields = new CatastoFields(line, named(layout.names, fitted))
  const groups = groupsOf(layout.group ?? [], fitted.slice(layout.names.length)).map(
    (values) => new CatastoFields(line, values),
  )
  const record = layout.read(fields, groups)
  for (const group of groups) {
    fields.errors.push(...group.errors)
    fields.notices.push(...group.notices)
  }
  return lineRead(fields, record)
}

/** Reads a file of the catasto, one record a line, as its bytes arrive. */
export const readRecords = <T>(
  layouts: Layouts<T>,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly LineRead<T>[]> =>
  readEach<LineRead<T>>(
    chunks,
    (text, line) => readRecord(layouts, text, line),
    (error: LineError) => ({ ok: false, line: error.line, errors: [error] }),
  )
