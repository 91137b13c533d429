import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cents } from '../../engine/kernel/money'
import { readPdf, type PdfPage } from '../../testing/pdf-text'
import { comb, isWithin, printed, textIn, textOf, valuesOn, type Printed } from '../../testing/printed'
import type { Contribuente, Delega, Persona, RigaF24 } from '../model/delega'
import { TextDoesNotFit } from './draw'
import {
  BOXES,
  COLUMNS,
  FIELDS,
  LEFT_EMPTY,
  LOWER_BOXES,
  LOWER_FIELDS,
  OFFSET,
  ROW_FIELDS,
  ROWS,
} from './layout-semplificato'
import type { Place } from './layout.types'
import {
  blankSemplificato,
  prepareSemplificato,
  renderDelegheSemplificato,
  renderSemplificato,
  type SemplificatoTemplate,
} from './render'

const cents = (value: number) => value as Cents

const DEBIT: RigaF24 = {
  sezione: 'EL',
  codiceTributo: '3912',
  codiceEnte: 'A944',
  ravvedimento: true,
  immobiliVariati: true,
  acconto: true,
  saldo: true,
  numeroImmobili: 128,
  rateazione: '0102',
  anno: 2026,
  detrazione: cents(99_999_99),
  debito: cents(99_999_999_07),
  credito: cents(0),
}
const CREDIT: RigaF24 = {
  ...DEBIT,
  sezione: 'RG',
  codiceTributo: 'WM4W',
  codiceEnte: 'W628',
  debito: cents(0),
  credito: cents(88_888_888_40),
}

const PERSONA: Persona = {
  kind: 'persona',
  cognome: "D'AMICO WMWMWMWMWMWMWMWM",
  nome: "NICCOLO' WMWMWMWMWMWM",
  dataNascita: '1985-12-10',
  sesso: 'M',
  comuneNascita: 'WMWMWMWMWM WMWMWMWMWM WMWMWMWMWM WMWMWMWM',
  provinciaNascita: 'BO',
}

/** Every field full, at its greatest length, with wide letters. */
const FULL = {
  delegaA: { banca: 'BANCA POPOLARE DI PROVA', agenzia: 'CASALECCHIO N. 3', provincia: 'BO' },
  contribuente: {
    codiceFiscale: 'DMCNCL85T10A944X',
    anagrafica: PERSONA,
    codiceFiscaleCoobbligato: 'TDITLC46H54C619Q',
    codiceIdentificativo: '07',
    codiceUfficio: 'TGM',
    codiceAtto: '29542848644',
  },
  identificativoOperazione: 'LIQW0260M000012345',
  righe: Array.from({ length: 10 }, (_, row) => (row % 2 === 0 ? DEBIT : CREDIT)),
  iban: '60X0542811101000000123456',
  saldoFinale: cents(12_345_678_09),
} satisfies Required<Delega>

const ENTE: Delega = {
  contribuente: {
    codiceFiscale: '01234567897',
    anagrafica: { kind: 'ente', denominazione: 'SOCIETA AGRICOLA DI PROVA' },
  },
  righe: [{ ...DEBIT, debito: cents(604_00) }],
  saldoFinale: cents(604_00),
}

/**
 * Measured on the ruled lines of the official model, not taken from our layout: the upper half (the other is 408 pt
 * lower), so that an error of the layout shows here.
 */
