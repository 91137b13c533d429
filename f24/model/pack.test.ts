import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import type { RigaF24 } from './delega'
import { mergeRighe, packDeleghe, splitVersamento, type PackOptions, type RigaDaVersare } from './pack'

const who = { contribuente: { codiceFiscale: 'RSSMRA80A01F205X' } }

const riga = (change: Partial<Record<keyof RigaDaVersare, unknown>> = {}): RigaDaVersare =>
  ({
    sezione: 'EL',
    codiceTributo: '3918',
    codiceEnte: 'D150',
    ravvedimento: false,
    immobiliVariati: false,
    acconto: true,
    saldo: false,
    numeroImmobili: 1,
    anno: 2026,
    debito: toCents(10_000),
    credito: toCents(0),
    ...change,
  }) as RigaDaVersare

const pack = (righe: readonly RigaDaVersare[], options: Partial<PackOptions> = {}) =>
  packDeleghe(who, righe, { rounding: 'law', ...options })

describe('rows of one kind become one', () => {
  test('amounts, immobili and detrazione are summed before the rounding', () => {
    // 89,49 + 10,30 + 0,21 = 100,00: rounded apart they would give 89 + 10 + 0
    const { deleghe, dropped } = pack([
      riga({ debito: 8949 }),
      riga({ debito: 1030 }),
      riga({ debito: 21, numeroImmobili: 2 }),
    ])
    expect(deleghe).toHaveLength(1)
    expect(deleghe[0]!.righe).toEqual([expect.objectContaining({ debito: 10_000, numeroImmobili: 4 })])
    expect(deleghe[0]!.saldoFinale).toBe(10_000)
    expect(dropped).toEqual([])
  })

  test.each([
    ['another comune', { codiceEnte: 'F205' }],
    ['another code', { codiceTributo: '3914' }],
    ['another year', { anno: 2025 }],
    ['ravvedimento', { ravvedimento: true }],
    ['acconto and saldo', { saldo: true }],
    ['saldo', { acconto: false, saldo: true }],
    ['another instalment', { rateazione: '0102' }],
    ['another operation', { identificativoOperazione: 'IMU202600000000012' }],
  ])('%s stays apart', (_, change) => expect(mergeRighe([riga(), riga(change)])).toHaveLength(2))

  test('immobili stop at 999, an unknown count stays unknown, a cross stays', () => {
    expect(mergeRighe([riga({ numeroImmobili: 600 }), riga({ numeroImmobili: 600 })])[0]!.numeroImmobili).toBe(999)
    expect(mergeRighe([riga(), riga({ numeroImmobili: undefined })])[0]!.numeroImmobili).toBeUndefined()
    expect(mergeRighe([riga(), riga({ immobiliVariati: true })])[0]!.immobiliVariati).toBe(true)
    expect(mergeRighe([riga({ detrazione: 10_000 }), riga({ detrazione: 5_000 }), riga()])[0]!.detrazione).toBe(15_000)
  })
})

describe('rounding, each row', () => {
  test.each([
    ['3918', 'law', 36_749, 36_700],
    ['3918', 'law', 36_750, 36_800],
    ['3918', 'cents', 36_749, 36_749],
    ['3961', 'law', 5_040, 5_000],
    ['3944', 'law', 5_040, 5_040],
    ['3944', 'law-and-comune', 5_050, 5_100],
    ['3980', 'law-and-comune', 5_040, 5_040],
    ['3931', 'law-and-comune', 5_040, 5_040],
  ] as const)('%s with %s: %i → %i', (codiceTributo, rounding, debito, expected) => {
    expect(pack([riga({ codiceTributo, debito })], { rounding }).deleghe[0]!.saldoFinale).toBe(expected)
  })

  test('a row that rounds to nothing is not printed, and is told', () => {
    const packed = pack([riga({ debito: 49 }), riga({ codiceTributo: '3914', debito: 5_000 })])
    expect(packed.deleghe.map((delega) => delega.righe.length)).toEqual([1])
    expect(packed.dropped).toEqual([expect.objectContaining({ codiceTributo: '3918', debito: 0 })])
    expect(pack([riga({ debito: 49 })]).deleghe).toEqual([])
  })
})

