import { describe, expect, test } from 'vitest'
import { EnvError } from './env'
import { accessibilityStatement, installedOffice } from './installation'

const env = (settings: Record<string, string>): NodeJS.ProcessEnv => settings as unknown as NodeJS.ProcessEnv

describe('who runs the installation', () => {
  test('nobody is invented', () => {
    expect(installedOffice(env({}))).toBeUndefined()
    expect(installedOffice(env({ OFFICE_PHONE: '0372 000 000' }))).toBeUndefined()
    expect(accessibilityStatement(env({}))).toBeUndefined()
  })

  test('an address is whole or not there', () => {
    const named = { OFFICE_NAME: 'Ufficio Tributi' }
    expect(installedOffice(env({ ...named, OFFICE_STREET: 'piazza del Comune 8' }))).toEqual({
      name: 'Ufficio Tributi',
    })
    expect(
      installedOffice(
        env({ ...named, OFFICE_STREET: 'piazza del Comune 8', OFFICE_POSTCODE: '26100', OFFICE_CITY: 'Cremona' }),
      ),
    ).toEqual({
      name: 'Ufficio Tributi',
      address: { street: 'piazza del Comune 8', postcode: '26100', city: 'Cremona' },
    })
  })

  test.each([
    [{ OFFICE_NAME: 'x', OFFICE_EMAIL: 'not an address' }, /OFFICE_EMAIL/],
    [{ ACCESSIBILITY_STATEMENT_URL: 'https://example.it/' }, /ACCESSIBILITY_STATEMENT_URL/],
  ])('a wrong setting is named: %j', (settings, name) => {
    const read = () => [installedOffice(env(settings)), accessibilityStatement(env(settings))]
    expect(read).toThrow(EnvError)
    expect(read).toThrow(name)
  })
})
