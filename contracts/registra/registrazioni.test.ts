import { expect, test } from 'vitest'
import { inParti } from './registrazioni'

test.each([
  [1000_00, 4, [250_00, 250_00, 250_00, 250_00]],
  // 100,00 in three: 33,33 twice and 33,34
  [100_00, 3, [33_33, 33_33, 33_34]],
  [5, 7, [0, 0, 0, 0, 0, 0, 5]],
])('%d cents in %d parts', (cents, parts, expected) => expect(inParti(cents, parts)).toEqual(expected))
