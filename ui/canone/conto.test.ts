import { expect, test } from 'vitest'
import { readRisposteCanone } from '../../contracts/canone/risposte'
import { contoCanone } from './conto'

/* Figures by hand, in notes: never from our own engine. */

const tavolini = {
  comune: 'D150',
  anno: '2026',
  tipo: 'occupazione',
  superficie: '11,3',
  durata: 'permanente',
  genere: '0,7',
  arrotondamento: 'intero',
}

const viewOf = (changes: Readonly<Record<string, string>> = {}, popolazione = 25_000) => {
  const conto = contoCanone(readRisposteCanone(new URLSearchParams({ ...tavolini, ...changes })), popolazione)
  if (!conto.ok) throw new Error(JSON.stringify(conto.problems))
  return conto
}

test.each([
  // 11,3 m² are 12; 40 × 0,7 × 12 (L. 160/2019 art. 1 c. 826)
  ['tables for the year', {}, 336_00],
  // 12 m² × 0,70 × 0,7 × 30 days (c. 827)
  ['tables for a month', { durata: 'temporanea', giorni: '30' }, 176_40],
  // 3 m × 1 m × 40
  ['a driveway', { tipo: 'passo-carrabile', superficie: '3', genere: '' }, 120_00],
  // half a square metre is one: 40 × 1,25
  ['a sign', { tipo: 'pubblicita', superficie: '0,5', genere: '1,25' }, 50_00],
  // up to 300 cm² (c. 825)
  ['a small sign', { tipo: 'pubblicita', superficie: '0,03', genere: '' }, 0],
  // the tariff of the comune: 12 × 55,5 × 0,7
  ['a tariff of the comune', { tariffa: '55,50' }, 466_20],
])('%s', (_, changes, due) => {
  expect(viewOf(changes).result.totale).toBe(due)
})

test('a driveway can be freed once with twenty annuities', () => {
  expect(viewOf({ tipo: 'passo-carrabile', superficie: '3', genere: '' }).result.voci[0]?.affrancazione).toBe(2_400_00)
})

test('instalments in equal parts, off holidays', () => {
  // 31 October 2026 is a Saturday, 1 November a holiday and a Sunday: 2 November
  const { rate } = viewOf({ 'rata0.g': '30', 'rata0.m': '4', 'rata1.g': '31', 'rata1.m': '10' })
  expect(rate.map(({ giorno, importo, canale }) => [giorno, importo, canale])).toEqual([
    ['2026-04-30', 168_00, 'pagopa'],
    ['2026-11-02', 168_00, 'pagopa'],
  ])
})

test('cables by the amount of the law, and its least', () => {
  // 2026, above 20.000 residents: 1,19 × 1.200; below it 950,36 (c. 831)
  const cavi = { tipo: 'cavi', utenze: '1200' }
  const { result, trace } = viewOf(cavi)
  expect([result.totale, trace.steps[0]?.rule.id]).toEqual([1_428_00, 'tariffaUtenza'])
  expect(viewOf({ ...cavi, utenze: '10' }).result.totale).toBe(950_36)
})

test.each([
  // a quarter of 40 up to 3.000 litres, and a quarter of it more for each 1.000 begun: 10 × (1 + 2/4)
  ['a tank of 4.200 litres', { tipo: 'serbatoio', litri: '4.200', genere: '' }, 15_00],
  // 50 × (1,80 + 2 × 0,60) for 20 days: the first ten, and two more fives
  ['posters', { tipo: 'affissioni', fogli: '50', giorni: '20', primi: '1,8', seguenti: '0,6', genere: '' }, 150_00],
  // 2 × 950,36 in 2026 (c. 831-bis)
  ['two aerials', { tipo: 'telecomunicazioni', impianti: '2' }, 1_900_72],
  // free up to 5 m² in all (c. 833 l): 4 m²; then 3 and 3 are six, at 40 each
  ['the sign of the shop', { tipo: 'pubblicita', superficie: '4', propria: 'si', genere: '' }, 0],
  [
    'two signs of the shop that are too large together',
    {
      ...{ tipo: 'pubblicita', superficie: '3', propria: 'si', genere: '' },
      ...{ 'v1.tipo': 'pubblicita', 'v1.superficie': '3', 'v1.durata': 'permanente', 'v1.propria': 'si' },
    },
    240_00,
  ],
  [
    'a sign of the shop, and one on a wall elsewhere',
    {
      ...{ tipo: 'pubblicita', superficie: '3', propria: 'si', genere: '' },
      ...{ 'v1.tipo': 'pubblicita', 'v1.superficie': '3', 'v1.durata': 'permanente' },
    },
    120_00,
  ],
  // 336,00 raised by a half, and as much again as sanction (c. 821 g, h)
  ['tables without a concession', { senza: 'si', aumento: '50', sanzione: '100' }, 1_008_00],
  // thirty days are presumed: 176,40; raised by a fifth 211,68; twice that 423,36
  [
    'tables without a concession, nobody knows since when',
    { durata: 'temporanea', senza: 'si', aumento: '20', sanzione: '200' },
    635_04,
  ],
])('%s', (_, changes, due) => {
  expect(viewOf(changes).result.totale).toBe(due)
})

test('several things in one sum, each with its own tariff and coefficients, and one total to share', () => {
  const more = {
    'v1.tipo': 'passo-carrabile',
    'v1.superficie': '2,5',
    'v1.tariffa': '50',
    'v2.tipo': 'telecomunicazioni',
    'v2.impianti': '1',
    'rata0.g': '30',
    'rata0.m': '4',
    'rata1.g': '30',
    'rata1.m': '10',
  }
  const { result, rate } = viewOf(more)
  // 336,00; 3 m × 50; 950,36
  expect(result.voci.map(({ dovuto }) => dovuto)).toEqual([336_00, 150_00, 950_36])
  expect([result.totale, ...rate.map(({ importo }) => importo)]).toEqual([1_436_36, 718_18, 718_18])
})
