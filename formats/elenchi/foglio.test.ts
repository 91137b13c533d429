import { describe, expect, test } from 'vitest'
import { allOf, inPieces } from '../../testing/bytes'
import { oneSheet, workbook, type Made } from '../../testing/workbook'
import { LONGEST_LINE } from '../lines'
import { guessColumns } from './guess'
import { readHead } from './head'
import { readElenco } from './elenco'
import { LOTTO } from './lotto'
import { POSIZIONI } from './posizioni'
import { tabellaIn } from './tabella'

const DATE = 1
const PERCENT = 2
const FRACTION = 3
const FORMATS = ['dd/mm/yyyy', '0.00%', '# ?/?']

const CAMPI = [
  'codice_fiscale',
  'cognome',
  'comune',
  'foglio',
  'numero',
  'rendita',
  'quota',
  'dal',
  'aliquota',
  'storico',
]
const COLONNE = Object.fromEntries(CAMPI.map((nome) => [nome, nome]))
const GIUSTA: Readonly<Record<string, Made>> = {
  ...{ codice_fiscale: 'FRRLCU58L52D150O', cognome: 'Ferrari', comune: 'D150', foglio: { v: '84' }, numero: '0123' },
  ...{ rendita: { v: '743.69' }, quota: { v: '0.5', s: PERCENT }, dal: { v: '46143', s: DATE } },
  ...{ aliquota: { v: '1.06' }, storico: { t: 'b', v: '0' } },
}

const bytesOf = async (workbook: Uint8Array): Promise<Uint8Array> => {
  const tabella = await tabellaIn(workbook)
  if (!tabella.ok) throw new Error(tabella.why)
  return tabella.bytes
}

const withCells = (cells: Readonly<Record<string, Made>>, name = 'Clienti'): Uint8Array =>
  oneSheet([CAMPI, CAMPI.map((campo) => ({ ...GIUSTA, ...cells })[campo])], { formats: FORMATS }, name)

const lettoDi = async (workbook: Uint8Array) =>
  allOf(readElenco(LOTTO, COLONNE, inPieces(await bytesOf(workbook), 100)))

test('a row of a workbook is read as that of a text', async () => {
  const { records, errors } = await lettoDi(withCells({}))
  expect(errors).toEqual([])
  expect(records).toMatchObject([
    {
      ...{ codiceFiscale: 'FRRLCU58L52D150O', foglio: '84', numero: '123', rendita: 743_69, quota: '50' },
      ...{ dal: '2026-05-01', aliquota: '1.06', storico: false, tipo: 'F' },
    },
  ])
})

