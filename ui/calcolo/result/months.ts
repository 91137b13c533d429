import { mesiPerTratto, type Tratto } from '../../../engine/calendario/mesi'
import { daysInMonth, toIsoDate } from '../../../engine/kernel/dates'

/** A month that was not held from its first day to its last, or not in one way: why it counts for a stretch or not. */
export type Month = {
  readonly month: number
  /** Days of the stretch in the month, and days of the month. */
  readonly days: number
  readonly of: number
  readonly counts: boolean
}

const clipped = (tratti: readonly Tratto[], first: string, last: string): (Tratto | undefined)[] =>
  tratti.map(({ dal, al }) =>
    al < first || dal > last ? undefined : { dal: dal > first ? dal : first, al: al < last ? al : last },
  )

const daysOf = ({ dal, al }: Tratto): number => Number(al.slice(8)) - Number(dal.slice(8)) + 1

/** Which stretch counts a month: the engine's own rule, asked of that month alone. */
const ownerOf = (anno: number, own: readonly (Tratto | undefined)[]): number => {
  const present = own.flatMap((tratto, at) => (tratto ? [{ tratto, at }] : []))
  const counted = mesiPerTratto(
    anno,
    present.map(({ tratto }) => tratto),
  )
  const owner = counted.findIndex(({ primoSemestre, secondoSemestre }) => primoSemestre + secondoSemestre > 0)
  return present[owner]?.at ?? -1
}

/** The months of stretch `k` that need a word: those it does not hold from the first day to the last. */
export const monthsOf = (anno: number, tratti: readonly Tratto[], k: number): readonly Month[] =>
  Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const of = daysInMonth(anno, month)
    const own = clipped(tratti, toIsoDate(anno, month, 1), toIsoDate(anno, month, of))
    const mine = own[k]
    if (!mine || daysOf(mine) === of) return []
    return [{ month, days: daysOf(mine), of, counts: ownerOf(anno, own) === k }]
  })
