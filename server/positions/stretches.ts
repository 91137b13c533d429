import { nextDay, previousDay, type IsoDate } from '../../engine/kernel/dates'
import { Problem } from '../../engine/kernel/problem'
import { NON_PAGA, PAGA } from './diritti'
import type { Condizione, Dated, Dato, Held, Titolo } from './position.types'

/** Days of the year in which nothing that is on record changes. */
export type Stretch = {
  readonly dal: IsoDate
  readonly al: IsoDate
  /** Rights that are taxed; never empty. */
  readonly titoli: readonly Titolo[]
  readonly dato: Dato | undefined
  readonly condizione: Condizione | undefined
}

const holds = ({ dal, al }: Dated, day: IsoDate): boolean => dal <= day && (al === undefined || al >= day)

/** The one row of that day; two that both say to hold are not chosen between. */
const only = <Row extends Dated>(rows: readonly Row[], day: IsoDate, field: string): Row | undefined => {
  const found = rows.filter((row) => holds(row, day))
  if (found.length > 1) throw new Problem('periodi-overlap', field, { dal: found[1]!.dal, al: found[0]!.al ?? '' })
  return found[0]
}

/** Rights on which the tax falls. @throws Problem `choice-unknown` for a right that the Catasto left without a code */
const taxed = ({ diritto }: Titolo): boolean => {
  if (PAGA.has(diritto)) return true
  if (NON_PAGA.has(diritto)) return false
  throw new Problem('choice-unknown', 'diritto', { value: diritto })
}

/** The first day, and every other one on which a row begins or the day after one ends. */
const cuts = (rows: readonly Dated[], first: IsoDate, last: IsoDate): readonly IsoDate[] => {
  const days = new Set([first])
  for (const { dal, al } of rows) {
    if (dal > first && dal <= last) days.add(dal)
    if (al !== undefined && al >= first && al < last) days.add(nextDay(al))
  }
  return days.size === 1 ? [first] : [...days].sort()
}

const before = (day: IsoDate, last: IsoDate, starts: readonly IsoDate[]): IsoDate => {
  const next = starts.find((each) => each > day)
  return next === undefined ? last : previousDay(next)
}

/** The stretches of a year in which somebody holds a property and is taxed for it. */
export const stretchesOf = (anno: number, { titoli, dati, condizioni }: Held): readonly Stretch[] => {
  const [first, last] = [`${anno}-01-01`, `${anno}-12-31`]
  const own = titoli.filter((row) => row.dal <= last && (row.al === undefined || row.al >= first) && taxed(row))
  const starts = cuts([...own, ...dati, ...condizioni], first, last)
  return starts.flatMap((dal) => {
    const held = own.filter((row) => holds(row, dal))
    if (held.length === 0) return []
    const al = before(dal, last, starts)
    return [{ dal, al, titoli: held, dato: only(dati, dal, 'dati'), condizione: only(condizioni, dal, 'uso') }]
  })
}
