import { strToU8, zipSync } from 'fflate'
import { columnName } from './sheet'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const types = (parts: readonly (readonly [name: string, kind: string])[]): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts
    .map(([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="${KIND}.${kind}+xml"/>`)
    .join('')}</Types>`

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** Style 1 is text (format 49), style 2 the same in bold. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

const sheet = (headings: readonly string[]): string => {
  const columns = headings.map(
    (heading, at) => `<col min="${at + 1}" max="${at + 1}" width="${heading.length + 6}" style="1" customWidth="1"/>`,
  )
  const cells = headings.map(
    (heading, at) => `<c r="${columnName(at)}1" s="2" t="inlineStr"><is><t>${escaped(heading)}</t></is></c>`,
  )
  return `<worksheet xmlns="${MAIN}"><cols>${columns.join('')}</cols><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`
}

/** An empty table with its headings, every column formatted as text, so that a spreadsheet leaves what is typed as it is. */
export const emptyTable = (name: string, headings: readonly string[]): Uint8Array => {
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`
  const parts = {
    '[Content_Types].xml': types([
      ['workbook', 'sheet.main'],
      ['worksheets/sheet1', 'worksheet'],
      ['styles', 'styles'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet(headings),
    'xl/styles.xml': STYLES,
  }
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(XML + text)] as const)
  // the same bytes whenever it is asked for
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T12:00:00' })
}
