import { describe, expect, test } from 'vitest'
import { oneSheet, workbook, type Made } from '../../testing/workbook'
import { decimal, type Cell } from './cell'
import { WorkbookError } from './fault'
import { numberFormat, type NumberFormat } from './number-format'
import { readXlsx } from './xlsx'
import { emptyTable } from './template'

const read = async (bytes: Uint8Array, most?: number) => {
  const rows: (readonly [number, readonly (Cell | undefined)[]])[] = []
  const sheet = await readXlsx(bytes, ({ row, cells }) => rows.push([row, Array.from(cells)]), most)
  return { ...sheet, rows }
}

/** The kind and the text of the first cell. */
const cellOf = async (cell: Made, more: Parameters<typeof oneSheet>[1] = {}): Promise<string> => {
  const { rows } = await read(oneSheet([['x'], [cell, 'y']], more))
  const found = rows[1]![1][0]
  return found === undefined ? 'nothing' : `${found.kind} ${found.text}`
}

describe('a cell becomes the text that somebody would have typed', () => {
  test.each<[string, Made, string]>([
    ['a text', 'Forlì', 'text Forlì'],
    ['with signs of XML', 'a < b & "c"', 'text a < b & "c"'],
    ['in the place', { t: 'str', v: 'A/2', f: 'B1' }, 'text A/2'],
    ['of blanks alone', '  ', 'nothing'],
    ['nothing, with a look', { s: 0 }, 'nothing'],
    ['a whole number', { v: '84' }, 'whole 84'],
    ['decimals', { v: '1234.56' }, 'number 1234,56'],
    ['what is left of a sum of floats', { v: '0.30000000000000004' }, 'number 0,3'],
    ['the same, larger', { v: '1234.5600000000002', f: 'A1+A2' }, 'number 1234,56'],
    ['below nothing', { v: '-0.5' }, 'number -0,5'],
    ['a power of ten that loses nothing', { v: '1.5E3' }, 'whole 1500'],
    ['a small one', { v: '2.5E-3' }, 'number 0,0025'],
    ['fifteen digits', { v: '999999999999999' }, 'whole 999999999999999'],
    ['sixteen', { v: '1.23456789012346E+15' }, 'digits 1234567890123460'],
    ['true', { t: 'b', v: '1' }, 'boolean si'],
    ['false', { t: 'b', v: '0' }, 'boolean no'],
    ['an error', { t: 'e', v: '#N/A' }, 'error #N/A'],
    ['a formula with its result', { f: 'SUM(A1:A9)', v: '12' }, 'whole 12'],
    ['one without', { f: 'SUM(A1:A9)' }, 'formula ='],
    ['one whose result is empty', { f: 'SUM(A1:A9)', v: '' }, 'formula ='],
    ['one whose result is the empty text', { f: 'A1', v: '', t: 'str' }, 'nothing'],
    ['a day that is written', { t: 'd', v: '2026-05-01T00:00:00Z' }, 'day 2026-05-01'],
    ['with an hour', { t: 'd', v: '2026-05-01T10:30:00Z' }, 'time 2026-05-01T10:30:00Z'],
    [
      'a text in runs',
      { xml: '<c r="@" t="inlineStr"><is><r><t>Fer</t></r><r><t>rari</t></r></is></c>' },
      'text Ferrari',
    ],
    ['CDATA', { xml: '<c r="@" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>' }, 'text a<b'],
    ['a sign by its number', 'Via_x000D_Dante', 'text Via\rDante'],
  ])('%s', async (_, cell, expected) => expect(await cellOf(cell)).toBe(expected))

  test.each<[string | number, string, string]>([
    ['dd/mm/yyyy', '46023', 'day 2026-01-01'],
    [14, '46388', 'day 2027-01-01'],
    ['[$-410]d mmmm yyyy;@', '61', 'day 1900-03-01'],
    ['mmm', '46023', 'day 2026-01-01'],
    // one of the programs has a 29 February 1900: before it they differ by a day
    ['dd/mm/yyyy', '60', 'time 60'],
    ['dd/mm/yyyy', '2958465', 'time 2958465'],
    ['dd/mm/yyyy hh:mm', '46023.5', 'time 2026-01-01 12:00'],
    ['dd/mm/yyyy hh:mm', '46023', 'day 2026-01-01'],
    ['h:mm', '0.75', 'time 18:00'],
    ['[h]:mm', '1.5', 'time 1,5'],
    ['0.00%', '0.1667', 'percent 16,67%'],
    [9, '0.5', 'percent 50%'],
    [10, '1', 'percent 100%'],
    // what is shown is 17 %: what is there counts
    ['0%', '0.1667', 'percent 16,67%'],
    ['# ?/?', '0.16666666666666666', 'fraction 1/6'],
    [12, '0.333333333333333', 'fraction 1/3'],
    [13, '1', 'fraction 1/1'],
    ['# ?/?', '0.1234567', 'number 0,1234567'],
    ['#,##0.00 "€"', '1234.5', 'number 1234,5'],
    ['[Red]-0.00', '-3', 'whole -3'],
    ['0.00E+00', '123456', 'whole 123456'],
    ['00000000000', '1234567897', 'whole 1234567897'],
    ['@', '84', 'whole 84'],
    ['"giorni" 0', '3', 'whole 3'],
    ['\\d0', '3', 'whole 3'],
  ])('%s of %s', async (format, v, expected) => expect(await cellOf({ v, s: 1 }, { formats: [format] })).toBe(expected))

  test('days are counted from 1904 where the workbook says so', async () => {
    expect(await cellOf({ v: '44561', s: 1 }, { formats: [14], is1904: true })).toBe('day 2026-01-01')
  })

  test('texts are shared, in runs of several faces, without how they are pronounced', async () => {
    const shared =
      '<si><t>uno</t></si><si><r><t>d</t></r><r><rPr><b/></rPr><t xml:space="preserve">u e</t></r><rPh><t>no</t></rPh></si>'
    expect(await cellOf({ t: 's', v: '1' }, { shared })).toBe('text du e')
    await expect(cellOf({ t: 's', v: '2' }, { shared })).rejects.toThrow('sheet-broken')
  })
})

