import { expect, test } from 'vitest'
import { toCents } from '../kernel/money'
import { imu } from './imu'
import { anno, fabbricato, uno } from './imu.cases'
import type { PosizioneImu } from './imu.types'
import { saldiDiversi } from './saldi'

const plot = (euro: number): PosizioneImu => uno(2026, anno({ kind: 'area', valoreVenale: toCents(euro * 100) }, 100))

const twoPlots: PosizioneImu = {
  anno: 2026,
  immobili: [
    { id: 'a', periodi: plot(20_098).immobili[0]!.periodi },
    { id: 'b', periodi: [anno(fabbricato('C/6', 119_63), 100)] },
  ],
}

// L. 296/2006 art. 1 c. 166: every amount to the euro, up to 49 cents down, from 50 up
const CASES: readonly [name: string, posizione: PosizioneImu, both: [number, number] | undefined][] = [
  // 20.098 × 1 % = 200,98 = 100,49 + 100,49: alone 100; 201 − 100 = 101
  ['the two halves lose what the year rounds up', plot(20_098), [100, 101]],
  // 20.102 × 1 % = 201,02 = 100,51 + 100,51: alone 101; 201 − 101 = 100
  ['the two halves gain what the year rounds down', plot(20_102), [101, 100]],
  // 20.000 × 1 % = 200 = 100 + 100; 20.060 × 1 % = 200,60 = 100,30 + 100,30: alone 100; 201 − 100 = 101
  ['whole euro: the same', plot(20_000), undefined],
  ['sixty cents of a year', plot(20_060), [100, 101]],
  // 20.150 × 1 % = 201,50 = 100,75 + 100,75: alone 101; 202 − 101 = 101
  ['the same though both are rounded', plot(20_150), undefined],
  // plot 100 or 101; C/6 119,63 × 168 × 1 % = 200,98 (200,9784): on its own row again 100 or 101
  ['row by row, then added', twoPlots, [200, 202]],
  // 1.199 × 1 % = 11,99: below the minimum
  ['nothing is owed', plot(1_199), undefined],
  // said to have paid 100: 200,98 − 100 = 100,98 → 101, by both
  ['what was paid is said', { ...plot(20_098), accontoVersato: toCents(100_00) }, undefined],
]

test.each(CASES)('%s', (_, posizione, both) => {
  const outcome = imu(posizione)
  if (!outcome.ok) throw outcome.problems[0]!
  const saldi = saldiDiversi(posizione, outcome.value)
  expect(saldi && [saldi.daSolo / 100, saldi.differenza / 100]).toEqual(both)
})

test('of an ente non commerciale, which pays in three, nothing is said', () => {
  const posizione: PosizioneImu = {
    ...plot(20_098),
    soggetto: 'ente-non-commerciale',
    impostaPrecedente: toCents(200_98),
  }
  const outcome = imu(posizione)
  if (!outcome.ok) throw outcome.problems[0]!
  expect(saldiDiversi(posizione, outcome.value)).toBeUndefined()
})