const HEAD_GRID: Printed[] = [
  printed('banca', [337.56, 573.16], [36.01, 53.21], 'BANCA POPOLARE DI PROVA'),
  printed('agenzia', [337.56, 500], [54.01, 71.21], 'CASALECCHIO N. 3'),
  printed('prov. della banca', [519.26, 573.16], [54.01, 71.21], 'BO'),
  ...comb('codice fiscale', 113.32, 14.4, [92.61, 107.01], 'DMCNCL85T10A944X'),
  ...comb('codice ufficio', 354.83, 14.4, [96.82, 108.15], 'TGM'),
  ...comb('codice atto', 408.55, 14.4, [96.82, 108.15], '29542848644'),
  printed('cognome', [113.35, 408.55], [116.61, 131.11], PERSONA.cognome),
  printed('nome', [415.76, 566.96], [116.61, 131.01], PERSONA.nome),
  ...comb('data di nascita', 113.35, 14.4, [140.61, 155.01], '10121985'),
  printed('sesso', [242.92, 257.32], [140.61, 155.01], 'M'),
  printed('comune di nascita', [271.81, 530.01], [140.61, 155.01], PERSONA.comuneNascita!),
  ...comb('provincia di nascita', 538.15, 14.4, [140.61, 155.01], 'BO'),
  ...comb('coobbligato', 185.37, 14.4, [164.56, 178.96], 'TDITLC46H54C619Q'),
  ...comb('codice identificativo', 538.16, 14.4, [164.56, 178.96], '07'),
  ...comb('identificativo operazione', 314.93, 14.4, [180, 189.87], 'LIQW0260M000012345'),
  printed('saldo finale, euro', [487.64, 551.04], [324.41, 336.41], '12345678'),
  printed('saldo finale, cent 1', [552.72, 559.7], [324.41, 336.41], '0'),
  printed('saldo finale, cent 2', [559.7, 566.68], [324.41, 336.41], '9'),
]

const rowGrid = (row: number): Printed[] => {
  const rows = [203.93 + row * 12, 203.93 + (row + 1) * 12] as const
  const even = row % 2 === 0
  const at = (name: string, edges: readonly [number, number], text: string) =>
    printed(`${name}, row ${row + 1}`, edges, rows, text)
  const amount = (name: string, left: number, comma: number, cent: readonly [number, number, number], text: string) => [
    at(`${name}, euro`, [left, comma], text.slice(0, -2)),
    at(`${name}, cent 1`, [cent[0], cent[1]], text.at(-2)!),
    at(`${name}, cent 2`, [cent[1], cent[2]], text.at(-1)!),
  ]
  return [
    ...comb(`sezione, row ${row + 1}`, 30.64, 18.1, rows, even ? 'EL' : 'RG'),
    at('cod. tributo', [77.44, 113.44], even ? '3912' : 'WM4W'),
    ...comb(`codice ente, row ${row + 1}`, 117.68, 10.8, rows, even ? 'A944' : 'W628'),
    at('ravv.', [167.4, 180.6], 'X'),
    at('immob. variati', [187.8, 200.7], 'X'),
    at('acc.', [207.5, 220.5], 'X'),
    at('saldo', [227.1, 240.1], 'X'),
    at('num. immob.', [245.7, 263.7], '128'),
    at('rateazione', [268.2, 304.2], '0102'),
    at('anno', [308.2, 344.2], '2026'),
    ...amount('detrazione', 349.4, 382.79, [385.49, 392.52, 399.55], '9999999'),
    ...(even
      ? amount('debito', 405.04, 468.36, [469.97, 477, 484.03], '9999999907')
      : amount('credito', 487.55, 551.04, [552.64, 559.68, 566.72], '8888888840')),
  ]
}

const lowered = (place: Printed): Printed => ({
  ...place,
  name: `${place.name}, lower half`,
  top: place.top + 408,
  bottom: place.bottom + 408,
})

const UPPER_GRID = [...HEAD_GRID, ...Array.from({ length: 10 }, (_, row) => rowGrid(row)).flat()]
const GRID = [
  ...UPPER_GRID,
  ...UPPER_GRID.map(lowered),
  ...comb('IBAN', 386.79, 7.2, [745, 756.5], '60X0542811101000000123456'),
]

let template: SemplificatoTemplate
let full: PdfPage
beforeAll(async () => {
  template = await prepareSemplificato()
  full = (await readPdf(renderSemplificato(template, FULL))).pages[0]!
})

