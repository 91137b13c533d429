import { expect, test } from 'vitest'
import { imuDaysOf } from './year-days'

// L. 160/2019 art. 1 c. 762 and 769; 16 June 2024 is a Sunday, 30 June 2024 too: the Monday after
test.each([
  [2026, ['2026-06-16', '2026-06-30', '2026-12-16']],
  [2024, ['2024-06-17', '2024-07-01', '2024-12-16']],
])('the days of %i', (year, days) => {
  expect(imuDaysOf(year).map(({ day }) => day)).toEqual(days)
})
