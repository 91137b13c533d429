import { dayNumber, isLeap, parseIsoDate, toIsoDate } from '../kernel/dates'
import { Problem, said } from '../kernel/problem'
import type { Tratto } from './mesi'

const check = (tratti: readonly Tratto[]): void => {
  tratti.forEach(({ dal, al }, index) => {
    parseIsoDate(dal, `${index}.dal`)
    parseIsoDate(al, `${index}.al`)
    if (dal > al) throw new Problem('periodi-overlap', `${index}.al`, { dal, al })
    const before = tratti[index - 1]
    if (before && before.al >= dal) throw new Problem('periodi-overlap', `${index}.dal`, { al: before.al, dal })
  })
}

/**
 * Days of each stretch that fall in the year, both ends included. Where the comune divides by 365 in a leap year, 29
 * February counts for nobody: so stretches that cover the year add up to what it is divided by, however it is cut.
 * @throws Problem `anno-unsupported`, `date-invalid`, `periodi-overlap`, the last two with the index of the stretch
 */
export const giorniPerTratto = (anno: number, tratti: readonly Tratto[], giorniAnno: 365 | 366): number[] => {
  if (!Number.isInteger(anno) || anno < 1 || anno > 9999) {
    throw new Problem('anno-unsupported', 'anno', { anno: said(anno) })
  }
  check(tratti)
  const first = toIsoDate(anno, 1, 1)
  const last = toIsoDate(anno, 12, 31)
  const bisestile = isLeap(anno) && giorniAnno === 365 ? toIsoDate(anno, 2, 29) : undefined
  return tratti.map(({ dal, al }) => {
    const from = dal > first ? dal : first
    const to = al < last ? al : last
    if (from > to) return 0
    const days = dayNumber(parseIsoDate(to)) - dayNumber(parseIsoDate(from)) + 1
    return bisestile !== undefined && from <= bisestile && bisestile <= to ? days - 1 : days
  })
}