const firstPage = async (delega: Delega): Promise<PdfPage> =>
  (await readPdf(renderSemplificato(template, delega))).pages[0]!

describe('every field full', () => {
  test('each printed place holds its own characters, on both halves', () => {
    for (const place of GRID) expect({ [place.name]: textIn(full, place) }).toEqual({ [place.name]: place.text })
  })

  test('no character stands outside a printed place', () => {
    const outside = valuesOn(full).filter((character) => !GRID.some((place) => isWithin(place, character)))
    expect(outside).toEqual([])
    expect(valuesOn(full)).toHaveLength(GRID.map((place) => place.text.length).reduce((a, b) => a + b))
  })

  test('the layout has no place that nothing is written in', () => {
    const used = (name: string, place: Place, top: number) =>
      expect({
        [name]: textIn(full, {
          left: place.x,
          right: place.x + place.width,
          top: top + place.baseline - 8,
          bottom: top + place.baseline + 1,
        }),
      }).not.toEqual({ [name]: '' })
    for (const offset of [0, OFFSET]) {
      for (const [name, place] of Object.entries(FIELDS)) used(name, place, offset)
      for (let row = 0; row < ROWS.count; row++) {
        for (const [name, place] of Object.entries(ROW_FIELDS)) {
          const other = row % 2 === 0 ? 'credito' : 'debito'
          if (!name.startsWith(other)) used(`${name} ${row}`, place, offset + ROWS.top + row * ROWS.height)
        }
      }
    }
    for (const [name, place] of Object.entries(LOWER_FIELDS)) used(name, place, OFFSET)
  })

  test('each box is written in, or has a reason to stay empty', () => {
    const reasons: Readonly<Record<string, string>> = LEFT_EMPTY
    const boxes = [...Object.entries(BOXES), ...Object.entries(LOWER_BOXES)]
    const lower = new Set(Object.keys(LOWER_BOXES))
    for (const [name, { x, y, width, height }] of boxes) {
      const top = y + (lower.has(name) ? OFFSET : 0)
      const text = textIn(full, { left: x, right: x + width, top, bottom: top + height })
      if (name in reasons) expect({ [name]: [text, reasons[name]!.length > 10] }).toEqual({ [name]: ['', true] })
      else expect({ [name]: text }).not.toEqual({ [name]: '' })
    }
    expect(Object.keys(reasons).filter((name) => !boxes.some(([box]) => box === name))).toEqual([])
  })

  test('each column of the table is written in', () => {
    for (const [name, { x, width }] of Object.entries(COLUMNS)) {
      const place = { left: x - 0.2, right: x + width + 0.2, top: ROWS.top, bottom: ROWS.top + 120 }
      expect({ [name]: textIn(full, place) }).not.toEqual({ [name]: '' })
    }
  })
})