test.each<[string, NumberFormat]>([
  ['General', 'plain'],
  ['Standard', 'plain'],
  ['yyyy-mm-dd', 'day'],
  ['mm:ss', 'time'],
  ['[mm]:ss', 'time'],
  ['0" d"', 'plain'],
  ['# ??/100', 'fraction'],
  ['0.0%;[Red]-0.0%', 'percent'],
])('%s shows a %s', (code, format) => expect(numberFormat(200, code)).toBe(format))

test.each([
  [0.1 + 0.2, 0, '0,3'],
  [0.07, 2, '7'],
  [1.1, 2, '110'],
  [1e-7, 0, '0,0000001'],
  [123456789.12, 0, '123456789,12'],
  [0, 2, '0'],
])('%d moved by %i is %s', (value, shift, text) => expect(decimal(value, shift)).toBe(text))

describe('which sheet is read', () => {
  const full = (name: string, state?: 'hidden') => ({ name, rows: [[name]], ...(state ? { state } : {}) })

  test('the first that one can see and that has anything in it; the others are named', async () => {
    const sheets = [
      full('Bozza', 'hidden'),
      { name: 'Vuoto', rows: [] },
      full('Clienti'),
      { name: 'Bianco' },
      full('Note'),
    ]
    expect(await read(workbook({ sheets }))).toMatchObject({ name: 'Clienti', others: ['Note'], rows: [[1, [{}]]] })
  })

  test('none, where all are empty or hidden', async () => {
    await expect(read(workbook({ sheets: [{ name: 'Vuoto' }, full('Bozza', 'hidden')] }))).rejects.toThrow('empty')
  })

  test('rows and cells keep their place', async () => {
    const { rows } = await read(oneSheet([[], ['a', undefined, 'c'], [], ['d']]))
    expect(rows.map(([row, cells]) => [row, cells.map((cell) => cell?.text)])).toEqual([
      [2, ['a', undefined, 'c']],
      [4, ['d']],
    ])
  })

  test('rows and cells that do not say their place follow one another', async () => {
    const data = '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row><c r="B2"><v>2</v></c></row>'
    const { rows } = await read(workbook({ sheets: [{ name: 'x', data }] }))
    expect(rows.map(([, cells]) => cells.map((cell) => cell?.text))).toEqual([
      ['a', '1'],
      [undefined, '2'],
    ])
  })

  test('programs call elements by a prefix, and their parts as they like', async () => {
    const parts = {
      'xl/workbook.xml': undefined,
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/Cartella/Libro.XML"/></Relationships>',
      'Cartella/Libro.XML':
        '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="S" q:id="i"/></x:sheets></x:workbook>',
      'Cartella/_rels/libro.xml.rels':
        '<Relationships><Relationship Id="i" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="../foglio.xml"/></Relationships>',
      'foglio.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="A3"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    expect(await read(workbook({ sheets: [], parts }))).toMatchObject({ name: 'S', rows: [[3, [{ text: '7' }]]] })
  })
})

const DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
const dataOf = (data: string) => workbook({ sheets: [{ name: 'x', data }] })
/** The ZIP with some bytes changed, counted from where its list has its last part, the sheet. */
const changed = (bytes: Uint8Array, from: number, ...values: readonly number[]): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy.set(values, Buffer.from(copy).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + from)
  return copy
}
const PLAIN = oneSheet([['a']])
const MEGABYTE = 1024 * 1024

