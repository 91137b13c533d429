import { expect, test } from 'vitest'
import { nextDue, placeInYear } from './next-due'

// 16 June 2026 is a Tuesday, 16 December 2026 a Wednesday, 16 June 2027 a Wednesday: none of them moves.
test.each([
  ['2026-01-01', 'acconto', '2026-06-16', 166],
  ['2026-06-16', 'acconto', '2026-06-16', 0],
  ['2026-06-17', 'saldo', '2026-12-16', 182],
  ['2026-11-24', 'saldo', '2026-12-16', 22],
  ['2026-12-17', 'acconto', '2027-06-16', 181],
])('on %s the next is the %s of %s', (today, rata, day, left) => {
  expect(nextDue(today)).toMatchObject({ rata, day, left })
})

test('a day stands within the line of its year', () => {
  expect(placeInYear('2026-01-01', 2026)).toBe('1.0%')
  expect(placeInYear('2025-12-20', 2026)).toBe('1.0%')
  expect(placeInYear('2026-12-31', 2026)).toBe('98.7%')
})
