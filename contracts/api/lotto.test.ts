import { expect, test } from 'vitest'
import { LOTTO } from '../../formats/elenchi/lotto'
import { isOpenCall } from './cors'
import { CAMPI_LOTTO } from './lotto'

test('the rows of JSON have the columns of the table, and no other', () => {
  expect(CAMPI_LOTTO).toEqual(LOTTO.campi.map(({ nome }) => nome))
})

test('pages of other sites make no call that needs a key', () => {
  expect(['/api/v1/lotti', '/api/v1/lotti/x/zip'].map(isOpenCall)).toEqual([false, false])
  expect(['/api/v1/comuni', '/api/v1/lottizzazioni', '/api/openapi.json'].map(isOpenCall)).toEqual([true, true, true])
})
