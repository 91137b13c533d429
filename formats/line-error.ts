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
  | 'line-too-long'
  | 'control-character'
  | 'encoding'
  | 'field-count'
  | 'record-kind'
  | 'identifier'
  | 'amount'
  | 'lire'
  | 'decimal'
  | 'day-italian'
  | 'day-joined'
  | 'categoria'
  | 'diritto'
  | 'quota'
  | 'codice-fiscale'
  | 'codice-fiscale-check'
  | 'codice-fiscale-date'
  | 'formula'
  | 'incomplete'
  | 'not-found'
  | 'decided'
  | 'other-comune'
  | 'statement-code'
  | 'statement-missing'
  | CellReason

/** What a spreadsheet may have done to what was typed, so that the cell is not what its column takes. */
export type CellReason =
  'cell-number' | 'cell-format' | 'cell-day' | 'cell-time' | 'cell-digits' | 'cell-error' | 'cell-formula'

/** Line 1 is the first of the file, headings included. `field` is the column's own name, empty for the whole line. */
export type LineError = {
  readonly line: number
  readonly field: string
  readonly reason: LineReason
  readonly value: string
  /** Of a workbook: the cell as a spreadsheet calls it, with its sheet, `Clienti!B7`. */
  readonly cella?: string
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
  'line-too-long': 'the line is longer than any record can be: a line end is missing',
  'control-character': 'there is a character that no text has: the file is damaged, or not a text',
  encoding: 'the file is UTF-16: save it again as UTF-8',
  'field-count': 'the line has not as many fields as its record has',
  'record-kind': 'not a kind of record that this file may have',
  identifier: 'not an identifier: digits are expected',
  amount: 'not an amount: euro with a decimal comma, such as 1.234,56',
  lire: 'not an amount in lire: digits only',
  decimal: 'not a number: digits, with a decimal comma where there is one',
  'day-italian': 'not a day of the calendar written as 31/01/2026',
  'day-joined': 'not a day of the calendar written as 31012026',
  categoria: 'not a category of the catasto, such as A02 or A/2',
  diritto: 'not one of the codes of a right',
  quota: 'not a share: a fraction above zero, up to the whole',
  'codice-fiscale': 'not a codice fiscale: sixteen characters of a person, or eleven digits',
  'codice-fiscale-check': 'the last character of the codice fiscale does not belong to the others: one is mistyped',
  'codice-fiscale-date': 'the codice fiscale says a day of birth that does not exist',
  formula: 'the cell looks like a formula of a spreadsheet: kept as text, never worked out',
  incomplete: 'a record is missing without which the property cannot be placed: class and identifiers',
  'not-found': 'the owner or the property that it names is not there: bring in the file that has it first',
  decided:
    'the office has decided otherwise on what the file said before, and the file says another thing now: look at it',
  'other-comune': 'the record is of another comune than the file was brought in for',
  'statement-code':
    'not the code of a statement: D150-2026-17 as its index has it, or the identificativo operazione of its F24',
  'statement-missing': 'the comune has issued no statement of that year and number',
  'cell-number':
    'the cell holds a number where a text belongs: the spreadsheet may have taken zeros away; make the column text and type it again',
  'cell-format':
    'the cell holds a percent, a fraction or a yes or no, which this column does not take: make it text and type it again',
  'cell-day':
    'the cell holds a day, which this column does not take: the spreadsheet may have made it of 1/6; make the column text and type it again',
  'cell-time':
    'the cell holds an hour, or a day that spreadsheets count differently: make the column text and type the day alone',
  'cell-digits':
    'the cell holds a number of more digits than a spreadsheet keeps: make the column text and type it again',
  'cell-error': 'the formula of the cell ends in an error',
  'cell-formula':
    'the cell has a formula whose result is not saved: open the file with the spreadsheet and save it again',
}

/**
 * One line of a file that is read as it comes: its record, or why there is none. `notices` are doubts that leave the
 * record in (a codice fiscale that the catasto itself has wrong).
 */
export type LineRead<T> =
  | { readonly ok: true; readonly line: number; readonly record: T; readonly notices: readonly LineError[] }
  | { readonly ok: false; readonly line: number; readonly errors: readonly LineError[] }

/** One sentence for a terminal: which file and line, which field, what was found and what is expected. */
export const lineErrorText = (file: string, { line, field, reason, value, cella }: LineError): string => {
  const place = cella === undefined ? `line ${line}` : `cell ${cella}`
  const where = field === '' ? `${file}, ${place}` : `${file}, ${place}, ${field}`
  const found = value === '' ? '' : ` (found «${value.slice(0, 60)}»)`
  return `${where}: ${WORDS[reason]}${found}`
}
