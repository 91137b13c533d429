import type { IsoDate } from '../../engine/kernel/dates'

const ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Today in Italy. The only place that asks the machine. */
export const today = (now: Date = new Date()): IsoDate => ROME.format(now)

/** A column of type `date` comes as midnight UTC: its day, whatever the zone of the machine. */
export const isoDayOf = (column: Date): IsoDate => column.toISOString().slice(0, 10)

/** The other way: a day as a column of type `date` takes it. */
export const dayColumn = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`)