describe('what a spreadsheet may have made of a text is not guessed back', () => {
  test.each<[string, string, Made, string, string]>([
    ['a codice fiscale that lost its zero', 'codice_fiscale', { v: '1234567897' }, 'cell-number', 'A2'],
    ['one that lost nothing: nobody can tell', 'codice_fiscale', { v: '12345678903' }, 'cell-number', 'A2'],
    ['a comune', 'comune', { v: '150' }, 'cell-number', 'C2'],
    ['a particella made a day', 'numero', { v: '46174', s: DATE }, 'cell-day', 'E2'],
    ['a particella with decimals', 'numero', { v: '12.5' }, 'cell-number', 'E2'],
    ['a foglio in percent', 'foglio', { v: '0.84', s: PERCENT }, 'cell-format', 'D2'],
    ['a share made a day', 'quota', { v: '46174', s: DATE }, 'cell-day', 'G2'],
    ['a rendita in percent', 'rendita', { v: '7.4369', s: PERCENT }, 'cell-format', 'F2'],
    ['a rendita of more digits than are kept', 'rendita', { v: '1.5E+16' }, 'cell-digits', 'F2'],
    ['a day with an hour', 'dal', { v: '46143.25', s: DATE }, 'cell-time', 'H2'],
    ['a day before spreadsheets agree', 'dal', { v: '12', s: DATE }, 'cell-time', 'H2'],
    ['a day that is shown as a number', 'dal', { v: '46143' }, 'cell-number', 'H2'],
    ['an error', 'rendita', { t: 'e', v: '#REF!' }, 'cell-error', 'F2'],
    ['a formula without its result', 'rendita', { f: 'A1*2' }, 'cell-formula', 'F2'],
    ['a true where no yes or no belongs', 'cognome', { t: 'b', v: '1' }, 'cell-format', 'B2'],
    ['what a text would be refused for', 'rendita', '743.69', 'amount', 'F2'],
    ['what a number would be refused for as a text', 'quota', { v: '0.5' }, 'quota', 'G2'],
    ['a rendita of tenths of a cent', 'rendita', { v: '743.695' }, 'amount', 'F2'],
    ['a percent of more decimals than are taken', 'quota', { v: '0.3333333333', s: PERCENT }, 'quota', 'G2'],
  ])('%s', async (_, campo, cell, reason, at) => {
    const { errors } = await lettoDi(withCells({ [campo]: cell }))
    expect(errors.map(({ field, reason, cella }) => [field, reason, cella])).toEqual([[campo, reason, `Clienti!${at}`]])
  })

  test.each<[string, string, Made, object]>([
    ['a share of thirds', 'quota', { v: '0.333333333333333', s: FRACTION }, { quota: '1/3' }],
    ['a rate in percent', 'aliquota', { v: '0.0106', s: PERCENT }, { aliquota: '1.06' }],
    ['a share as a text', 'quota', '1/6', { quota: '1/6' }],
    ['a day as a text', 'dal', '01/05/2026', { dal: '2026-05-01' }],
    ['a yes as 1', 'storico', { v: '1' }, { storico: true }],
    ['a formula with its result', 'rendita', { f: 'A1*2', v: '500' }, { rendita: 500_00 }],
  ])('but %s is what it is', async (_, campo, cell, expected) => {
    const { records, errors } = await lettoDi(withCells({ [campo]: cell }))
    expect(errors).toEqual([])
    expect(records).toMatchObject([expected])
  })

  test('the other lists refuse the same', async () => {
    const campi = ['codice_fiscale', 'foglio', 'numero', 'quota', 'uso', 'dal', 'sezione', 'rendita']
    const row = [
      'FRRLCU58L52D150O',
      { v: '84' },
      { v: '123' },
      { v: '46174', s: DATE },
      'locato',
      { v: '46143', s: DATE },
      { v: '3' },
    ]
    const bytes = await bytesOf(oneSheet([campi, [...row, { v: '100' }]], { formats: FORMATS }))
    const colonne = Object.fromEntries(campi.map((nome) => [nome, nome]))
    const { errors } = await allOf(readElenco(POSIZIONI, colonne, inPieces(bytes)))
    expect(errors.map(({ cella, reason }) => [cella, reason])).toEqual([
      ['Clienti!D2', 'cell-day'],
      ['Clienti!G2', 'cell-number'],
    ])
  })
})

describe('a cell is called as the spreadsheet calls it', () => {
  test.each([
    ['Clienti', 'Clienti!F2'],
    ['Elenco 2026', `'Elenco 2026'!F2`],
    [`L'elenco`, `'L''elenco'!F2`],
    ['Übersicht', 'Übersicht!F2'],
  ])('of %s', async (name, expected) => {
    const { errors } = await lettoDi(withCells({ rendita: 'molto' }, name))
    expect(errors.map(({ cella }) => cella)).toEqual([expected])
  })

  test('rows above the headings, empty rows and empty columns do not move it', async () => {
    const row = [undefined, ...CAMPI.map((campo) => ({ ...GIUSTA, rendita: 'molto' })[campo])]
    const bytes = oneSheet([[], [], [undefined, ...CAMPI], [], row], { formats: FORMATS })
    const { errors } = await lettoDi(bytes)
    expect(errors).toMatchObject([{ line: 5, field: 'rendita', cella: 'Clienti!G5' }])
  })
})

