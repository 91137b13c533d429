import { expect, test } from 'vitest'
import { classeDi, fogliDi } from './peso'

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [6, 3],
])('%i pages on both sides are %i sheets', (pagine, fogli) => {
  expect(fogliDi(pagine)).toBe(fogli)
})

// by hand: 7 grams of envelope and 5 of each sheet
test.each([
  [1, 20], // 12
  [2, 20], // 17
  [3, 50], // 22
  [8, 50], // 47
  [9, 100], // 52
  [18, 100], // 97
  [19, 250], // 102
  [1_000, 2_000], // heavier than any class: in the last
])('%i sheets are in the class up to %i grams', (fogli, grammi) => {
  expect(classeDi(fogli)).toBe(grammi)
})
