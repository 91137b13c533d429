import { valuesOf } from '../csv'
import { readLines, type Line } from '../lines'
import { foglioIn, SEPARATORE, senzaSegno, type Foglio } from './foglio'

/** The line of the headings: how cells are parted, and what the columns are called, each by a name of its own. */
export type Head = {
  readonly line: number
  readonly delimiter: string
  readonly columns: readonly string[]
  /** Of a workbook: the sheet whose rows these are. */
  readonly foglio?: Foglio
}

const DELIMITERS = [';', '\t', ',', '|'] as const
/** What a spreadsheet writes before the headings, to say how cells are parted. */
const SEP = /^sep=(.)$/i
const SAMPLES = 20

type TextLine = Extract<Line, { ok: true }>

const cellsOf = (text: string, delimiter: string): number => valuesOf(text, delimiter)?.length ?? 0

/** The one that parts the headings into most cells; in doubt the semicolon, which Italian spreadsheets write. */
const delimiterOf = (text: string): string =>
  DELIMITERS.reduce((best, next) => (cellsOf(text, next) > cellsOf(text, best) ? next : best))

/** Two columns of one name, or of none, are told apart by their place. */
const uniquely = (names: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>()
  return names.map((name, at) => {
    const own = name.trim() === '' ? `colonna ${at + 1}` : name.trim()
    const times = (seen.get(own) ?? 0) + 1
    seen.set(own, times)
    return times === 1 ? own : `${own} ${times}`
  })
}

/** The headings of a sheet, whose lines say of which one they are. */
const headOfSheet = (first: TextLine, second: TextLine | undefined, foglio: Foglio, rest: string): Head | undefined => {
  const head = rest.trim() === '' ? second : { ...first, text: rest }
  const names = head && valuesOf(head.text, SEPARATORE)
  if (names === undefined) return undefined
  return { line: head!.line, delimiter: SEPARATORE, columns: uniquely(names.map(senzaSegno)), foglio }
}

/** The first line that can be headings; undefined where there is none yet. */
export const headOf = (lines: readonly Line[]): Head | undefined => {
  const [first, second] = lines.filter((line) => line.ok)
  if (first === undefined) return undefined
  const sheet = foglioIn(first.text)
  if (sheet !== undefined) return headOfSheet(first, second, sheet.foglio, sheet.rest)
  const said = SEP.exec(first.text)?.[1]
  const head = said === undefined ? first : second
  if (head === undefined) return undefined
  const delimiter = said ?? delimiterOf(head.text)
  return { line: head.line, delimiter, columns: uniquely(valuesOf(head.text, delimiter) ?? [head.text]) }
}

/** Headings and the first rows of a file, for a person to say which column is what. Reads no more than it needs. */
export const readHead = async (
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Head; readonly samples: readonly (readonly string[])[] } | undefined> => {
  const lines: Line[] = []
  for await (const batch of readLines(chunks)) {
    lines.push(...batch)
    if (lines.length > SAMPLES + 2) break
  }
  const head = headOf(lines)
  if (head === undefined) return undefined
  const rows = lines.filter((line) => line.ok && line.line > head.line).slice(0, SAMPLES)
  const valuesIn = (text: string): readonly string[] => {
    const values = valuesOf(text, head.delimiter) ?? []
    return head.foglio === undefined ? values : values.map(senzaSegno)
  }
  return { head, samples: rows.flatMap((row) => (row.ok ? [valuesIn(row.text)] : [])) }
}