describe('the text of a sheet', () => {
  test('is headed as a person sees it, and says which sheet it is', async () => {
    const sheets = [
      {
        name: 'Clienti',
        rows: [
          ['Codice\nfiscale', 'Quota; "parti"', { v: '2026' }],
          ['a\tb', 'c "d"', { v: '1.5' }],
        ],
      },
      { name: 'Note', rows: [['x']] },
    ]
    const read = await readHead(inPieces(await bytesOf(workbook({ sheets }))))
    expect(read).toMatchObject({
      head: { columns: ['Codice fiscale', 'Quota; "parti"', '2026'], foglio: { nome: 'Clienti', altri: ['Note'] } },
      samples: [['a b', 'c "d"', '1,5']],
    })
  })

  test('lets columns be guessed', async () => {
    const read = await readHead(
      inPieces(
        await bytesOf(
          oneSheet([
            ['Cod. Fiscale', 'Rendita catastale'],
            ['x', { v: '1' }],
          ]),
        ),
      ),
    )
    const guesses = guessColumns(LOTTO, read!.head, read!.samples)
    expect(guesses.map(({ campo }) => campo)).toEqual(['codice_fiscale', 'rendita'])
  })

  test('has no sign of ours that a cell or a name brought along', async () => {
    const bytes = withCells({ cognome: '\uE002Ferrari', rendita: 'x\uE000' }, 'a\uE000b\uE00Fc')
    const { errors } = await lettoDi(bytes)
    expect(errors).toMatchObject([{ reason: 'amount', value: 'x\uFFFD', cella: `'a\uFFFDb\uFFFDc'!F2` }])
  })

  test('has a column for a note beside the table: its rows are read all the same', async () => {
    const row = CAMPI.map((campo) => GIUSTA[campo])
    const { records, errors } = await lettoDi(oneSheet([CAMPI, [...row, 'nota'], row], { formats: FORMATS }))
    expect([records.length, errors.length]).toEqual([2, 0])
  })

  test('tells a row that is longer than any, and text that would be a formula', async () => {
    const row = CAMPI.map((campo) => GIUSTA[campo])
    const long = [...row, 'x'.repeat(30_000), 'y'.repeat(30_000), 'z'.repeat(LONGEST_LINE - 60_000)]
    expect((await lettoDi(oneSheet([CAMPI, long], { formats: FORMATS }))).errors).toMatchObject([
      { reason: 'line-too-long' },
    ])
    expect((await lettoDi(withCells({ cognome: '=1+1' }))).notices).toMatchObject([
      { reason: 'formula', cella: 'Clienti!B2' },
    ])
  })

  test('does not grow by repeating one long text', async () => {
    const shared = `<si><t>${'x'.repeat(32_000)}</t></si>`
    const rows = Array.from({ length: 3_000 }, () => [{ t: 's', v: '0' }])
    expect(await tabellaIn(oneSheet(rows, { shared }))).toEqual({ ok: false, why: 'sheet-too-large' })
  })

  test('has a hundred thousand rows at most', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(100_001)
    const bytes = workbook({ sheets: [{ name: 'x', data: rows }] })
    expect(await tabellaIn(bytes)).toEqual({ ok: false, why: 'sheet-too-large' })
  })
})

describe('what comes in is told by what it is', () => {
  const ascii = (text: string) => new TextEncoder().encode(text)
  test.each<[string, Uint8Array, string]>([
    [
      'a workbook of before 2007, or one with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'sheet-old',
    ],
    [
      'an OpenDocument',
      ascii('PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'sheet-other',
    ],
    ['half a workbook', oneSheet([['a']]).subarray(0, 300), 'sheet-broken'],
    ['a PDF', ascii('%PDF-1.7'), 'pdf'],
    ['nothing', ascii(''), 'empty'],
    ['a workbook with nothing in it', oneSheet([]), 'empty'],
  ])('%s', async (_, bytes, why) => expect(await tabellaIn(bytes)).toEqual({ ok: false, why }))

  test('a text stays as it came, byte by byte', async () => {
    const bytes = ascii('a;b\n1;2\n')
    expect(await tabellaIn(bytes)).toEqual({ ok: true, bytes })
  })
})
