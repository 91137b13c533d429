import { expect, test } from 'vitest'
import { caseOf } from './own-rates-words'

const row = {
  id: 'x',
  gruppo: 'altro-fabbricato',
  aliquota: '0.8',
  categorie: [],
  testo: 't',
  testoDaVerificare: false,
} as const

test.each([
  [{ tipo: 'abitazione_locata_comodato', contratto: 'comodato' }, 'contratto.comodato'],
  [{ tipo: 'abitazione_locata_comodato', contratto: 'never-seen' }, 'tipo.abitazione_locata_comodato'],
  [{ tipo: 'iacp_erp' }, 'tipo.iacp_erp'],
  [{ tipo: 'never-seen' }, 'gruppo.altro-fabbricato'],
  [{}, 'gruppo.altro-fabbricato'],
])('%j is called %s', (more, key) => {
  expect(caseOf({ ...row, ...more })).toBe(key)
})
