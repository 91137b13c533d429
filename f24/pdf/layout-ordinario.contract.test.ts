import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cents } from '../../engine/kernel/money'
import { readPdf, type PdfPage } from '../../testing/pdf-text'
import { comb, isWithin, printed, textIn, textOf, valuesOn, type Printed } from '../../testing/printed'
import type { Persona, RigaF24 } from '../model/delega'
import { NESSUNA_RIGA, type DelegaOrdinaria, type Sezioni } from '../model/delega-ordinaria'
import { TextDoesNotFit } from './draw'
import { BOXES, LEFT_EMPTY, TABLES } from './layout-ordinario'
import { blankOrdinario, prepareOrdinario, renderOrdinario, type OrdinarioTemplate } from './render-ordinario'

const cents = (value: number) => value as Cents
const many = <T>(count: number, row: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => row(i))

const DEBIT = { debito: cents(99_999_999_07), credito: cents(0) }
const CREDIT = { debito: cents(0), credito: cents(88_888_888_40) }
/** Rows in turn a debit and a credit, all as wide as they may be. */
const amounts = (row: number) => (row % 2 === 0 ? DEBIT : CREDIT)

const PERSONA: Persona = {
  kind: 'persona',
  cognome: "D'AMICO WMWMWMWMWMWMWMWM",
  nome: "NICCOLO' WMWMWMWMWMWM",
  dataNascita: '1985-12-10',
  sesso: 'M',
  comuneNascita: 'WMWMWMWMWM WMWMWMWMWM WMWMWMWMWM WMWMWMWM',
  provinciaNascita: 'BO',
}
const VIA = 'VIA WMWMWMWM WMWMWMWM WMWMWMW N. 10'
const PAESE = 'WMWMWMWMWM WMWMWMWMWM WMWMWMWMWM WMWMWMWM'

const locale = (row: number): RigaF24 => ({
  sezione: 'EL',
  codiceTributo: row % 2 === 0 ? '3912' : 'TEFW',
  codiceEnte: row % 2 === 0 ? 'A944' : 'W628',
  ravvedimento: true,
  immobiliVariati: true,
  acconto: true,
  saldo: true,
  numeroImmobili: 128,
  rateazione: '0102',
  anno: 2026,
  ...(row === 0 ? { detrazione: cents(99_999_999_09) } : {}),
  ...amounts(row),
})

const SEZIONI_PIENE: Sezioni = {
  erario: many(6, (row) => ({ codiceTributo: 'WM4W', rateazione: 'WM12', anno: 2025, ...amounts(row) })),
  inps: many(4, (row) => ({
    codiceSede: '4900',
    causale: 'WMWM',
    matricola: 'WMWMWMWM123456789',
    dal: '012026',
    al: '122026',
    ...amounts(row),
  })),
  regioni: many(4, (row) => ({
    codiceRegione: '08',
    codiceTributo: '3801',
    rateazione: '0101',
    anno: 2024,
    ...amounts(row),
  })),
  locali: many(4, locale),
  inail: many(3, (row) => ({
    codiceSede: '33700',
    codiceDitta: '12345678',
    codiceControllo: '42',
    numeroRiferimento: '902026',
    causale: 'P',
    ...amounts(row),
  })),
  previdenziali: many(2, (row) => ({
    codiceEnte: '0003',
    codiceSede: 'WM123',
    causale: 'WMWM',
    codicePosizione: '123456789',
    dal: '022026',
    al: '112026',
    ...amounts(row),
  })),
}

const FULL = {
  delegaA: { banca: 'BANCA POPOLARE DI PROVA', agenzia: 'CASALECCHIO N. 3', provincia: 'BO' },
  contribuente: {
    codiceFiscale: 'DMCNCL85T10A944X',
    anagrafica: PERSONA,
    codiceFiscaleCoobbligato: 'TDITLC46H54C619Q',
    codiceIdentificativo: '07',
    codiceUfficio: 'TGM',
    codiceAtto: '29542848644',
    domicilio: { comune: PAESE, provincia: 'BO', via: VIA },
    annoNonSolare: true,
  },
  identificativoOperazione: 'LIQW0260M000012345',
  sezioni: SEZIONI_PIENE,
  iban: '60X0542811101000000123456',
  saldoFinale: cents(12_345_678_09),
} satisfies Required<DelegaOrdinaria>

