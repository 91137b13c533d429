import { describe, expect, test } from 'vitest'
import { toCents } from '../kernel/money'
import { imu, versamenti, type ModoVersamento } from './imu'
import { anno, fabbricato, uno } from './imu.cases'
import type { PosizioneImu } from './imu.types'

const rows = (posizione: PosizioneImu, modo: ModoVersamento) => {
  const outcome = imu(posizione)
  if (!outcome.ok) throw outcome.problems[0]!
  return versamenti(posizione, outcome.value, modo).map(({ codice, rata, importo, immobili, detrazione }) => [
    codice,
    rata,
    importo / 100,
    immobili,
    detrazione / 100,
  ])
}

const ALONE: ModoVersamento = { rate: 'due-rate', arrotondamento: 'saldo-da-solo' }
const DIFFERENCE: ModoVersamento = { rate: 'due-rate', arrotondamento: 'differenza' }
const ONCE: ModoVersamento = { rate: 'unica', arrotondamento: 'saldo-da-solo' }
const plot = (euro: number) => uno(2026, anno({ kind: 'area', valoreVenale: toCents(euro * 100) }, 100))

describe('two accepted roundings of the saldo', () => {
  // 20.098 × 1 % = 200,98: 100,49 and 100,49
  test('alone, the two halves lose what the year would round up', () => {
    expect(rows(plot(20_098), ALONE)).toEqual([
      ['3916', 'acconto', 100, 1, 0],
      ['3916', 'saldo', 100, 1, 0],
    ])
  })

  test('by difference, the year is rounded: 201 − 100', () => {
    expect(rows(plot(20_098), DIFFERENCE)).toEqual([
      ['3916', 'acconto', 100, 1, 0],
      ['3916', 'saldo', 101, 1, 0],
    ])
  })

  test.each([
    [undefined, 100],
    ['saldo-da-solo', 100],
    ['differenza', 101],
  ] as const)('as the comune has chosen, where nobody asks for one: %s', (arrotondamentoSaldo, saldo) => {
    const own = { ...plot(20_098), arrotondamentoSaldo }
    expect(rows(own, { rate: 'due-rate' }).at(-1)?.[2]).toBe(saldo)
    expect(rows(own, ALONE).at(-1)?.[2]).toBe(100)
  })

  test('in one payment the year is rounded once', () => {
    expect(rows(plot(20_098), ONCE)).toEqual([['3916', 'unica', 201, 1, 0]])
  })
})

test('the State goes before the comune, the acconto before the saldo, each row rounded by itself', () => {
  // D/2 of 2.000: 136.500; 0,76 % 1.037,40: 518,70 twice; 0,30 % 409,50: 204,75 twice
  expect(rows(uno(2026, anno(fabbricato('D/2', 2000_00), 106)), ALONE)).toEqual([
    ['3925', 'acconto', 519, 1, 0],
    ['3930', 'acconto', 205, 1, 0],
    ['3925', 'saldo', 519, 1, 0],
    ['3930', 'saldo', 205, 1, 0],
  ])
})

test('the detrazione stands on its row, the part of each instalment', () => {
  // A/8 of 1.800: 302.400 × 0,6 % = 1.814,40 − 200; half 907,20 − 100
  const posizione = uno(2026, anno(fabbricato('A/8', 1800_00), 60, { abitazionePrincipale: true }), {
    detrazione: { annua: toCents(200_00), titolari: 1 },
  })
  expect(rows(posizione, ALONE)).toEqual([
    ['3912', 'acconto', 807, 1, 100],
    ['3912', 'saldo', 807, 1, 100],
  ])
  expect(rows(posizione, ONCE)).toEqual([['3912', 'unica', 1614, 1, 200]])
})

test('what was paid as acconto is taken from the year: one figure on one row, or row by row', () => {
  const flat = uno(2026, anno(fabbricato('A/3', 500_00), 106)) // 890,40
  expect(rows({ ...flat, accontoVersato: toCents(600_00) }, ALONE).at(-1)).toEqual(['3918', 'saldo', 290, 1, 0])
  expect(rows({ ...flat, accontoVersato: toCents(0) }, ALONE).at(-1)).toEqual(['3918', 'saldo', 890, 1, 0])

  const factory = uno(2026, anno(fabbricato('D/2', 2000_00), 106)) // 1.037,40 and 409,50
  const paid = [{ codice: '3925' as const, importo: toCents(500_00) }]
  expect(rows({ ...factory, accontoVersato: paid }, ALONE).slice(2)).toEqual([
    ['3925', 'saldo', 537, 1, 0],
    ['3930', 'saldo', 410, 1, 0],
  ])
})

test('a credit makes no row, nor does a year below the minimum', () => {
  const flat = uno(2026, anno(fabbricato('A/3', 500_00), 106))
  expect(rows({ ...flat, accontoVersato: toCents(1000_00) }, ALONE)).toEqual([['3918', 'acconto', 445, 1, 0]])
  expect(rows(plot(1_199), ALONE)).toEqual([])
  expect(rows(plot(1_200), ALONE)).toEqual([
    ['3916', 'acconto', 6, 1, 0],
    ['3916', 'saldo', 6, 1, 0],
  ])
})

test('a row of nothing is left out, in one payment too', () => {
  // D/2 at 0,76 %: all to the State
  const posizione: PosizioneImu = {
    anno: 2026,
    immobili: [
      { id: 'a', periodi: [anno(fabbricato('D/2', 2000_00), 76)] },
      { id: 'b', periodi: [anno(fabbricato('C/6', 10), 100)] }, // 0,10 × 168 × 1 % = 0,168: rounds to nothing
    ],
  }
  expect(rows(posizione, ONCE)).toEqual([['3925', 'unica', 1037, 1, 0]])
  expect(rows(posizione, ALONE)).toEqual([
    ['3925', 'acconto', 519, 1, 0],
    ['3925', 'saldo', 519, 1, 0],
  ])
})

test('units of one code are counted together, pertinenze of the dwelling included', () => {
  const dwelling = anno(
    {
      kind: 'fabbricato',
      categoria: 'A/8',
      rendita: toCents(1800_00),
      pertinenze: [
        { categoria: 'C/2', rendita: toCents(50_00) },
        { categoria: 'C/6', rendita: toCents(50_00) },
      ],
    },
    60,
    { abitazionePrincipale: true },
  )
  const posizione: PosizioneImu = {
    anno: 2026,
    immobili: [
      { id: 'casa', periodi: [dwelling] },
      { id: 'a', periodi: [anno(fabbricato('C/1', 500_00), 106)] },
      { id: 'b', periodi: [anno(fabbricato('C/1', 500_00), 106)] },
    ],
  }
  expect(rows(posizione, ONCE).map(([codice, , , units]) => [codice, units])).toEqual([
    ['3912', 3],
    ['3918', 2],
  ])
})
