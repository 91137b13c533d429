import { describe, expect, test } from 'vitest'
import { fieldOfProblem, preparaTari } from './posizione'
import { Problem } from '../../engine/kernel/problem'
import { readRisposteTari } from './risposte'
import { typedDecimal, typedPercent } from './typed'

const casa = {
  comune: 'D150',
  anno: '2026',
  utenza: 'domestica',
  mq: '80',
  persone: '2',
  fissa: '1,12',
  variabile: '142,50',
  possesso: 'tutto',
}

const prepared = (changes: Readonly<Record<string, string>> = {}) =>
  preparaTari(readRisposteTari(new URLSearchParams({ ...casa, ...changes })))

const wrong = (changes: Readonly<Record<string, string>>) =>
  prepared(changes).problems.map(({ code, field }) => `${field}: ${code}`)

test.each([
  ['85', [85, 1]],
  ['85,5', [171, 2]],
  ['0.828943', [828_943, 1_000_000]],
  ['1.234,56 €', [30_864, 25]],
  ['80 m²', [80, 1]],
  ['1e9', undefined],
  ['-1', undefined],
  ['', undefined],
])('a figure written %j', (text, expected) => {
  const read = typedDecimal(text)
  expect(read && [read.num, read.den]).toEqual(expected)
})

test('a percent goes from nothing to the whole', () => {
  expect(typedPercent('33,33 %')).toEqual({ num: 3333, den: 10_000 })
  expect(typedPercent('100')).toEqual({ num: 1, den: 1 })
  expect(typedPercent('100,01')).toBeUndefined()
})

