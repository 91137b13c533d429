import { expect, test } from 'vitest'
import { readUfficio, typedUfficio } from './ufficio'

const WHOLE = { nome: 'Ufficio Tributi', tributi: 'imu', motivo: 'orario estivo' }

test.each([
  ['whole', {}, []],
  ['without a name', { nome: '' }, ['nome missing']],
  ['with a postcode that is none', { cap: '26A' }, ['cap written']],
  ['with an address that is no e-mail', { email: 'ufficio' }, ['email written']],
  ['for no tax', { tributi: 'nessuno' }, ['tributi missing']],
  ['for no reason', { motivo: ' ' }, ['motivo missing']],
])('an office %s', (_, more, expected) => {
  const read = readUfficio(typedUfficio(new URLSearchParams({ ...WHOLE, ...more })))
  expect(read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
})
