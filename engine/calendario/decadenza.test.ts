import { expect, test } from 'vitest'
import { isScaduto } from './decadenza'

// L. 296/2006 art. 1 c. 161: the declaration of 2019 was due in 2020, so its fifth year is 2025
test('a year is history after the last day of its declaration, and open on it', () => {
  expect(isScaduto(2019, '2025-12-31')).toBe(false)
  expect(isScaduto(2019, '2026-01-01')).toBe(true)
  expect(isScaduto(2020, '2026-11-22')).toBe(false)
})
