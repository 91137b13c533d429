import type { IsoDate } from '../../engine/kernel/dates'
import { today } from '../../server/platform/clock'

/** The day so many days before today. */
export const daysAgo = (days: number): IsoDate =>
  new Date(Date.parse(`${today()}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
