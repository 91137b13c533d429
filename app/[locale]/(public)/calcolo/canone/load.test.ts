import { expect, test } from 'vitest'
import { COEFFICIENTI } from '../../../../../contracts/canone/risposte'
import { keptOf } from '../tari/load'

test('the names of the coefficients are of no button, so they outlive the way back to the form', () => {
  const typed = Object.fromEntries(COEFFICIENTI.map((name) => [name, '1,2']))
  expect(Object.fromEntries(keptOf(new URLSearchParams(typed)))).toEqual(typed)
})
