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
    expect(righeRiduzioni).toEqual([1, 2])
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
  ])('%j', (changes, expected) => {
    expect(wrong(changes)).toEqual(expected)
  })

  test('a refusal of the engine leads to the question it is about', () => {
    const fieldOf = (field: string) => fieldOfProblem(new Problem('value-missing', field), [1, 2])
    expect(fieldOf('utenza.periodi.0.riduzioni.1')).toBe('r2.tipo')
    expect(fieldOf('utenza.periodi.0.locali.1.tariffa.fissa')).toBe('l1.fissa')
    expect(fieldOf('utenza.periodi.0.locali.2.categoria')).toBe('l2.categoria')
    expect(fieldOf('utenza.periodi.0.locali.2.superfici.0')).toBe('l2.mq')
    expect(fieldOf('regole.scadenze.1.giorno')).toBe('rata0.g')
    expect(fieldOf('regole.tefa')).toBe('tefa')
  })

  test('an address with anything in it is read', () => {
    const odd = readRisposteTari(new URLSearchParams('comune=x&anno=1e9&utenza=barca&locali=1&altro=1'))
    expect([odd.comune, odd.anno, odd.utenza, odd.locali]).toEqual(['', 0, '', 2])
  })
})
