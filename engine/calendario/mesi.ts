import { valueOn } from '../kernel/dated'
import { daysInMonth, parseIsoDate, previousDay, toIsoDate, type IsoDate } from '../kernel/dates'
import { Problem, said } from '../kernel/problem'
import { REGOLA_MESE, type RegolaMese } from './mesi.tables'

/** Days from `dal` to `al`, both included. A sale on the 16th ends on the 15th: the day of the transfer is the buyer's. */
export type Tratto = { readonly dal: IsoDate; readonly al: IsoDate }

export type MesiContati = { readonly primoSemestre: number; readonly secondoSemestre: number }

const daysWithin = (tratto: Tratto, first: IsoDate, last: IsoDate): number => {
  const from = tratto.dal > first ? tratto.dal : first
  const to = tratto.al < last ? tratto.al : last
  return from > to ? 0 : Number(to.slice(8)) - Number(from.slice(8)) + 1
}

const checked = (tratti: readonly Tratto[]): void => {
  tratti.forEach((tratto, index) => {
    parseIsoDate(tratto.dal, `${index}.dal`)
    parseIsoDate(tratto.al, `${index}.al`)
    if (tratto.dal > tratto.al) throw new Problem('periodi-overlap', `${index}.al`, { dal: tratto.dal, al: tratto.al })
    const before = tratti[index - 1]
    if (before && before.al >= tratto.dal) {
      throw new Problem('periodi-overlap', `${index}.dal`, { al: before.al, dal: tratto.dal })
    }
  })
}

/**
 * From 2020 a month counts when possession covers more than half of its days, or half of them and its end: the day of
 * the transfer and the month with equal days are the buyer's (L. 160/2019 art. 1 c. 761). Before, fifteen days were
 * enough, whoever had the others (D.Lgs. 23/2011 art. 9 c. 2).
 */
const isCounted = (regola: RegolaMese, possessed: number, length: number, toTheEnd: boolean): boolean =>
  regola === 'almeno-quindici-giorni'
    ? possessed >= 15
    : possessed > length - possessed || (possessed === length - possessed && toTheEnd)

/**
 * Which stretch counts the month, or none. Within a month that counts, the stretch with most days has it, the later one
 * when they are equal.
 */
const owner = (tratti: readonly Tratto[], anno: number, month: number, regola: RegolaMese): number => {
  const length = daysInMonth(anno, month)
  const first = toIsoDate(anno, month, 1)
  const last = toIsoDate(anno, month, length)
  let possessed = 0
  let best = -1
  let bestDays = 0
  tratti.forEach((tratto, index) => {
    const days = daysWithin(tratto, first, last)
    possessed += days
    if (days > 0 && days >= bestDays) {
      best = index
      bestDays = days
    }
  })
  const toTheEnd = best >= 0 && tratti.some((tratto) => tratto.dal <= last && tratto.al >= last)
  return isCounted(regola, possessed, length, toTheEnd) ? best : -1
}

const contati = (anno: number, tratti: readonly Tratto[], regola: RegolaMese): MesiContati[] => {
  checked(tratti)
  const [only] = tratti
  if (tratti.length === 1 && only!.dal <= toIsoDate(anno, 1, 1) && only!.al >= toIsoDate(anno, 12, 31)) {
    return [{ primoSemestre: 6, secondoSemestre: 6 }]
  }
  const counted = tratti.map(() => ({ primoSemestre: 0, secondoSemestre: 0 }))
  for (let month = 1; month <= 12; month++) {
    const mine = counted[owner(tratti, anno, month, regola)]
    if (!mine) continue
    if (month <= 6) mine.primoSemestre += 1
    else mine.secondoSemestre += 1
  }
  return counted
}

/**
 * Months of each stretch in the tax year, by half. Stretches are ascending and do not overlap.
 * @throws Problem `anno-unsupported`, `table-before-first-entry` before 2012, `date-invalid`, `periodi-overlap`, the last
 * two with the index of the stretch in `field`.
 */
export const mesiPerTratto = (anno: number, tratti: readonly Tratto[]): MesiContati[] => {
  if (!Number.isInteger(anno) || anno < 1 || anno > 9999)
    throw new Problem('anno-unsupported', 'anno', { anno: said(anno) })
  return contati(anno, tratti, valueOn(REGOLA_MESE, `${anno}-01-01`))
}

/**
 * Months of seller and buyer in the year of a transfer; they add up to twelve. Between two, one of them has the month of
 * the transfer: in the years before 2020 too (docs/law/imu.md).
 */
export const mesiDelTrasferimento = (giorno: IsoDate) => {
  const { year, month, day } = parseIsoDate(giorno)
  const before: Tratto | undefined =
    month === 1 && day === 1 ? undefined : { dal: toIsoDate(year, 1, 1), al: previousDay(giorno) }
  const [venditore] = before ? contati(year, [before], 'piu-della-meta') : [{ primoSemestre: 0, secondoSemestre: 0 }]
  const [acquirente] = contati(year, [{ dal: giorno, al: toIsoDate(year, 12, 31) }], 'piu-della-meta')
  const total = (mesi: MesiContati | undefined): number => (mesi ? mesi.primoSemestre + mesi.secondoSemestre : 0)
  return {
    venditore: total(venditore),
    acquirente: total(acquirente),
    meseACarico: total(acquirente) === 13 - month ? ('acquirente' as const) : ('venditore' as const),
  }
}
