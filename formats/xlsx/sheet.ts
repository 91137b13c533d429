import { cellOf, type Book, type Cell, type RawCell } from './cell'
import { WorkbookError } from './fault'
import { TextRuns } from './text-runs'
import { readXml, type Attributes, type Listener } from './xml'
import type { Part, Room } from './zip'

/** A row that has something in it: its number as the spreadsheet shows it, and its cells from column A on. */
export type Row = { readonly row: number; readonly cells: readonly (Cell | undefined)[] }

/** No list of ours has as many columns; a cell out there is a slip, or made to fill the memory. */
const MOST_COLUMNS = 256
const LAST_ROW = 1_048_576

const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/

/** `A` for 0, `AB` for 27. */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

const columnAt = (letters: string): number =>
  [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Rows and cells as they come: both only go on, and what is named is where it says. */
class SheetListener implements Listener {
  private row = 0
  private column = -1
  private cells: (Cell | undefined)[] = []
  /** The cell that is open, as it is filled in. */
  private cell: { -readonly [Key in keyof RawCell]: RawCell[Key] } | undefined
  private isValue = false
  private readonly runs = new TextRuns()

  constructor(
    private readonly book: Book,
    private readonly put: (row: Row) => void,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes)
    else if (name === 'c') this.openCell(attributes)
    else if (this.cell === undefined) return
    else if (name === 'f') this.cell.isFormula = true
    else if (name === 'v') [this.isValue, this.cell.value] = [true, '']
    else this.runs.open(name)
  }

  text(said: string): void {
    if (this.cell === undefined) return
    if (this.isValue) this.cell.value += said
    else this.runs.text(said)
  }

  close(name: string): void {
    if (name === 'v') this.isValue = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
    else if (this.cell === undefined) return
    else if (name === 'is') this.cell.value = this.runs.taken()
    else this.runs.close(name)
  }

  private openRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r)
    if (!(Number.isInteger(row) && row > this.row)) throw new WorkbookError('sheet-broken')
    if (row > LAST_ROW) throw new WorkbookError('sheet-too-large')
    ;[this.row, this.column, this.cells] = [row, -1, []]
  }

  private openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const [, letters, row] = (r === undefined ? undefined : REFERENCE.exec(r)) ?? []
    if (r !== undefined && Number(row) !== this.row) throw new WorkbookError('sheet-broken')
    const column = letters === undefined ? this.column + 1 : columnAt(letters)
    if (column <= this.column) throw new WorkbookError('sheet-broken')
    this.column = column
    this.cell = { type: t, style: Number(s), isFormula: false, value: undefined }
  }

  private closeCell(): void {
    const cell = cellOf(this.cell!, this.book)
    this.cell = undefined
    if (cell === undefined) return
    if (this.column >= MOST_COLUMNS) throw new WorkbookError('sheet-too-large')
    this.cells[this.column] = cell
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.put({ row: this.row, cells: this.cells })
  }
}

/** The rows of a sheet, each when it is whole. @throws WorkbookError */
export const readSheet = (part: Part, room: Room, book: Book, put: (row: Row) => void): Promise<void> =>
  readXml(part, room, new SheetListener(book, put))

/** Whether anything is written in a sheet. Reads no further than it needs. */
export const hasCells = async (part: Part, room: Room): Promise<boolean> => {
  let found = false
  await readXml(part, room, {
    open: (name) => {
      found ||= name === 'v' || name === 'is'
    },
    enough: () => found,
  })
  return found
}
