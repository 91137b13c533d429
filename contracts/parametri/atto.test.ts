import { expect, test } from 'vitest'
import { readDay, typedDayOf } from './atto'

test.each([
  ['14', '8', '2026', '2026-08-14'],
  [' 1 ', '12', '2026', '2026-12-01'],
  ['29', '2', '2028', '2028-02-29'],
  ['29', '2', '2026', undefined],
  ['31', '4', '2026', undefined],
  ['', '', '', undefined],
  ['x', '8', '2026', undefined],
  ['14', '8', '26', undefined],
])('the day %s/%s/%s is %s', (g, m, a, day) =>
  expect(readDay(typedDayOf(new URLSearchParams({ 'dal.g': g, 'dal.m': m, 'dal.a': a }), 'dal'))).toBe(day),
)