/** Measured on the ruled lines and white boxes of the official model, not taken from our layout. */
const HEAD_GRID: Printed[] = [
  printed('banca', [336.46, 574.06], [36.01, 59.3], 'BANCA POPOLARE DI PROVA'),
  printed('agenzia', [336.46, 500], [60.8, 84.01], 'CASALECCHIO N. 3'),
  printed('prov. della banca', [519.2, 574.06], [60.8, 84.01], 'BO'),
  ...comb('codice fiscale', 113.44, 14.4, [105.61, 120.01], 'DMCNCL85T10A944X'),
  printed('anno non solare', [552.63, 567.03], [108.01, 120.01], 'X'),
  printed('cognome', [113.43, 408.63], [129.61, 144.11], PERSONA.cognome),
  printed('nome', [415.84, 567.03], [129.61, 144.01], PERSONA.nome),
  ...comb('data di nascita', 113.43, 14.4, [153.61, 168.01], '10121985'),
  printed('sesso', [243.07, 257.47], [153.61, 168.01], 'M'),
  printed('comune di nascita', [271.84, 530.11], [153.61, 168.01], PERSONA.comuneNascita!),
  ...comb('provincia di nascita', 538.23, 14.4, [153.61, 168.01], 'BO'),
  printed('comune del domicilio', [113.43, 322.23], [177.61, 192.01], PAESE),
  ...comb('provincia del domicilio', 329.43, 14.4, [177.61, 192.01], 'BO'),
  printed('via', [365.43, 567.03], [177.61, 192.01], VIA),
  ...comb('coobbligato', 185.44, 14.4, [201.61, 216.01], 'TDITLC46H54C619Q'),
  ...comb('codice identificativo', 538.23, 14.4, [201.61, 216.01], '07'),
  ...comb('codice ufficio', 19.78, 14.4, [312.5, 324.5], 'TGM'),
  ...comb('codice atto', 77.94, 14.4, [312.5, 324.5], '29542848644'),
  ...comb('identificativo operazione', 314.93, 14.4, [493.18, 503.05], 'LIQW0260M000012345'),
  printed('detrazione, euro', [73.63, 135.9], [564.55, 576.55], '99999999'),
  printed('detrazione, cent 1', [138.6, 145.63], [564.55, 576.55], '0'),
  printed('detrazione, cent 2', [145.63, 152.66], [564.55, 576.55], '9'),
  printed('saldo finale, euro', [494.98, 557.31], [708.01, 720.01], '12345678'),
  printed('saldo finale, cent 1', [560.04, 567.03], [708.01, 720.01], '0'),
  printed('saldo finale, cent 2', [567.03, 574.02], [708.01, 720.01], '9'),
]

type Rows = readonly [number, number]
const amount = (name: string, rows: Rows, left: number, comma: number, cent: readonly number[], text: string) => [
  printed(`${name}, euro`, [left, comma], rows, text.slice(0, -2)),
  printed(`${name}, cent 1`, [cent[0]!, cent[1]!], rows, text.at(-2)!),
  printed(`${name}, cent 2`, [cent[1]!, cent[2]!], rows, text.at(-1)!),
]
const debit = (name: string, rows: Rows, text: string) =>
  amount(`${name} debito`, rows, 322.23, 384.53, [387.2, 394.24, 401.43], text)
const credit = (name: string, rows: Rows, text: string) =>
  amount(`${name} credito`, rows, 408.63, 470.92, [473.6, 480.63, 487.83], text)

/** Each column of a section: its edges and what stands there; a function of the edges for cells. */
type Cell = readonly [name: string, edges: readonly [number, number], text: string]

