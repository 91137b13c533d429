import { afterAll, beforeAll, vi } from 'vitest'
import type { IsoDate } from '../engine/kernel/dates'

/**
 * The tests of the file live on a day, at noon in Italy: those in which it matters what is past, or that need an instalment which
 * can still be paid. Only `Date` stands still; the database keeps its own clock.
 */
export const onDay = (day: IsoDate): void => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00+01:00`) })
  })
  afterAll(() => {
    vi.useRealTimers()
  })
}
