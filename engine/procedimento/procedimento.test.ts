import { expect, test } from 'vitest'
import { CASES } from './procedimento.cases'
import { giorniA, terminaIl, termineOn } from './procedimento'

test.each(CASES)('$name', ({ termine, dal, sospensioni, al }) => {
  expect(terminaIl(termineOn(termine, dal).value, dal, sospensioni)).toBe(al)
})

test('days left, and days late', () => {
  expect(giorniA('2026-12-03', '2026-11-26')).toBe(7)
  expect(giorniA('2026-11-20', '2026-11-26')).toBe(-6)
})

test('a clock from before its rule is not guessed', () => {
  expect(() => termineOn('tari-richiesta', '2020-01-01')).toThrow()
})
