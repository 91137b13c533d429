import { mesiPerTratto, type Tratto } from '../../../engine/calendario/mesi'
import { daysInMonth, toIsoDate } from '../../../engine/kernel/dates'

/** A month of the year as one stretch holds it, and why it counts for it or not. */
export type Month = {
  readonly month: number
  /** Days of the stretch in the month, and days of the month. */
  readonly days: number
  readonly of: number
  readonly counts: boolean
  /** First and last day held in the month; absent where none is. */
  readonly held?: Tratto
  /** Counted for another stretch of the same immobile, which has more of it. */
  readonly isOthers: boolean
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

/** The twelve months as stretch `k` holds them. */
export const yearOf = (anno: number, tratti: readonly Tratto[], k: number): readonly Month[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = at + 1
    const of = daysInMonth(anno, month)
    const own = clipped(tratti, toIsoDate(anno, month, 1), toIsoDate(anno, month, of))
    const held = own[k]
    const owner = ownerOf(anno, own)
    const days = held ? daysOf(held) : 0
    return { month, days, of, counts: owner === k, isOthers: owner >= 0 && owner !== k, ...(held ? { held } : {}) }
  })

/** The months that need a word: those that stretch `k` holds, but not from the first day to the last. */
export const monthsOf = (anno: number, tratti: readonly Tratto[], k: number): readonly Month[] =>
  yearOf(anno, tratti, k).filter(({ days, of }) => days > 0 && days < of)