/** `total`: debits, credits, sign and balance of the section. */
const section = (name: string, top: number, count: number, cells: (row: number) => Printed[], total: string[]) => [
  ...many(count, (row) => {
    const rows: Rows = [top + row * 12, top + (row + 1) * 12]
    const label = `${name} ${row + 1}`
    const value = row % 2 === 0 ? debit(label, rows, '9999999907') : credit(label, rows, '8888888840')
    return [...cells(row), ...value]
  }).flat(),
  ...debit(`${name} totale`, [top + count * 12, top + (count + 1) * 12], total[0]!),
  ...credit(`${name} totale`, [top + count * 12, top + (count + 1) * 12], total[1]!),
  printed(`${name} segno`, [487.69, 494.98], [top + count * 12, top + (count + 1) * 12], total[2]!),
  ...amount(
    `${name} saldo`,
    [top + count * 12, top + (count + 1) * 12],
    494.98,
    557.31,
    [560.04, 567.03, 574.03],
    total[3]!,
  ),
]
const rowsOf = (top: number, row: number): Rows => [top + row * 12, top + (row + 1) * 12]
const cellsOf = (name: string, top: number, row: number, cells: readonly Cell[]): Printed[] =>
  cells.map(([column, edges, text]) => printed(`${name} ${row + 1}, ${column}`, edges, rowsOf(top, row), text))
const PERIODO = (dal: string, al: string): Cell[] => [
  ['dal mese', [221.43, 234.85], dal.slice(0, 2)],
  ['dal anno', [234.85, 264.63], dal.slice(2)],
  ['al mese', [271.83, 286.49], al.slice(0, 2)],
  ['al anno', [286.49, 315.03], al.slice(2)],
]
const tributo = (codice: string, rateazione: string, anno: string): Cell[] => [
  ['codice tributo', [156.63, 214.23], codice],
  ['rateazione', [221.43, 264.63], rateazione],
  ['anno', [271.83, 315.03], anno],
]

// three debits of 99.999.999,07 and three credits of 88.888.888,40: 299.999.997,21 - 266.666.665,20 = 33.333.332,01
const SIX = ['29999999721', '26666666520', '+', '3333333201']
// two of each: 199.999.998,14 - 177.777.776,80 = 22.222.221,34
const FOUR = ['19999999814', '17777777680', '+', '2222222134']
// two and one: 199.999.998,14 - 88.888.888,40 = 111.111.109,74
const THREE = ['19999999814', '8888888840', '+', '11111110974']
// one and one: 99.999.999,07 - 88.888.888,40 = 11.111.110,67
const TWO = ['9999999907', '8888888840', '+', '1111111067']

const SECTIONS: Printed[] = [
  ...section('erario', 240.01, 6, (row) => cellsOf('erario', 240.01, row, tributo('WM4W', 'WM12', '2025')), SIX),
  ...section(
    'inps',
    348.25,
    4,
    (row) =>
      cellsOf('inps', 348.25, row, [
        ['sede', [19.83, 48.63], '4900'],
        ['causale', [55.83, 84.63], 'WMWM'],
        ['matricola', [91.84, 214.24], 'WMWMWMWM123456789'],
        ...PERIODO('012026', '122026'),
      ]),
    FOUR,
  ),
  ...section(
    'regioni',
    432.01,
    4,
    (row) => [
      ...cellsOf('regioni', 432.01, row, [
        ['regione 1', [19.83, 34.1], '0'],
        ['regione 2', [34.1, 48.73], '8'],
        ...tributo('3801', '0101', '2024'),
      ]),
    ],
    FOUR,
  ),
  ...section(
    'locali',
    516.01,
    4,
    (row) => [
      ...comb(`locali ${row + 1} ente`, 20.27, 10.8, rowsOf(516.01, row), row % 2 === 0 ? 'A944' : 'W628'),
      ...cellsOf('locali', 516.01, row, [
        ['ravv.', [73.61, 82.96], 'X'],
        ['immob. variati', [87.63, 96.98], 'X'],
        ['acc.', [102.02, 111.37], 'X'],
        ['saldo', [116.07, 125.42], 'X'],
        ['numero', [131.14, 145.54], '128'],
        ...tributo(row % 2 === 0 ? '3912' : 'TEFW', '0102', '2026'),
      ]),
    ],
    FOUR,
  ),
  ...section(
    'inail',
    600.01,
    3,
    (row) =>
      cellsOf('inail', 600.01, row, [
        ['sede', [99.03, 135.03], '33700'],
        ['ditta', [142.23, 199.83], '12345678'],
        ['c.c.', [207.03, 221.43], '42'],
        ['riferimento', [235.99, 279.19], '902026'],
        ['causale', [286.23, 300.63], 'P'],
      ]),
    THREE,
  ),
  ...comb('codice ente', 19.83, 10.8, [660.01, 672.01], '0003'),
  ...section(
    'altri',
    660.01,
    2,
    (row) =>
      cellsOf('altri', 660.01, row, [
        ['sede', [63.24, 99.03], 'WM123'],
        ['causale', [106.23, 135.03], 'WMWM'],
        ['posizione', [142.23, 214.23], '123456789'],
        ...PERIODO('022026', '112026'),
      ]),
    TWO,
  ),
]

