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
  expect(viewOf({ tipo: 'passo-carrabile', superficie: '3', genere: '' }).voce.affrancazione).toBe(2_400_00)
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
