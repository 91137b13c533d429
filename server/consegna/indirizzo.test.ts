import { expect, test } from 'vitest'
import { indirizzoMancante } from './indirizzo'

const WHOLE = { indirizzo: 'Via Dante', civico: '14', cap: '26100', localita: 'Cremona', residenza: 'D150' }

test('a whole address lacks nothing', () => {
  expect(indirizzoMancante(WHOLE)).toBeUndefined()
})

test.each([
  ['senza-indirizzo', { indirizzo: null }],
  ['senza-indirizzo', { indirizzo: '  ' }],
  ['senza-cap', { cap: null }],
  ['senza-cap', { cap: '2610' }],
  ['senza-localita', { localita: '' }],
  ['estero', { residenza: 'Z112', cap: '50667', localita: 'Köln' }],
] as const)('%s: %o', (why, more) => {
  expect(indirizzoMancante({ ...WHOLE, ...more })).toBe(why)
})
