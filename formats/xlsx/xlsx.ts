import type { Book } from './cell'
import { WorkbookError } from './fault'
import { readShared, readStyles, readWorkbookPart, relationsOf, type Listed } from './parts'
import { hasCells, readSheet, type Row } from './sheet'
import { openZip, Room, type Part, type Zip } from './zip'

/** Which sheet was read, and which others have something in them and were not. */
export type SheetRead = { readonly name: string; readonly others: readonly string[] }

/** What a workbook may unpack to, where nobody asks for less: some 100,000 rows of thirty columns. */
export const MOST_UNPACKED = 160 * 1024 * 1024

const MACROS = /vbaproject\.bin$|\/macrosheets\//

/** What holds the list of sheets; one that is written otherwise than in XML is of another kind. */
const workbookIn = async (zip: Zip): Promise<string> => {
  if ([...zip.keys()].some((name) => MACROS.test(name))) throw new WorkbookError('sheet-macros')
  const [main] = [...(await relationsOf(zip, '')).values()].filter(({ kind }) => kind === 'officeDocument')
  const name = main?.target ?? 'xl/workbook.xml'
  if (!name.endsWith('.xml')) throw new WorkbookError('sheet-other')
  return name
}

const partOf = (zip: Zip, name: string): Part => {
  const part = zip.get(name)
  if (part === undefined) throw new WorkbookError('sheet-broken')
  return part
}

type Opened = {
  readonly book: Book
  /** Those that one can see, charts left out. */
  readonly sheets: readonly (Listed & { readonly part: Part })[]
}

const opened = async (zip: Zip, room: Room): Promise<Opened> => {
  const name = await workbookIn(zip)
  const relations = await relationsOf(zip, name)
  const { sheets, is1904 } = await readWorkbookPart(partOf(zip, name))
  const beside = (kind: string): Part | undefined => {
    const found = [...relations.values()].find((one) => one.kind === kind)
    return found === undefined ? undefined : partOf(zip, found.target)
  }
  return {
    book: {
      shared: await readShared(beside('sharedStrings'), room),
      formats: await readStyles(beside('styles')),
      is1904,
    },
    sheets: sheets.flatMap((sheet) => {
      const relation = relations.get(sheet.relation)
      if (sheet.isHidden || relation?.kind !== 'worksheet') return []
      return [{ ...sheet, part: partOf(zip, relation.target) }]
    }),
  }
}

/**
 * Reads the first sheet of a workbook (.xlsx) that one can see and that has anything in it, row by row. Rows and columns that
 * are only folded away are read. Nothing is worked out, nothing outside the file is looked up.
 * @param most bytes that it may unpack to
 * @throws WorkbookError
 */
export const readXlsx = async (
  bytes: Uint8Array,
  put: (row: Row) => void,
  most = MOST_UNPACKED,
): Promise<SheetRead> => {
  const [zip, room] = [openZip(bytes), new Room(most)]
  const { book, sheets } = await opened(zip, room)
  for (const [at, { name, part }] of sheets.entries()) {
    let rows = 0
    await readSheet(part, room, book, (row) => {
      rows += 1
      put(row)
    })
    if (rows === 0) continue
    const others: string[] = []
    for (const other of sheets.slice(at + 1)) if (await hasCells(other.part, room)) others.push(other.name)
    return { name, others }
  }
  throw new WorkbookError('empty')
}