describe('what nobody’s spreadsheet writes is refused whole', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['a list of its parts that is not there', () => PLAIN.subarray(0, PLAIN.length - 30), 'sheet-broken'],
    ['a ZIP that is cut off', () => PLAIN.subarray(0, 200), 'sheet-broken'],
    ['no ZIP at all', () => Uint8Array.from([0x50, 0x4b, 3, 4]), 'sheet-broken'],
    ['a part whose check sum is another', () => changed(PLAIN, 16, 1, 2, 3, 4), 'sheet-broken'],
    ['a part that is longer than it says', () => changed(PLAIN, 24, 1, 0, 0, 0), 'sheet-broken'],
    ['a part that begins outside', () => changed(PLAIN, 42, 0xff, 0xff, 0xff, 0), 'sheet-broken'],
    ['a way of packing that is none', () => changed(PLAIN, 10, 99, 0), 'sheet-broken'],
    ['a part that is locked', () => changed(PLAIN, 8, 1, 0), 'sheet-old'],
    ['a part that says it is of 4 GB', () => changed(PLAIN, 24, 0xff, 0xff, 0xff, 0xff), 'sheet-too-large'],
    ['macros', () => oneSheet([['a']], { parts: { 'xl/vbaProject.bin': 'x' } }), 'sheet-macros'],
    ['sheets of macros', () => oneSheet([['a']], { parts: { 'xl/macrosheets/sheet1.xml': '<x/>' } }), 'sheet-macros'],
    [
      'a binary workbook',
      () =>
        oneSheet([['a']], {
          parts: { '_rels/.rels': '<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></R>' },
        }),
      'sheet-other',
    ],
    [
      'a document of words',
      () => oneSheet([['a']], { parts: { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' } }),
      'sheet-other',
    ],
    ['no workbook', () => oneSheet([['a']], { parts: { 'xl/workbook.xml': undefined } }), 'sheet-broken'],
    [
      'no sheet where it says',
      () => oneSheet([['a']], { parts: { 'xl/worksheets/sheet1.xml': undefined } }),
      'sheet-broken',
    ],
    ['entities', () => oneSheet([['a']], { prologue: DTD }), 'sheet-broken'],
    [
      'entities of shared texts',
      () => oneSheet([['a']], { parts: { 'xl/styles.xml': `${DTD}<styleSheet/>` } }),
      'sheet-broken',
    ],
    ['an entity that nobody knows', () => dataOf('<row r="1"><c r="A1"><v>&b;</v></c></row>'), 'sheet-broken'],
    ['XML that is not closed', () => dataOf('<row r="1"><c r="A1"><v>1</v>'), 'sheet-broken'],
    [
      'bytes that are no text',
      () => oneSheet([['a']], { parts: { 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0xff, 0xfe]) } }),
      'sheet-broken',
    ],
    ['elements in elements without end', () => dataOf('<a>'.repeat(100) + '</a>'.repeat(100)), 'sheet-broken'],
    [
      'attributes without end',
      () => dataOf(`<row ${Array.from({ length: 500 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
      'sheet-broken',
    ],
    ['rows that go back', () => dataOf('<row r="2"/><row r="1"/>'), 'sheet-broken'],
    ['cells that go back', () => dataOf('<row r="1"><c r="B1"/><c r="A1"/></row>'), 'sheet-broken'],
    ['a cell of another row', () => dataOf('<row r="1"><c r="A9"><v>1</v></c></row>'), 'sheet-broken'],
    ['a number that is none', () => dataOf('<row r="1"><c r="A1"><v>1,5</v></c></row>'), 'sheet-broken'],
    ['a cell of an unknown kind', () => dataOf('<row r="1"><c r="A1" t="z"><v>1</v></c></row>'), 'sheet-broken'],
    ['a cell a thousand columns away', () => dataOf('<row r="1"><c r="ALL1"><v>1</v></c></row>'), 'sheet-too-large'],
    ['a row beyond the last', () => dataOf('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), 'sheet-too-large'],
    ['a bomb', () => dataOf(' '.repeat(20 * MEGABYTE)), 'sheet-too-large'],
  ])('%s', async (_, made, fault) => {
    const bytes = made()
    await expect(read(bytes)).rejects.toThrow(WorkbookError)
    await expect(read(bytes)).rejects.toThrow(fault)
  })

  test('more than somebody gives room for, whatever the list of its parts says', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => [`riga ${at * 7_919}`, { v: String(at) }])
    const bytes = oneSheet(rows)
    expect((await read(bytes)).rows).toHaveLength(4_000)
    await expect(read(bytes, 100_000)).rejects.toThrow('sheet-too-large')
    await expect(read(changed(bytes, 24, 9, 0, 0, 0), 100_000)).rejects.toThrow(WorkbookError)
  })

  test('every byte of a workbook may be another one: it is read, or refused, and never anything else', async () => {
    for (let at = 0; at < PLAIN.length; at += 3) {
      const copy = Uint8Array.from(PLAIN)
      copy[at] = copy[at]! ^ 0x5a
      await read(copy).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookError))
    }
  })
})

test('the empty table is read back, its headings as texts', async () => {
  const { name, rows } = await read(emptyTable('Tabella & co', ['codice fiscale', 'quota <1>']))
  expect(name).toBe('Tabella & co')
  expect(rows).toEqual([
    [
      1,
      [
        { kind: 'text', text: 'codice fiscale' },
        { kind: 'text', text: 'quota <1>' },
      ],
    ],
  ])
})
