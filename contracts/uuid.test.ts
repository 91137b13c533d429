import { expect, test } from 'vitest'
import { idIn, isUuid } from './uuid'

const ID = '0b1c2d3e-0000-4000-8000-000000000000'

test.each([
  [ID, true],
  ['1 or 1=1', false],
  ['RSSNNA80C54D150O', false],
  [`${ID}\n`, false],
  ['', false],
  [null, false],
])('%j can be an id: %s', (text, is) => expect(isUuid(text)).toBe(is))

test('a button is about the thing of its id, or about none', () => {
  expect(idIn(new URLSearchParams({ id: ID }))).toBe(ID)
  expect(idIn(new URLSearchParams({ id: '1 or 1=1' }))).toBeUndefined()
  expect(idIn(new URLSearchParams())).toBeUndefined()
})