describe('the position of the answers', () => {
  test('a home for the year', () => {
    expect(prepared({ pertinenze: '14,25' }).posizione).toMatchObject({
      anno: 2026,
      utenza: {
        kind: 'domestica',
        periodi: [
          {
            giorni: 365,
            superfici: [
              { num: 80, den: 1 },
              { num: 57, den: 4 },
            ],
            occupanti: 2,
            riduzioni: [],
          },
        ],
      },
      regole: { giorniAnno: 365, tefa: undefined, perequative: undefined, scadenze: undefined },
    })
  })

  test('part of a leap year, divided by what the comune says', () => {
    const part = { anno: '2024', possesso: 'parte', 'al.g': '29', 'al.m': '2' }
    const days = (changes: Readonly<Record<string, string>>) => {
      const utenza = prepared({ ...part, ...changes }).posizione?.utenza
      return utenza?.kind === 'domestica' ? utenza.periodi[0]?.giorni : undefined
    }
    expect(days({})).toBe(60)
    // 29 February counts for nobody there
    expect(days({ giorniAnno: '365' })).toBe(59)
  })

  test('a reduction of the law needs no figure, and says its own part', () => {
    const { posizione, righeRiduzioni } = prepared({
      'r1.tipo': 'pensionato-estero',
      'r2.tipo': 'altra',
      'r2.pct': '5',
      'r2.su': 'fissa',
    })
    expect(righeRiduzioni).toEqual([[1, 2]])
    expect(posizione?.utenza).toMatchObject({
      periodi: [
        {
          riduzioni: [
            { tipo: 'pensionato-estero', taglio: undefined, su: 'totale' },
            { tipo: 'altra', su: 'fissa' },
          ],
        },
      ],
    })
  })

  test('a year that changes: what a stretch leaves blank is as before, and a reduction may be of one stretch', () => {
    const { posizione } = prepared({
      persone: '1',
      periodi: '3',
      'p1.dal.g': '1',
      'p1.dal.m': '6',
      'p1.persone': '3',
      'p1.fissa': '1,2',
      'p1.variabile': '200',
      'p2.dal.g': '1',
      'p2.dal.m': '12',
      'p2.mq': '90',
      'r0.tipo': 'unico-occupante',
      'r0.pct': '30',
      'r0.su': 'totale',
      'r0.quando': '0',
    })
    // 31 + 28 + 31 + 30 + 31; 30 + 31 + 31 + 30 + 31 + 30; 31
    expect(posizione?.utenza).toMatchObject({
      periodi: [
        { giorni: 151, occupanti: 1, riduzioni: [{ tipo: 'unico-occupante' }] },
        {
          giorni: 183,
          occupanti: 3,
          superfici: [{ num: 80, den: 1 }],
          tariffa: { fissa: { num: 6, den: 5 } },
          riduzioni: [],
        },
        { giorni: 31, occupanti: 3, superfici: [{ num: 90, den: 1 }], tariffa: { variabile: { num: 200, den: 1 } } },
      ],
    })
  })

  test('a room that is gone from a day on', () => {
    const shop = { utenza: 'non-domestica', locali: '2', 'l0.mq': '50', 'l0.fissa': '2', 'l0.variabile': '3' }
    const store = { 'l1.mq': '200', 'l1.fissa': '1', 'l1.variabile': '1' }
    const change = { periodi: '2', 'p1.dal.g': '1', 'p1.dal.m': '7', 'p1.l1.mq': '0' }
    const { posizione } = prepared({ ...shop, ...store, ...change })
    const utenza = posizione?.utenza
    expect(utenza?.kind === 'non-domestica' && utenza.periodi.map(({ locali }) => locali.length)).toEqual([2, 1])
  })

  test('a stall for some days, with what the comune adds', () => {
    const stall = { utenza: 'giornaliera', giorni: '10', maggiorazione: '50', mercato: 'no', 'l0.mq': '20' }
    expect(prepared({ ...stall, 'l0.fissa': '2', 'l0.variabile': '3', possesso: '' }).posizione?.utenza).toMatchObject({
      kind: 'giornaliera',
      maggiorazione: { num: 1, den: 2 },
      suMercato: false,
      periodi: [{ giorni: 10, locali: [{ superfici: [{ num: 20, den: 1 }] }] }],
    })
  })

  test.each([
    [
      { modo: 'litro', litri: '40', prezzo: '0,05', natura: 'tassa', iva: '10' },
      { litri: { num: 40, den: 1 }, costoLitro: { num: 1, den: 20 }, corrispettiva: false, iva: undefined },
    ],
    [
      { modo: 'svuotamento', litri: '40', prezzo: '2', natura: 'prezzo', iva: '10' },
      { litri: { num: 1, den: 1 }, costoLitro: { num: 2, den: 1 }, corrispettiva: true, iva: { num: 1, den: 10 } },
    ],
  ])('a bin that is counted: %j', (changes, expected) => {
    const bin = { utenza: 'puntuale', quotaFissa: '60', quotaVariabile: '0', minimi: '12', effettivi: '15' }
    expect(prepared({ ...bin, ...changes }).posizione?.utenza).toMatchObject({
      kind: 'puntuale',
      giorni: 365,
      quotaFissa: 60_00,
      quotaVariabile: 0,
      svuotamenti: { minimi: 12, effettivi: 15 },
      ...expected,
    })
  })

  test('the bonus is a quarter of the year before, from 2026, for who says that it is due', () => {
    expect(prepared({ bonus: 'si', precedente: '268,06' }).posizione?.bonus).toBe(67_02)
    expect(prepared({ bonus: 'non-so', precedente: '268,06' }).posizione?.bonus).toBeUndefined()
    expect(prepared({ anno: '2025', bonus: 'si', precedente: '268,06' }).posizione?.bonus).toBeUndefined()
  })

  test('instalments share the year in equal parts', () => {
    const two = { 'rata0.g': '30', 'rata0.m': '6', 'rata2.g': '2', 'rata2.m': '12' }
    expect(prepared(two).posizione?.regole.scadenze).toEqual([
      { giorno: '2026-06-30', parte: { num: 1, den: 2 } },
      { giorno: '2026-12-02', parte: { num: 1, den: 2 } },
    ])
  })
})

