import type { IsoDate } from '../engine/kernel/dates'

/** Today as the tax offices count it: the day in Rome, wherever the machine stands. */
export const today = (): IsoDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(new Date())
