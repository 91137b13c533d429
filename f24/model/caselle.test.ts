import { expect, test } from 'vitest'
import { caselleDi } from './caselle'

test.each([
  ['3918', '2025-06-16', { rata: 'acconto', hasImmobili: true, hasRateazione: false }],
  ['3918', '2025-12-16', { rata: 'saldo', hasImmobili: true, hasRateazione: false }],
  // the mini-IMU of 2013 was due in January: no box is known for it
  ['3912', '2014-01-24', { rata: undefined, hasImmobili: true, hasRateazione: false }],
  // sanctions and interest of the IMIS have a row of their own, which counts nothing
  ['3996', '2025-12-16', { rata: 'saldo', hasImmobili: false, hasRateazione: false }],
  ['3944', '2025-06-16', { rata: undefined, hasImmobili: false, hasRateazione: true }],
  ['TEFA', '2025-12-01', { rata: undefined, hasImmobili: false, hasRateazione: true }],
  ['0000', '2025-06-16', { rata: undefined, hasImmobili: false, hasRateazione: false }],
] as const)('%s due on %s', (codice, scadenza, caselle) => expect(caselleDi(codice, scadenza)).toEqual(caselle))
