import { expect, test } from 'vitest'
import { imu } from '../../engine/imu/imu'
import type { PosizioneImu } from '../../engine/imu/imu.types'
import { percent, ratio, toCents, type Cents } from '../../engine/kernel/money'
import { Trace } from '../../engine/kernel/trace'
import { fraseOf, passiOf } from '../../contracts/calcolo/spiega'
import { pictureOf } from './picture'

// 743,69 × 1,05 = 780,8745; × 160 = 124.939,92; × 1,06 % = 1.324,363…; half is 662,18; rounded to the euro 662
const POSIZIONE: PosizioneImu = {
  anno: 2026,
  immobili: [
    {
      id: 'i0',
      periodi: [
        {
          bene: { kind: 'fabbricato', categoria: 'A/3', rendita: toCents(743_69) },
          quota: ratio(1, 2),
          mesi: { primoSemestre: 6, secondoSemestre: 6 },
          aliquota: percent(106),
          aliquotaAcconto: percent(106),
        },
      ],
    },
  ],
}

const computed = (posizione: PosizioneImu) => {
  const trace = new Trace()
  const outcome = imu(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]
  return { trace, result: outcome.value }
}

test('the column tells the way as it is computed, each line with who says it', () => {
  const { trace } = computed(POSIZIONE)
  const passi = passiOf(trace, 'i0', 0, undefined)
  expect(passi.map(({ id, value }) => [id, value])).toEqual([
    ['rendita', 743_69],
    ['rivalutata', 780_87],
    ['valore', 124_939_92],
    ['aliquota', 1_324_36],
    ['quota', 662_18],
    ['mesi', 662_18],
  ])
  expect(passi.map(({ fonte }) => fonte.kind)).toEqual(['tu', 'legge', 'legge', 'legge', 'tu', 'tu'])
  expect(passi[2]?.times).toEqual({ num: 160, den: 1 })
})

test('the sentence has the same figures', () => {
  const { trace } = computed(POSIZIONE)
  expect(fraseOf(trace, 'i0', 0)).toMatchObject({
    partenza: { id: 'rendita', value: 743_69 },
    base: 124_939_92,
    annua: 1_324_36,
    quota: { num: 1, den: 2 },
    mesi: 12,
    imposta: 662_18,
  })
})

test('an exempt home says why', () => {
  const [immobile] = POSIZIONE.immobili
  const { trace } = computed({
    ...POSIZIONE,
    immobili: [{ ...immobile!, periodi: [{ ...immobile!.periodi[0]!, abitazionePrincipale: true }] }],
  })
  expect(fraseOf(trace, 'i0', 0).esente).toBe('abitazione-principale')
})

test('the bars of the picture add up to what is paid', () => {
  const { trace, result } = computed(POSIZIONE)
  const bars = pictureOf(result, trace, 662_00 as Cents)
  expect(bars.map(({ id, value }) => [id, value])).toEqual([
    ['intera', 1_324_36],
    ['quota', -662_18],
    ['arrotondamento', -18],
    ['totale', 662_00],
  ])
  const many = computed({
    ...POSIZIONE,
    immobili: Array.from({ length: 8 }, (_, at) => ({ ...POSIZIONE.immobili[0]!, id: `i${at}` })),
  })
  const grouped = pictureOf(many.result, many.trace, 5297_00 as Cents)
  expect(grouped.length).toBeLessThanOrEqual(7)
  expect(grouped.slice(0, -1).reduce((sum, { value }) => sum + value, 0)).toBe(5297_00)
})