describe('each part of a delega reaches the paper', () => {
  const NOT_PRINTED = { applyCost: 'kept for SEND; it adds nothing to what is paid' } satisfies Partial<
    Record<keyof RigaF24, string>
  >
  type Change<T> = { readonly [Key in keyof Required<T>]: Partial<T> }
  const delega = {
    delegaA: { delegaA: { ...FULL.delegaA, agenzia: 'ALTRA' } },
    contribuente: { contribuente: ENTE.contribuente },
    identificativoOperazione: { identificativoOperazione: undefined },
    righe: { righe: [CREDIT] },
    iban: { iban: undefined },
    saldoFinale: { saldoFinale: cents(1) },
  } satisfies Change<Delega>
  const contribuente = {
    codiceFiscale: { codiceFiscale: '01234567897' },
    anagrafica: { anagrafica: undefined },
    codiceFiscaleCoobbligato: { codiceFiscaleCoobbligato: undefined },
    codiceIdentificativo: { codiceIdentificativo: undefined },
    codiceUfficio: { codiceUfficio: undefined },
    codiceAtto: { codiceAtto: undefined },
  } satisfies Change<Contribuente>
  const persona = {
    kind: { kind: 'persona', cognome: 'X' },
    cognome: { cognome: 'ROSSI' },
    nome: { nome: 'ADA' },
    dataNascita: { dataNascita: undefined },
    sesso: { sesso: undefined },
    comuneNascita: { comuneNascita: undefined },
    provinciaNascita: { provinciaNascita: undefined },
  } satisfies Change<Persona>
  const riga = {
    sezione: { sezione: 'ER' },
    codiceTributo: { codiceTributo: '3918' },
    codiceEnte: { codiceEnte: 'H501' },
    ravvedimento: { ravvedimento: false },
    immobiliVariati: { immobiliVariati: false },
    acconto: { acconto: false },
    saldo: { saldo: false },
    numeroImmobili: { numeroImmobili: undefined },
    rateazione: { rateazione: undefined },
    anno: { anno: undefined },
    detrazione: { detrazione: undefined },
    debito: { debito: cents(1) },
    credito: { debito: cents(0), credito: cents(1) },
  } satisfies Change<Omit<RigaF24, keyof typeof NOT_PRINTED>>

  const changed: [string, Delega][] = [
    ...Object.entries(delega).map(([key, part]): [string, Delega] => [key, { ...FULL, ...part } as Delega]),
    ...Object.entries(contribuente).map(([key, part]): [string, Delega] => [
      key,
      { ...FULL, contribuente: { ...FULL.contribuente, ...part } as Contribuente },
    ]),
    ...Object.entries(persona).map(([key, part]): [string, Delega] => [
      key,
      { ...FULL, contribuente: { ...FULL.contribuente, anagrafica: { ...PERSONA, ...part } as Persona } },
    ]),
    ...Object.entries(riga).map(([key, part]): [string, Delega] => [
      `righe.${key}`,
      { ...FULL, righe: FULL.righe.map((row, index) => (index === 0 ? ({ ...row, ...part } as RigaF24) : row)) },
    ]),
  ]

  test.each(changed)('%s', async (_, other) => {
    expect(textOf(valuesOn(await firstPage(other)))).not.toBe(textOf(valuesOn(full)))
  })

  test.each(Object.keys(NOT_PRINTED))('but not %s', (key) => {
    const righe = FULL.righe.map((row) => ({ ...row, [key]: true }))
    expect(renderSemplificato(template, { ...FULL, righe })).toEqual(renderSemplificato(template, FULL))
  })
})