describe('forms', () => {
  const years = (count: number) => Array.from({ length: count }, (_, i) => riga({ anno: 2012 + i }))

  test('ten rows each, each with its own total', () => {
    const { deleghe } = pack(years(12))
    expect(deleghe.map(({ righe, saldoFinale }) => [righe.length, saldoFinale])).toEqual([
      [10, 100_000],
      [2, 20_000],
    ])
    expect(deleghe.every(({ contribuente }) => contribuente === who.contribuente)).toBe(true)
  })

  test('rows of one identificativo operazione go together, on forms of their own', () => {
    const operation = 'ACC202600000000017'
    const rows = years(4).map((row, i) => (i % 2 === 0 ? row : { ...row, identificativoOperazione: operation }))
    const { deleghe } = pack(rows)
    expect(deleghe.map((delega) => [delega.identificativoOperazione, delega.righe.map(({ anno }) => anno)])).toEqual([
      [undefined, [2012, 2014]],
      [operation, [2013, 2015]],
    ])
    expect(deleghe[1]!.righe[0]).not.toHaveProperty('identificativoOperazione')
  })

  test('one comune a form where asked', () => {
    const rows = [riga(), riga({ codiceEnte: 'F205' }), riga({ codiceTributo: '3914' })]
    expect(pack(rows).deleghe).toHaveLength(1)
    const apart = pack(rows, { oneComunePerForm: true }).deleghe
    expect(apart.map(({ righe }) => righe.map(({ codiceEnte }) => codiceEnte))).toEqual([['D150', 'D150'], ['F205']])
  })

  const credit = (credito: number, anno: number) =>
    riga({ sezione: 'ER', codiceTributo: '6099', debito: 0, credito, anno })

  test('no form ends below zero: credits go where debits cover them', () => {
    // in the order given the first form would be 10 × −50,00
    const rows = [...Array.from({ length: 10 }, (_, i) => credit(5_000, 2010 + i)), ...years(10)]
    const { deleghe, unplaced } = splitVersamento({ ...who, righe: rows })
    expect(unplaced).toEqual([])
    expect(deleghe.map(({ righe }) => righe.length)).toEqual([10, 10])
    expect(deleghe.map(({ saldoFinale }) => saldoFinale).every((total) => total >= 0)).toBe(true)
    expect(deleghe.reduce((sum, { saldoFinale }) => sum + saldoFinale, 0)).toBe(50_000)
  })

  test('credits that no form can bear are told', () => {
    const rows = [riga({ debito: 10_000 }), ...Array.from({ length: 11 }, (_, i) => credit(900, 2010 + i))]
    expect(splitVersamento({ ...who, righe: rows }).unplaced).toHaveLength(2)
  })
})

const anyRiga = fc
  .record({
    codiceTributo: fc.constantFrom('3912', '3914', '3918', '3925', '3944', 'TEFA', '3931', '9999'),
    codiceEnte: fc.constantFrom('D150', 'F205', 'H501'),
    anno: fc.integer({ min: 2012, max: 2026 }),
    acconto: fc.boolean(),
    saldo: fc.boolean(),
    ravvedimento: fc.boolean(),
    numeroImmobili: fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }),
    debito: fc.integer({ min: 0, max: 50_000_000 }),
    identificativoOperazione: fc.option(fc.constantFrom('A'.repeat(18), 'B'.repeat(18)), { nil: undefined }),
  })
  .map(riga)
const anyRows = fc.array(anyRiga, { maxLength: 60 })
const sum = (righe: readonly RigaF24[]): number => righe.reduce((total, { debito }) => total + debito, 0)

describe('whatever the rows', () => {
  test('without rounding not a cent is lost, with it at most half a euro a row', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const exact = pack(rows, { rounding: 'cents' }).deleghe.flatMap(({ righe }) => righe)
        expect(sum(exact)).toBe(sum(rows))
        const merged = mergeRighe(rows)
        const rounded = pack(rows, { rounding: 'law-and-comune' })
        const printed = rounded.deleghe.flatMap(({ righe }) => righe)
        expect(Math.abs(sum(printed) - sum(rows))).toBeLessThanOrEqual(merged.length * 50)
        expect(printed.length + rounded.dropped.length).toBe(merged.length)
      }),
    )
  })

  test('at most ten rows, one operation, and the total is that of its rows', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, oneComunePerForm) => {
        for (const { righe, saldoFinale } of pack(rows, { oneComunePerForm }).deleghe) {
          expect(righe.length).toBeGreaterThan(0)
          expect(righe.length).toBeLessThanOrEqual(10)
          expect(saldoFinale).toBe(sum(righe))
          if (oneComunePerForm) expect(new Set(righe.map(({ codiceEnte }) => codiceEnte)).size).toBe(1)
        }
      }),
    )
  })

  test('credits never push a form below zero, and no row is lost or doubled', () => {
    const mixed = fc.array(
      fc
        .tuple(fc.boolean(), fc.integer({ min: 1, max: 100_000 }))
        .map(([isCredit, amount]) =>
          isCredit
            ? riga({ sezione: 'ER', codiceTributo: '6099', debito: 0, credito: amount })
            : riga({ debito: amount }),
        ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(mixed, (righe) => {
        const { deleghe, unplaced } = splitVersamento({ ...who, righe })
        for (const delega of deleghe) expect(delega.saldoFinale).toBeGreaterThanOrEqual(0)
        const seen = [...deleghe.flatMap((delega) => delega.righe), ...unplaced]
        expect(new Set(seen)).toEqual(new Set(righe))
        expect(seen).toHaveLength(righe.length)
      }),
    )
  })
})
