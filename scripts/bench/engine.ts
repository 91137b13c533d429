import { imu } from '../../engine/imu/imu'
import type { PosizioneImu } from '../../engine/imu/imu.types'
import { ONE, percent, ratio, toCents } from '../../engine/kernel/money'
import { Trace } from '../../engine/kernel/trace'
import { perSecond, type Figure } from './figure'

const INTERO = { primoSemestre: 6, secondoSemestre: 6 }

/** A contribuente with three mixed immobili: a third of a flat, a plot bought in May, a large factory by rendita. */
const posizione = (index: number): PosizioneImu => ({
  anno: 2026,
  immobili: [
    {
      id: 'a',
      periodi: [
        {
          bene: { kind: 'fabbricato', categoria: 'A/3', rendita: toCents(30_000 + (index % 90_000)) },
          quota: ratio(1, 3),
          mesi: INTERO,
          aliquota: percent(106),
          aliquotaAcconto: percent(98),
        },
      ],
    },
    {
      id: 'b',
      periodi: [
        {
          bene: { kind: 'area', valoreVenale: toCents(18_500_000 + index) },
          quota: ONE,
          mesi: { primoSemestre: 2, secondoSemestre: 6 },
          aliquota: percent(96),
          aliquotaAcconto: percent(96),
        },
      ],
    },
    {
      id: 'c',
      periodi: [
        {
          bene: { kind: 'fabbricato', categoria: 'D/7', rendita: toCents(950_000_000 + index * 7) },
          quota: ratio(1, 3),
          mesi: INTERO,
          aliquota: percent(106),
          aliquotaAcconto: percent(106),
        },
      ],
    },
  ],
})

/** Positions computed a second on one core; a trace is made and thrown away, as for one reader. */
export const benchEngine = (): Figure[] => {
  const positions = Array.from({ length: 2_000 }, (_, index) => posizione(index))
  let checked = 0
  const compute = (index: number, trace?: Trace): void => {
    const outcome = imu(positions[index % positions.length]!, trace)
    if (!outcome.ok) throw new Error('the bench computes positions that are right')
    checked += outcome.value.imposta
  }
  const plain = perSecond((index) => compute(index))
  const traced = perSecond((index) => compute(index, new Trace()))
  if (checked === 0) throw new Error('nothing was computed')
  return [
    { name: 'engine-imu', value: plain, unit: 'positions/s', goal: 200_000, better: 'higher' },
    { name: 'engine-imu-traced', value: traced, unit: 'positions/s', goal: 20_000, better: 'higher' },
  ]
}