describe('what is printed how', () => {
  const half = (page: PdfPage, from: number, to: number, top: number) =>
    textIn(page, { left: from, right: to, top, bottom: top + 14.6 })

  test('a code of eleven figures fills the first eleven cells on both halves', async () => {
    const page = await firstPage(ENTE)
    for (const top of [92.61, 500.61]) {
      const cell = (index: number) => half(page, 113.32 + index * 14.4, 113.32 + (index + 1) * 14.4, top)
      expect(Array.from({ length: 16 }, (_, index) => cell(index))).toEqual([...'01234567897', '', '', '', '', ''])
    }
  })

  test('the name of an ente stands in the place of the surname, and the rest of the person is blank', async () => {
    const page = await firstPage(ENTE)
    expect(half(page, 113.35, 408.55, 116.61)).toBe('SOCIETA AGRICOLA DI PROVA')
    expect(half(page, 415.76, 566.96, 116.61)).toBe('')
    expect(half(page, 113.35, 566.96, 140.61)).toBe('')
  })

  test('a name of sixty wide letters is narrowed into its place', async () => {
    const denominazione = 'WM'.repeat(30)
    const page = await firstPage({
      ...ENTE,
      contribuente: { ...ENTE.contribuente, anagrafica: { kind: 'ente', denominazione } },
    })
    expect(half(page, 113.35, 408.55, 116.61)).toBe(denominazione)
    expect(half(page, 113.35, 408.55, 524.61)).toBe(denominazione)
  })

  test('each form shows its own total, cents always printed', async () => {
    const other: Delega = { ...ENTE, righe: [{ ...DEBIT, debito: cents(12_08) }], saldoFinale: cents(12_08) }
    const { pages } = await readPdf(await renderDelegheSemplificato([ENTE, other]))
    const total = (page: PdfPage, top: number) =>
      textIn(page, { left: 487.64, right: 566.72, top: top, bottom: top + 12 })
    expect(pages.map((page) => [total(page, 324.41), total(page, 732.41)])).toEqual([
      ['60400', '60400'],
      ['1208', '1208'],
    ])
  })

  test('a row without amounts shows zero as a debit', async () => {
    const page = await firstPage({ ...ENTE, righe: [{ ...DEBIT, debito: cents(0) }], saldoFinale: cents(0) })
    expect(half(page, 405.04, 484.03, 203)).toBe('000')
    expect(half(page, 487.55, 566.72, 203)).toBe('')
  })

  test('the IBAN stands on the lower half only', async () => {
    const page = await firstPage({ ...ENTE, iban: '60X0542811101000000123456' })
    expect(half(page, 386.79, 566.79, 743.5)).toBe('60X0542811101000000123456')
    expect(half(page, 300, 480, 337)).toBe('')
  })
})

describe('what cannot be printed throws, with its field', () => {
  const CASES: [string, string, Delega][] = [
    [
      'a first name too long',
      'nome',
      { ...FULL, contribuente: { ...FULL.contribuente, anagrafica: { ...PERSONA, nome: 'W'.repeat(60) } } },
    ],
    [
      'seventeen characters in sixteen cells',
      'codiceFiscale',
      { ...FULL, contribuente: { ...FULL.contribuente, codiceFiscale: 'DMCNCL85T10A944XX' } },
    ],
    ['nineteen in eighteen', 'identificativoOperazione', { ...FULL, identificativoOperazione: '1234567890123456789' }],
    [
      'a letter that was not transliterated',
      'cognome',
      { ...FULL, contribuente: { ...FULL.contribuente, anagrafica: { ...PERSONA, cognome: 'FORNÈ' } } },
    ],
    [
      'an amount beyond its column',
      'righe.0.detrazioneEuro',
      { ...FULL, righe: [{ ...DEBIT, detrazione: cents(Number.MAX_SAFE_INTEGER) }] },
    ],
    ['a total below zero', 'saldoFinaleEuro', { ...FULL, saldoFinale: cents(-1) }],
    ['an eleventh row', 'righe', { ...FULL, righe: [...FULL.righe, DEBIT] }],
    ['an IBAN that repeats the printed IT', 'iban', { ...FULL, iban: 'IT60X0542811101000000123456' }],
  ]
  test.each(CASES)('%s', (_, field, delega) => {
    const thrown = (() => {
      try {
        renderSemplificato(template, delega)
      } catch (error) {
        return error
      }
      return undefined
    })()
    expect(thrown).toBeInstanceOf(TextDoesNotFit)
    expect((thrown as TextDoesNotFit).field).toBe(field)
  })

  test('a day that does not exist', () => {
    const anagrafica = { ...PERSONA, dataNascita: '1985-02-30' }
    expect(() => renderSemplificato(template, { ...FULL, contribuente: { ...FULL.contribuente, anagrafica } })).toThrow(
      'date-invalid',
    )
  })

  test('no delega at all', () => {
    expect(() => renderSemplificato(template, [])).toThrow(RangeError)
  })
})