describe('what is wrong, at its field', () => {
  test.each([
    [{ mq: '' }, ['mq: answer-missing']],
    [{ mq: '0' }, ['mq: superficie-invalid']],
    [{ fissa: 'poco' }, ['fissa: tariffa-invalid']],
    [{ persone: '0' }, ['persone: occupanti-invalid']],
    [{ tefa: 'cinque' }, ['tefa: tefa-invalid']],
    [{ possesso: 'parte' }, ['dal.g: answer-missing']],
    [{ possesso: 'parte', 'dal.g': '31', 'dal.m': '2' }, ['dal.g: date-unreadable']],
    [{ possesso: 'parte', 'dal.g': '9', 'dal.m': '2', 'al.g': '8', 'al.m': '2' }, ['al.g: dates-crossed']],
    [{ 'r0.tipo': 'simpatia' }, ['r0.tipo: choice-unknown']],
    [{ 'r0.tipo': 'rurale', 'r0.su': 'fissa' }, ['r0.pct: answer-missing']],
    [{ 'r0.tipo': 'rurale', 'r0.pct': '10' }, ['r0.su: answer-missing']],
    [{ possesso: '', mq: '' }, ['mq: answer-missing', 'possesso: answer-missing']],
    [{ periodi: '2' }, ['p1.dal.g: answer-missing']],
    [{ periodi: '2', 'p1.dal.g': '1', 'p1.dal.m': '1' }, ['p1.dal.g: dates-crossed']],
    [{ periodi: '2', 'p1.dal.g': '31', 'p1.dal.m': '4' }, ['p1.dal.g: date-unreadable']],
    [{ periodi: '3', 'p1.dal.g': '1', 'p1.dal.m': '6', 'p2.dal.g': '1', 'p2.dal.m': '5' }, ['p2.dal.g: dates-crossed']],
    [
      { periodi: '2', 'p1.dal.g': '1', 'p1.dal.m': '6', 'p1.persone': '3', 'p1.mq': '0' },
      ['p1.fissa: answer-missing', 'p1.variabile: answer-missing', 'p1.mq: superficie-invalid'],
    ],
    [{ bonus: 'si' }, ['precedente: answer-missing']],
    [{ bonus: 'si', precedente: 'poco' }, ['precedente: amount-unreadable']],
    [
      { utenza: 'giornaliera', 'l0.mq': '9', 'l0.fissa': '1', 'l0.variabile': '1', giorni: '400', maggiorazione: 'x' },
      ['giorni: giorni-invalid', 'maggiorazione: percent-unreadable', 'mercato: answer-missing'],
    ],
    [
      { utenza: 'puntuale', modo: 'litro', litri: '0', prezzo: 'x', minimi: '-1', effettivi: '99999', natura: 'boh' },
      [
        'quotaFissa: answer-missing',
        'quotaVariabile: answer-missing',
        'litri: quantity-invalid',
        'prezzo: tariffa-invalid',
        'minimi: count-unreadable',
        'effettivi: count-unreadable',
        'natura: choice-unknown',
      ],
    ],
  ])('%j', (changes, expected) => {
    expect(wrong(changes)).toEqual(expected)
  })

  test('a refusal of the engine leads to the question it is about', () => {
    const fieldOf = (field: string) => fieldOfProblem(new Problem('value-missing', field), [[1, 2], [2]])
    expect(fieldOf('utenza.periodi.0.riduzioni.1')).toBe('r2.tipo')
    expect(fieldOf('utenza.periodi.0.locali.1.tariffa.fissa')).toBe('l1.fissa')
    expect(fieldOf('utenza.periodi.0.locali.2.categoria')).toBe('l2.categoria')
    expect(fieldOf('utenza.periodi.0.locali.2.superfici.0')).toBe('l2.mq')
    expect(fieldOf('regole.scadenze.1.giorno')).toBe('rata0.g')
    expect(fieldOf('regole.tefa')).toBe('tefa')
    expect(fieldOf('utenza.periodi.1.riduzioni.0')).toBe('r2.tipo')
    expect(fieldOf('utenza.periodi.1.superfici')).toBe('p1.mq')
    expect(fieldOf('utenza.periodi.2.locali.0.tariffa.variabile')).toBe('p2.l0.variabile')
    expect(fieldOf('utenza.litri')).toBe('litri')
    expect(fieldOfProblem({ field: 'utenza.periodi' }, [[]], 'giornaliera')).toBe('giorni')
  })

  test('an address with anything in it is read', () => {
    const odd = readRisposteTari(new URLSearchParams('comune=x&anno=1e9&utenza=barca&locali=99&periodi=x'))
    expect([odd.comune, odd.anno, odd.utenza, odd.locali, odd.periodi]).toEqual(['', 0, '', 6, 1])
  })
})
