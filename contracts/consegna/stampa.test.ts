import { expect, test } from 'vitest'
import { readNuovaStampa } from './stampa'

const ID = '5a000000-0000-4000-8000-000000000001'
const read = (buste: string, id = ID) => readNuovaStampa(new URLSearchParams({ id, buste }))

test.each(['10', '499', '500', ' 500 '])('%s envelopes a batch are allowed', (buste) => {
  expect(read(buste)).toEqual({ id: ID, perPlico: Number(buste) })
})

test.each(['9', '501', '0', '-10', '1e2', '50,5', '', '1000'])('%s are not', (buste) => {
  expect(read(buste)).toEqual({ id: ID, perPlico: undefined })
})

test('no run is none', () => {
  expect(read('500', 'x')).toBeUndefined()
})
