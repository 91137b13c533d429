/** Why a line of a file was left out. Closed: every reason has its sentence in `formats/line-error.ts`. */
export type LineReason =
  | 'column-missing'
  | 'column-count'
  | 'quotes'
  | 'json'
  | 'empty'
  | 'codice-catastale'
  | 'rate'
  | 'whole-number'
  | 'day'
  | 'choice'
  | 'list'
  | 'duplicate'

/** Line 1 is the first of the file, headings included. `field` is the column's own name, empty for the whole line. */
export type LineError = {
  readonly line: number
  readonly field: string
  readonly reason: LineReason
  readonly value: string
}

/** What a file held: good records and, beside them, every line that could not be read. */
export type Parsed<T> = { readonly records: readonly T[]; readonly errors: readonly LineError[] }

const WORDS: Readonly<Record<LineReason, string>> = {
  'column-missing': 'the file has no column of this name',
  'column-count': 'the line has not as many values as the file has columns',
  quotes: 'a quotation mark is opened and not closed, or stands in the middle of a value',
  json: 'the line is not a JSON object',
  empty: 'the value is missing',
  'codice-catastale': 'not a codice catastale: one letter and three digits, such as H501',
  rate: 'not a rate: a percentage below 2 with at most four decimals and a point, such as 1.06',
  'whole-number': 'not a whole number',
  day: 'not a day of the calendar written as 2026-01-31',
  choice: 'not one of the values this column may have',
  list: 'not a list of texts',
  duplicate: 'a line before this one has the same key',
}

/** One sentence for a terminal: which file and line, which field, what was found and what is expected. */
export const lineErrorText = (file: string, { line, field, reason, value }: LineError): string => {
  const where = field === '' ? `${file}, line ${line}` : `${file}, line ${line}, ${field}`
  const found = value === '' ? '' : ` (found «${value.slice(0, 60)}»)`
  return `${where}: ${WORDS[reason]}${found}`
}
