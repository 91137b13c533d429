import { WorkbookError } from './fault'
import { numberFormat, type NumberFormat } from './number-format'
import { TextRuns } from './text-runs'
import { attributeOf, readXml, type Attributes, type Listener } from './xml'
import { Room, type Part, type Zip } from './zip'

/** A part that lists others or their looks: it is small, whatever the file is. */
const readSmall = (part: Part, listener: Listener): Promise<void> => readXml(part, new Room(8 * 1024 * 1024), listener)

/** What else a part points to: its kind, by the last word of its name, and where it is. */
type Relation = { readonly kind: string; readonly target: string }

const lastWord = (type: string): string => type.slice(type.lastIndexOf('/') + 1)

/** `../a/b.xml` beside `xl/workbook.xml`, or `/a/b.xml` from the root. */
const resolvedFrom = (from: string, target: string): string => {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/').toLowerCase()
}

/** The relations of a part by their id; none where it has none. `from`: empty for those of the whole. */
export const relationsOf = async (zip: Zip, from: string): Promise<ReadonlyMap<string, Relation>> => {
  const [folder, name] = [from.slice(0, from.lastIndexOf('/') + 1), from.slice(from.lastIndexOf('/') + 1)]
  const part = zip.get(`${folder}_rels/${name}.rels`)
  const found = new Map<string, Relation>()
  if (part === undefined) return found
  await readSmall(part, {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (tag !== 'Relationship' || TargetMode === 'External') return
      found.set(Id, { kind: lastWord(Type), target: resolvedFrom(from, Target) })
    },
  })
  return found
}

/** A sheet as the workbook lists it. */
export type Listed = { readonly name: string; readonly isHidden: boolean; readonly relation: string }

const isTrue = (said: string | undefined): boolean => said === '1' || said === 'true'

/** The sheets of a workbook in their order, and from when its days are counted. */
export const readWorkbookPart = async (
  part: Part,
): Promise<{ readonly sheets: readonly Listed[]; readonly is1904: boolean }> => {
  const sheets: Listed[] = []
  let [isWorkbook, is1904] = [false, false]
  const sheet = (attributes: Attributes): Listed => ({
    name: attributes.name ?? '',
    isHidden: (attributes.state ?? 'visible') !== 'visible',
    relation: attributeOf(attributes, 'id') ?? '',
  })
  await readSmall(part, {
    open: (tag, attributes) => {
      isWorkbook ||= tag === 'workbook'
      if (!isWorkbook) throw new WorkbookError('sheet-other')
      if (tag === 'workbookPr') is1904 = isTrue(attributes.date1904)
      if (tag === 'sheet') sheets.push(sheet(attributes))
    },
  })
  return { sheets, is1904 }
}

const MOST_FORMATS = 65_536

/** How each style of the workbook shows a number. */
export const readStyles = async (part: Part | undefined): Promise<readonly NumberFormat[]> => {
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isCells = false
  await readSmall(part, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (tag === 'cellXfs') isCells = true
      if (tag === 'xf' && isCells) ids.push(Number(attributes.numFmtId ?? 0))
      if (ids.length > MOST_FORMATS) throw new WorkbookError('sheet-too-large')
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCells = false
    },
  })
  return ids.map((id) => numberFormat(id, codes.get(id)))
}

const MOST_TEXTS = 2_000_000

/** The texts that cells share. */
export const readShared = async (part: Part | undefined, room: Room): Promise<readonly string[]> => {
  const texts: string[] = []
  const runs = new TextRuns()
  if (part === undefined) return texts
  await readXml(part, room, {
    open: (tag) => runs.open(tag),
    text: (said) => runs.text(said),
    close: (tag) => {
      runs.close(tag)
      if (tag === 'si') texts.push(runs.taken())
      if (texts.length > MOST_TEXTS) throw new WorkbookError('sheet-too-large')
    },
  })
  return texts
}