const SHARED = [...HEAD_GRID, ...SECTIONS]
const FIRST = [...SHARED, ...comb('IBAN', 137.05, 7.2, [802.51, 814.51], FULL.iban)]

let template: OrdinarioTemplate
let pages: readonly PdfPage[]
beforeAll(async () => {
  template = await prepareOrdinario()
  pages = (await readPdf(renderOrdinario(template, FULL))).pages
})

describe('every field full, on each of the three copies', () => {
  test.each([0, 1, 2])('copy %i: each printed place holds its own characters, and none stands outside', (index) => {
    const page = pages[index]!
    const grid = index === 0 ? FIRST : SHARED
    for (const place of grid) expect({ [place.name]: textIn(page, place) }).toEqual({ [place.name]: place.text })
    expect(valuesOn(page).filter((character) => !grid.some((place) => isWithin(place, character)))).toEqual([])
    expect(valuesOn(page)).toHaveLength(grid.map(({ text }) => text.length).reduce((a, b) => a + b))
  })

  test('each box is written in, or has a reason to stay empty', () => {
    const reasons: Readonly<Record<string, string>> = LEFT_EMPTY
    for (const [name, { x, y, width, height }] of Object.entries(BOXES)) {
      const text = textIn(pages[0]!, { left: x, right: x + width + 0.5, top: y, bottom: y + height })
      if (name in reasons) expect({ [name]: [text, reasons[name]!.length > 10] }).toEqual({ [name]: ['', true] })
      else expect({ [name]: text }).not.toEqual({ [name]: '' })
    }
  })

  test('each column of each table is written in', () => {
    for (const [table, { rows, columns }] of Object.entries(TABLES)) {
      for (const [name, { x, width }] of Object.entries(columns)) {
        const place = { left: x - 0.2, right: x + width + 0.2, top: rows.top, bottom: rows.top + rows.count * 12 }
        expect({ [`${table} ${name}`]: textIn(pages[0]!, place) }).not.toEqual({ [`${table} ${name}`]: '' })
      }
    }
  })
})

const ENTE: DelegaOrdinaria = {
  contribuente: { codiceFiscale: '01234567897', anagrafica: { kind: 'ente', denominazione: 'SOCIETA AGRICOLA' } },
  sezioni: { ...NESSUNA_RIGA, locali: [{ ...locale(1), debito: cents(604_00), credito: cents(0) }] },
  saldoFinale: cents(604_00),
}

