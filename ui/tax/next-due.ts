import { scadenzeImu } from '../../engine/calendario/scadenze'
import type { IsoDate } from '../../engine/kernel/dates'
import { daysBetween } from '../format'

export type NextDue = {
  readonly rata: 'acconto' | 'saldo'
  readonly day: IsoDate
  /** Days left, zero on the day itself. */
  readonly left: number
  readonly anno: number
  readonly scadenze: { readonly acconto: IsoDate; readonly saldo: IsoDate }
}

/** The next instalment of the IMU from `today` on, that day included. */
export const nextDue = (today: IsoDate): NextDue => {
  const year = Number(today.slice(0, 4))
  const anno = today <= scadenzeImu(year).saldo ? year : year + 1
  const scadenze = scadenzeImu(anno)
  const rata = today <= scadenze.acconto ? 'acconto' : 'saldo'
  const day = scadenze[rata]
  return { rata, day, left: daysBetween(today, day), anno, scadenze }
}

/** Where a day stands in its year, as a percent of a line from 1 January to 31 December; kept within it. */
export const placeInYear = (day: IsoDate, anno: number): string => {
  const days = daysBetween(`${anno}-01-01`, `${anno + 1}-01-01`)
  const at = Math.min(Math.max(daysBetween(`${anno}-01-01`, day), 0), days)
  return `${(1 + (at / days) * 98).toFixed(1)}%`
}
