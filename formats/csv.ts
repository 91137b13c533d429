import { parse } from 'csv-parse/sync'
import type { LineError, Parsed } from './line-error'

/** One line of a file with headings: its number in the file and its values by column. */
export type CsvLine = { readonly line: number; readonly values: Readonly<Record<string, string>> }

const BOM = /^\uFEFF/

/** The values of one line, or undefined when its quotation marks do not match. */
export const valuesOf = (text: string, delimiter = ','): readonly string[] | undefined => {
  if (!text.includes('"')) return text.split(delimiter)
  try {
    return parse(text, { relax_column_count: true, delimiter })[0]
  } catch {
    return undefined
  }
}

/**
 * Reads a comma-separated text in which every line is one record: a quotation mark left open then spoils its own line
 * only. The headings must hold every column of `required`; any other is kept under its own name.
 */
export const readCsv = (text: string, required: readonly string[]): Parsed<CsvLine> => {
  const lines = text.replace(BOM, '').split(/\r?\n/)
  const columns = valuesOf(lines[0] ?? '') ?? []
  const missing = required.filter((name) => !columns.includes(name))
  if (missing.length > 0) {
    return {
      records: [],
      errors: missing.map((field) => ({ line: 1, field, reason: 'column-missing', value: '' })),
    }
  }
  const records: CsvLine[] = []
  const errors: LineError[] = []
  lines.forEach((content, index) => {
    const line = index + 1
    if (index === 0 || content.trim() === '') return
    const values = valuesOf(content)
    if (values === undefined) errors.push({ line, field: '', reason: 'quotes', value: content })
    else if (values.length !== columns.length) {
      errors.push({ line, field: '', reason: 'column-count', value: String(values.length) })
    } else records.push({ line, values: Object.fromEntries(columns.map((name, at) => [name, values[at]!.trim()])) })
  })
  return { records, errors }
}
