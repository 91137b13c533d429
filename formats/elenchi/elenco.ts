import type { LineError, LineRead, LineReason } from '../line-error'
import { valuesOf } from '../csv'
import { lineRead } from '../fields'
import { readLines, type Line } from '../lines'
import type { Celle } from './celle'
import { ElencoFields } from './fields'
import { nomeCella, senzaSegno, tipoDi } from './foglio'
import { headOf, type Head } from './head'

/** A field of ours, and the headings under which offices keep it: lower case, no accents, words apart by a blank. */
export type Campo = { readonly nome: string; readonly required: boolean; readonly headings: readonly string[] }

/** A field, whether the list can do without it, and its headings. */
export const campo = (nome: string, required: boolean, ...headings: readonly string[]): Campo => ({
  ...{ nome, required, headings },
})

/** A kind of list that a comune brings in as a table of text. */
export type Elenco<T> = {
  readonly nome: string
  readonly campi: readonly Campo[]
  /** What cells of a workbook may hold beside text. */
  readonly celle: Celle
  readonly read: (fields: ElencoFields) => T
}

/** Which column is which field of ours: confirmed by a person, never assumed. */
export type Colonne = Readonly<Record<string, string>>

/** Fields that the list cannot do without and that no column was given. */
export const campiMancanti = ({ campi }: Elenco<unknown>, colonne: Colonne): readonly string[] =>
  campi.filter(({ nome, required }) => required && colonne[nome] === undefined).map(({ nome }) => nome)

const fault = (line: number, field: string, reason: LineReason, value = ''): LineRead<never> => ({
  ok: false,
  line,
  errors: [{ line, field, reason, value }],
})

/** Errors speak of the column as the file calls it, and of the cell as a spreadsheet does. */
const inTheirWords = <T>(read: LineRead<T>, colonne: Colonne, { columns, foglio }: Head): LineRead<T> => {
  const theirs = (error: LineError): LineError => {
    const field = colonne[error.field] ?? error.field
    const at = columns.indexOf(field)
    return { ...error, field, ...(foglio && at >= 0 ? { cella: nomeCella(foglio, at, error.line) } : {}) }
  }
  return read.ok ? { ...read, notices: read.notices.map(theirs) } : { ...read, errors: read.errors.map(theirs) }
}

const valuesBy = (head: Head, colonne: Colonne, cells: readonly string[]): Readonly<Record<string, string>> => {
  const values: Record<string, string> = {}
  for (const [field, column] of Object.entries(colonne)) values[field] = cells[head.columns.indexOf(column)]!.trim()
  return values
}

/** The cells of a sheet: those that their fields cannot take are refused before anything is read. */
const fieldsOfSheet = (
  elenco: Elenco<unknown>,
  cells: Readonly<Record<string, string>>,
  line: number,
): ElencoFields => {
  const plain = Object.entries(cells).map(([field, cell]) => [field, senzaSegno(cell).trim()])
  const fields = new ElencoFields(line, Object.fromEntries(plain) as Readonly<Record<string, string>>)
  for (const [field, cell] of Object.entries(cells)) fields.takeCell(field, tipoDi(cell), elenco.celle[field])
  return fields
}

const readRow = <T>(elenco: Elenco<T>, colonne: Colonne, head: Head, text: string, line: number): LineRead<T> => {
  const cells = valuesOf(text, head.delimiter)
  if (cells === undefined) return fault(line, '', 'quotes', text.slice(0, 80))
  if (cells.length !== head.columns.length) return fault(line, '', 'column-count', String(cells.length))
  const values = valuesBy(head, colonne, cells)
  const fields = head.foglio === undefined ? new ElencoFields(line, values) : fieldsOfSheet(elenco, values, line)
  const record = elenco.read(fields)
  fields.tellFormulas(Object.keys(colonne))
  return inTheirWords(lineRead(fields, record), colonne, head)
}

const lacking = (elenco: Elenco<unknown>, colonne: Colonne, head: Head): readonly string[] => [
  ...campiMancanti(elenco, colonne),
  ...Object.values(colonne).filter((column) => !head.columns.includes(column)),
]

/**
 * The rows of a table of text as its bytes arrive, with the columns that a person confirmed. Each line is one row: a
 * quotation mark left open spoils its own line only.
 */
export async function* readElenco<T>(
  elenco: Elenco<T>,
  colonne: Colonne,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly LineRead<T>[]> {
  const before: Line[] = []
  let head: Head | undefined
  for await (const lines of readLines(chunks)) {
    const rows = head === undefined ? [...before, ...lines] : lines
    head ??= headOf(rows)
    if (head === undefined) {
      before.push(...lines)
      continue
    }
    const known = head
    const missing = lacking(elenco, colonne, known)
    if (missing.length > 0) {
      yield missing.map((field) => fault(known.line, field, 'column-missing'))
      return
    }
    yield rows.flatMap((row) => {
      if (row.line <= known.line) return []
      return [row.ok ? readRow(elenco, colonne, known, row.text, row.line) : fault(row.line, '', row.reason)]
    })
  }
  if (head === undefined) yield [fault(1, '', before.find((row) => !row.ok)?.ok === false ? 'encoding' : 'empty')]
}