describe('what is printed how', () => {
  const read = async (delega: DelegaOrdinaria) => (await readPdf(renderOrdinario(template, delega))).pages
  const inside = (page: PdfPage, left: number, right: number, top: number) =>
    textIn(page, { left, right, top, bottom: top + 14.6 })

  test('a code of eleven figures fills the first eleven cells of every copy', async () => {
    for (const page of await read(ENTE)) {
      const cell = (index: number) => inside(page, 113.44 + index * 14.4, 113.44 + (index + 1) * 14.4, 105.61)
      expect(many(16, cell)).toEqual([...'01234567897', '', '', '', '', ''])
      expect(inside(page, 113.43, 408.63, 129.61)).toBe('SOCIETA AGRICOLA')
      expect(inside(page, 113.43, 567.03, 153.61)).toBe('')
    }
  })

  test('a section without rows shows no total', async () => {
    const [page] = await read(ENTE)
    expect(inside(page!, 322, 574.2, 311)).toBe('')
    expect(inside(page!, 322, 574.2, 563)).toBe('60400+60400')
  })

  test('a balance below zero has its sign', async () => {
    const erario = [{ codiceTributo: '6099', rateazione: '0101', anno: 2025, debito: cents(0), credito: cents(100_01) }]
    const [page] = await read({ ...ENTE, sezioni: { ...ENTE.sezioni, erario }, saldoFinale: cents(503_99) })
    expect(inside(page!, 322, 574.2, 311)).toBe('10001-10001')
    expect(inside(page!, 494, 574.2, 707)).toBe('50399')
  })

  test('forms follow one another, three pages each', async () => {
    const bytes = renderOrdinario(template, [FULL, ENTE])
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(6)
    const { pages: read } = await readPdf(bytes)
    const codes = read.map((page) => inside(page, 113.44, 343.9, 105.61))
    expect(codes).toEqual([...Array(3).fill('DMCNCL85T10A944X'), ...Array(3).fill('01234567897')])
    expect(bytes.length).toBeLessThan(60 * 1024)
  })

  test('each part of a delega reaches the paper', async () => {
    const full = textOf(valuesOn(pages[0]!))
    const { contribuente } = FULL
    const changed: DelegaOrdinaria[] = [
      { ...FULL, delegaA: undefined },
      { ...FULL, iban: undefined },
      { ...FULL, identificativoOperazione: undefined },
      { ...FULL, saldoFinale: cents(1) },
      ...Object.keys(contribuente).map((key) => ({ ...FULL, contribuente: { ...contribuente, [key]: undefined } })),
      ...Object.keys(FULL.sezioni).map((key) => ({ ...FULL, sezioni: { ...FULL.sezioni, [key]: [] } })),
    ].filter((delega) => delega.contribuente.codiceFiscale !== undefined)
    for (const delega of changed) expect(textOf(valuesOn((await read(delega))[0]!))).not.toBe(full)
  })
})

describe('what cannot be printed throws, with its field', () => {
  const CASES: [string, string, DelegaOrdinaria][] = [
    ['a fifth local row', 'sezioni.locali', { ...ENTE, sezioni: { ...NESSUNA_RIGA, locali: many(5, locale) } }],
    [
      'a second detrazione',
      'detrazioneEuro',
      { ...ENTE, sezioni: { ...NESSUNA_RIGA, locali: [locale(0), locale(0)] } },
    ],
    ['a total below zero', 'saldoFinaleEuro', { ...ENTE, saldoFinale: cents(-1) }],
    ['an IBAN that repeats the printed IT', 'iban', { ...ENTE, iban: 'IT60X0542811101000000123456' }],
    [
      'a via beyond its box',
      'domicilioVia',
      { ...ENTE, contribuente: { ...ENTE.contribuente, domicilio: { via: 'W'.repeat(60) } } },
    ],
  ]
  test.each(CASES)('%s', (_, field, delega) => {
    const thrown = (() => {
      try {
        renderOrdinario(template, delega)
      } catch (error) {
        return error
      }
      return undefined
    })()
    expect(thrown).toBeInstanceOf(TextDoesNotFit)
    expect((thrown as TextDoesNotFit).field).toBe(field)
  })

  test('no delega at all', () => expect(() => renderOrdinario(template, [])).toThrow(RangeError))
})

test('the empty model has the labels of its three copies and no value', async () => {
  const { pages: blank, title, language } = await readPdf(await blankOrdinario())
  expect([blank.length, title, language]).toEqual([3, 'Modello di pagamento unificato F24', 'it-IT'])
  expect(blank.flatMap(valuesOn)).toEqual([])
  const has = (page: PdfPage, label: string) => page.items.some(({ text }) => text === label)
  const bank = 'COPIA PER LA BANCA/POSTE/AGENTE DELLA RISCOSSIONE'
  expect(blank.map((page) => has(page, bank))).toEqual([true, true, false])
  expect(has(blank[2]!, 'COPIA PER IL SOGGETTO CHE EFFETTUA IL VERSAMENTO')).toBe(true)
  expect(blank.map((page) => has(page, 'firma'))).toEqual([true, false, false])
  expect(blank.every((page) => has(page, 'SEZIONE IMU E ALTRI TRIBUTI LOCALI'))).toBe(true)
})
