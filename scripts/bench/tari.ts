import { decimal, percent } from '../../engine/kernel/money'
import { Trace } from '../../engine/kernel/trace'
import { tari } from '../../engine/tari/tari'
import type { PosizioneTari } from '../../engine/tari/tari.types'
import { perSecond, type Figure } from './figure'

const fissa = decimal('0.828943')
const variabile = decimal('166.16')

/** A dwelling and its garage for part of the year, one person alone, TEFA and perequative. */
const posizione = (index: number): PosizioneTari => ({
  anno: 2026,
  utenza: {
    kind: 'domestica',
    periodi: [
      {
        giorni: 100 + (index % 265),
        superfici: [decimal(`${60 + (index % 90)}.35`), decimal('14.25')],
        tariffa: { fissa, variabile },
        occupanti: 1,
        riduzioni: [{ tipo: 'unico-occupante', taglio: percent(30_00), su: 'totale' }],
      },
    ],
  },
  regole: { giorniAnno: 365, tefa: percent(5_00) },
})

/** Positions computed a second on one core. */
export const benchTari = (): Figure[] => {
  const positions = Array.from({ length: 2_000 }, (_, index) => posizione(index))
  let checked = 0
  const compute = (index: number, trace?: Trace): void => {
    const outcome = tari(positions[index % positions.length]!, trace)
    if (!outcome.ok) throw new Error('the bench computes positions that are right')
    checked += outcome.value.totale
  }
  const plain = perSecond((index) => compute(index))
  const traced = perSecond((index) => compute(index, new Trace()))
  if (checked === 0) throw new Error('nothing was computed')
  return [
    { name: 'engine-tari', value: plain, unit: 'positions/s', goal: 200_000, better: 'higher' },
    { name: 'engine-tari-traced', value: traced, unit: 'positions/s', goal: 20_000, better: 'higher' },
  ]
}
