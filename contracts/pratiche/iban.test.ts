import { describe, expect, test } from 'vitest'
import { bareIban, ibanFault } from './iban'

describe('an IBAN', () => {
  // the examples of the registry of ISO 13616, one a country
  test.each([
    'IT60X0542811101000000123456',
    'SM86U0322509800000000270100',
    'DE89370400440532013000',
    'AT611904300234573201',
    'CH9300762011623852957',
    'FR1420041010050500013M02606',
    'GB29NWBK60161331926819',
    'NO9386011117947',
    'MT84MALT011000012345MTLCAST001S',
    'VA59001123000012345678',
  ])('%s is right', (iban) => expect(ibanFault(iban)).toBeUndefined())

  test.each([
    // one figure for another, two neighbours changed over, the check digits themselves
    ['IT60X0542811101000000123457', 'check'],
    ['IT60X0542811101000000124356', 'check'],
    ['IT61X0542811101000000123456', 'check'],
    ['DE89370400440532013001', 'check'],
    // a figure short, one too many, no letter of control, a letter in the ABI
    ['IT60X054281110100000012345', 'shape'],
    ['IT60X05428111010000001234560', 'shape'],
    ['IT6010542811101000000123456', 'shape'],
    ['IT60XO542811101000000123456', 'shape'],
    // a country that is not paid in SEPA, no country, nothing at all
    ['BR1800360305000010009795493C1', 'shape'],
    ['6005428111010000001234567', 'shape'],
    ['', 'shape'],
  ] as const)('%s: %s', (iban, fault) => expect(ibanFault(iban)).toBe(fault))

  test('is read as it stands on paper', () =>
    expect(bareIban(' it60 X054-2811.1010 0000 0123 456')).toBe('IT60X0542811101000000123456'))
})