describe('the file', () => {
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

  test('says its title and its language', async () => {
    const plain = await readPdf(renderSemplificato(template, FULL))
    expect([plain.title, plain.language, plain.displaysTitle]).toEqual([
      'Modello di pagamento unificato F24 semplificato',
      'it-IT',
      true,
    ])
    const named = await readPdf(renderSemplificato(template, FULL, { title: 'F24 di Niccolò (acconto)' }))
    expect(named.title).toBe('F24 di Niccolò (acconto)')
  })

  test('opens with another library, one page for each form', async () => {
    const document = await PDFDocument.load(renderSemplificato(template, [FULL, ENTE, ENTE]), {
      throwOnInvalidObject: true,
      updateMetadata: false,
    })
    expect(document.getPageCount()).toBe(3)
    expect(document.getPage(2).getSize()).toEqual({ width: 595.276, height: 841.89 })
  })

  test('every entry of the cross-reference table points at its object, every stream has its length', () => {
    const text = latin1(renderSemplificato(template, [FULL, ENTE]))
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])
    const table = /^xref\n0 (\d+)\n([^t]*)trailer\n/.exec(text.slice(start))!
    const entries = table[2]!.match(/.{18} \n/g)!
    expect(entries).toHaveLength(Number(table[1]))
    entries.slice(1).forEach((entry, index) => {
      const offset = Number(entry.slice(0, 10))
      expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj\\n`))
    })
    for (const { 0: head, 1: length, index } of text.matchAll(/\/Length (\d+)[^]{0,200}?\nstream\n/g)) {
      expect(text.slice(index + head.length + Number(length)).slice(0, 10)).toBe('\nendstream')
    }
  })

  test('carries its fonts, no picture, and stays below 60 KB', async () => {
    const bytes = renderSemplificato(template, FULL)
    expect(bytes.length).toBeLessThan(60 * 1024)
    const objects = (await PDFDocument.load(bytes)).context.enumerateIndirectObjects().map(([, object]) => object)
    const dictionaries = objects.map((object) => (object instanceof PDFRawStream ? object.dict : object))
    const having = (key: string, name: string) =>
      dictionaries.filter((object) => object instanceof PDFDict && object.get(PDFName.of(key)) === PDFName.of(name))
    const descriptors = having('Type', 'FontDescriptor') as PDFDict[]
    expect(descriptors).toHaveLength(having('Subtype', 'Type0').length)
    expect(descriptors.every((descriptor) => descriptor.has(PDFName.of('FontFile2')))).toBe(true)
    expect(having('Subtype', 'Image')).toEqual([])
  })

  test('gives codes and amounts as whole words to who copies them', () => {
    const text = latin1(renderSemplificato(template, FULL))
    for (const word of ['DMCNCL85T10A944X', '10121985', 'A944', '99999999,07', '12345678,09']) {
      expect(text).toContain(`/ActualText(${word})`)
    }
  })

  test('is the same for the same delega; a day is written only where it is given', async () => {
    const once = renderSemplificato(template, FULL)
    const again = renderSemplificato(await prepareSemplificato(), FULL)
    expect(Buffer.compare(once, again)).toBe(0)
    expect(latin1(once)).not.toContain('/CreationDate')
    expect(latin1(renderSemplificato(template, FULL, { createdOn: '2026-06-16' }))).toContain(
      '/CreationDate(D:20260616)',
    )
  })

  test('is empty of values where the model is asked for blank, with the labels of both copies', async () => {
    const { pages } = await readPdf(await blankSemplificato())
    expect(pages).toHaveLength(1)
    expect(valuesOn(pages[0]!)).toEqual([])
    const labels = pages[0]!.items.map((item) => item.text)
    expect(labels.filter((label) => label === 'MOTIVO DEL PAGAMENTO')).toHaveLength(2)
    expect(labels).toContain('COPIA PER IL SOGGETTO CHE EFFETTUA IL VERSAMENTO')
    expect(labels).toContain('COPIA PER LA BANCA/POSTE/AGENTE DELLA RISCOSSIONE')
    expect(labels.filter((label) => label === 'FIRMA')).toHaveLength(1)
  })
})
