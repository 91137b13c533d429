import { describe, expect, test } from 'vitest'
import { CLAIM, identityOf, IdentityError, LEVEL, requestedClaims } from './profile'

const ANNA = { given_name: 'Anna', family_name: 'Rossi', [`${CLAIM}fiscal_number`]: 'TINIT-RSSNNA80C54D150O' }
const FIRM = {
  [`${CLAIM}company_name`]: 'Officine Verdi s.r.l.',
  [`${CLAIM}company_fiscal_number`]: 'TINIT-01234560199',
}

const faultOf = (acr: unknown, claims: Record<string, unknown>): unknown => {
  try {
    return identityOf('spid', acr, claims)
  } catch (error) {
    return error instanceof IdentityError ? error.fault : error
  }
}

describe('a person as a provider tells them', () => {
  test('keeps name, codice fiscale and the address it offers, and no more', () =>
    expect(identityOf('cie', LEVEL, { ...ANNA, sub: 'x', email: 'a@example.it', birthdate: '1980-03-14' })).toEqual({
      email: 'a@example.it',
      codiceFiscale: 'RSSNNA80C54D150O',
      name: 'Anna',
      surname: 'Rossi',
      kind: 'cie',
    }))

  test.each(['', 'no address', 'a@b', `${'x'.repeat(100)}@example.it`])(
    'an address that is none is left: %s',
    (email) => expect(identityOf('cie', LEVEL, { ...ANNA, email })).not.toHaveProperty('email'),
  )

  test('may come in the name of a firm', () =>
    expect(identityOf('spid', 'https://www.spid.gov.it/SpidL3', { ...ANNA, ...FIRM }).firm).toEqual({
      codiceFiscale: '01234560199',
      name: 'Officine Verdi s.r.l.',
    }))

  test.each([
    ['a password alone', 'https://www.spid.gov.it/SpidL1', ANNA, 'level'],
    ['no level', undefined, ANNA, 'level'],
    ['a level of another system', 'urn:mace:incommon:iap:silver', ANNA, 'level'],
    ['no codice fiscale', LEVEL, { ...ANNA, [`${CLAIM}fiscal_number`]: undefined }, 'codice-fiscale'],
    ['one of another country', LEVEL, { ...ANNA, [`${CLAIM}fiscal_number`]: 'TINDE-12345678901' }, 'codice-fiscale'],
    ['one that is none', LEVEL, { ...ANNA, [`${CLAIM}fiscal_number`]: 'TINIT-ANNAROSSI' }, 'codice-fiscale'],
    [
      'the short name of the claim',
      LEVEL,
      { given_name: 'Anna', family_name: 'Rossi', fiscal_number: 'TINIT-RSSNNA80C54D150O' },
      'codice-fiscale',
    ],
    ['no name', LEVEL, { ...ANNA, given_name: ' ' }, 'name'],
    [
      'a firm without a code that is one',
      LEVEL,
      { ...ANNA, [`${CLAIM}company_fiscal_number`]: 'VATIT-1' },
      'codice-fiscale',
    ],
  ])('%s is refused', (_, acr, claims, fault) => expect(faultOf(acr, claims)).toBe(fault))

  test('is asked of SPID with the firm, of CIE without: it does not know firms', () => {
    expect(Object.keys((JSON.parse(requestedClaims('spid')) as { userinfo: object }).userinfo)).toContain(
      `${CLAIM}company_fiscal_number`,
    )
    expect(Object.keys((JSON.parse(requestedClaims('cie')) as { userinfo: object }).userinfo)).toEqual([
      'given_name',
      'family_name',
      `${CLAIM}fiscal_number`,
      'email',
    ])
  })
})
