import { strToU8, zipSync } from 'fflate'
import { columnName } from '../formats/xlsx/sheet'

/** A cell as XML has it, or a text. `f`: it has a formula. */
export type Made =
  | string
  | undefined
  | {
      readonly v?: string
      readonly t?: string
      readonly s?: number
      readonly f?: string
      /** Instead of all of it; `@` is where it stands. */
      readonly xml?: string
    }

export type MadeSheet = {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows?: readonly (readonly Made[])[]
  /** What stands in `sheetData`, instead of rows. */
  readonly data?: string
}

type Making = {
  readonly sheets: readonly MadeSheet[]
  /** Format codes of styles 1, 2, …; a number is one that every program knows. */
  readonly formats?: readonly (string | number)[]
  readonly is1904?: boolean
  readonly shared?: string
  /** Parts to put in, to replace, or (undefined) to leave out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>
  /** Before the root of the sheet. */
  readonly prologue?: string
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

const cellXml = (cell: Made, at: string): string => {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if (cell.xml !== undefined) return cell.xml.replaceAll('@', at)
  const attributes = `${cell.t === undefined ? '' : ` t="${cell.t}"`}${cell.s === undefined ? '' : ` s="${cell.s}"`}`
  const inside = `${cell.f === undefined ? '' : `<f>${cell.f}</f>`}${cell.v === undefined ? '' : `<v>${escaped(cell.v)}</v>`}`
  return `<c r="${at}"${attributes}>${inside}</c>`
}

const rowsXml = (rows: readonly (readonly Made[])[]): string =>
  rows
    .map((cells, row) => {
      const xml = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row + 1}`)).join('')
      return xml === '' ? '' : `<row r="${row + 1}">${xml}</row>`
    })
    .join('')

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const stylesXml = (formats: readonly (string | number)[]): string => {
  const codes = formats.flatMap((code, at) => (typeof code === 'string' ? [[at, code] as const] : []))
  return `<styleSheet ${MAIN}><numFmts>${codes
    .map(([at, code]) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((code, at) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + at}"/>`)
    .join('')}</cellXfs></styleSheet>`
}

const relationsXml = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const partsOf = ({ sheets, formats = [], is1904 = false, shared, prologue = '' }: Making): Record<string, string> => {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at + 1}"/>`,
  )
  const data = sheets.map(
    ({ rows = [], data }, at) =>
      [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${prologue}<worksheet ${MAIN}><sheetData>${data ?? rowsXml(rows)}</sheetData></worksheet>`,
      ] as const,
  )
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ...(shared === undefined ? [] : [['sharedStrings', '/xl/sharedStrings.xml'] as const]),
    ]),
    'xl/styles.xml': stylesXml(formats),
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${shared}</sst>` }),
    ...Object.fromEntries(data),
  }
}

/** A workbook from its parts, as XML: for tests of what is read, and of what is refused. */
export const workbook = (making: Making): Uint8Array => {
  const all = Object.entries({ ...partsOf(making), ...making.parts }).flatMap(([name, body]) =>
    body === undefined ? [] : [[name, typeof body === 'string' ? strToU8(body) : body] as const],
  )
  return zipSync(Object.fromEntries(all))
}

/** A workbook of one sheet. */
export const oneSheet = (
  rows: readonly (readonly Made[])[],
  more: Omit<Making, 'sheets'> = {},
  name = 'Clienti',
): Uint8Array => workbook({ ...more, sheets: [{ name, rows }] })
