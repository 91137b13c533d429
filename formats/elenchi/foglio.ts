import type { Cell, CellKind } from '../xlsx/cell'
import { WorkbookError } from '../xlsx/fault'
import { columnName, type Row } from '../xlsx/sheet'
import { readXlsx, type SheetRead } from '../xlsx/xlsx'

/** A sheet of a workbook: its name, and those of the others that have something in them and were not read. */
export type Foglio = { readonly nome: string; readonly altri: readonly string[] }

/** What stands between two cells of a sheet that became text. */
export const SEPARATORE = '\t'

/** Before the first line of a sheet, around its name: a sign that no keyboard has. */
const FOGLIO = '\uE000'
const ALTRO = '\uE00F'
/** Before a cell that is no text: what the spreadsheet holds it for. */
const SEGNI: Readonly<Record<Exclude<CellKind, 'text'>, string>> = {
  ...{ whole: '\uE001', number: '\uE002', percent: '\uE003', fraction: '\uE004', day: '\uE005', boolean: '\uE006' },
  ...{ time: '\uE007', digits: '\uE008', error: '\uE009', formula: '\uE00A' },
}
const TIPI: ReadonlyMap<string, CellKind> = new Map(
  Object.entries(SEGNI).map(([tipo, segno]) => [segno, tipo as CellKind]),
)
const OURS = /[\uE000-\uE00F]/g
const BREAKS = /[\t\r\n]+/g

/** A text on one line and without signs of ours, whatever it holds. */
const piana = (text: string): string => text.replace(BREAKS, ' ').replace(OURS, '\uFFFD')

const scritta = (cell: Cell | undefined): string => {
  if (cell === undefined) return ''
  const plain = (cell.kind === 'text' ? '' : SEGNI[cell.kind]) + piana(cell.text)
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain
}

const MOST_ROWS = 100_000
const MOST_CHARACTERS = 64 * 1024 * 1024
const LONGEST_NAME = 40
const MOST_NAMES = 10

/** The lines of a sheet, as many as its rows, so that a line is called as its row is. */
class Righe {
  private readonly lines: string[] = []
  private readonly widths: number[] = []
  private filled = 0
  private length = 0

  add({ row, cells }: Row): void {
    while (this.lines.length < row - 1) this.push('', 0)
    const texts = Array.from(cells, scritta)
    this.push(texts.join(SEPARATORE), texts.length)
    this.filled += 1
    this.length += this.lines.at(-1)!.length
    if (this.filled > MOST_ROWS || this.length > MOST_CHARACTERS) throw new WorkbookError('sheet-too-large')
  }

  /** Every row as wide as the widest: an empty cell is a cell. */
  text({ name, others }: SheetRead): string {
    const names = [name, ...others.slice(0, MOST_NAMES)].map((one) => piana(one.slice(0, LONGEST_NAME)))
    const most = this.widths.reduce((widest, width) => Math.max(widest, width), 0)
    const lines = this.lines.map((line, at) =>
      this.widths[at] === 0 ? line : line + SEPARATORE.repeat(most - this.widths[at]!),
    )
    return `${FOGLIO}${names.join(ALTRO)}${FOGLIO}${lines.join('\n')}\n`
  }

  private push(line: string, width: number): void {
    this.lines.push(line)
    this.widths.push(width)
  }
}

/**
 * The sheet of a workbook as a table of text that the readers of lists take, each cell with what the spreadsheet holds it for.
 * It is read to its end before anything of it is used. @throws WorkbookError
 */
export const foglioComeTesto = async (bytes: Uint8Array, most?: number): Promise<Uint8Array> => {
  const righe = new Righe()
  const read = await readXlsx(bytes, (row) => righe.add(row), most)
  return new TextEncoder().encode(righe.text(read))
}

const TESTA = new RegExp(`^${FOGLIO}([^${FOGLIO}]*)${FOGLIO}`)

/** Whose rows these are, and what is left of the line; undefined for a table that comes of no workbook. */
export const foglioIn = (line: string): { readonly foglio: Foglio; readonly rest: string } | undefined => {
  const match = TESTA.exec(line)
  if (match === null) return undefined
  const [nome = '', ...altri] = match[1]!.split(ALTRO)
  return { foglio: { nome, altri }, rest: line.slice(match[0].length) }
}

/** What the spreadsheet holds a cell for. */
export const tipoDi = (cell: string): CellKind => TIPI.get(cell[0] ?? '') ?? 'text'

export const senzaSegno = (cell: string): string => (tipoDi(cell) === 'text' ? cell : cell.slice(1))

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u

/** `Clienti!B7`, `'Elenco 2026'!B7`: written into the name box of a spreadsheet, it leads there. */
export const nomeCella = ({ nome }: Foglio, column: number, line: number): string => {
  const sheet = PLAIN_NAME.test(nome) ? nome : `'${nome.replaceAll("'", "''")}'`
  return `${sheet}!${columnName(column)}${line}`
}
