import { describe, expect, test } from 'vitest'
import { EnvError } from '../env'
import { identityProviders } from './providers'

const env = (settings: Record<string, string>): NodeJS.ProcessEnv => settings as unknown as NodeJS.ProcessEnv

const PUBLIC = { PUBLIC_URL: 'https://tributi.example.it' }
const HERE = { PUBLIC_URL: 'http://localhost:3000' }

describe('who vouches for people', () => {
  test('is named in the settings: SPID has several, CIE is one', () => {
    const SPID_PROVIDERS = 'Poste ID=https://posteid.example.it; Città=https://citta.example.it/'
    expect(identityProviders(env({ ...PUBLIC, SPID_PROVIDERS, CIE_ISSUER: 'https://cie.example.it' }))).toEqual([
      { id: 'spid-poste-id', kind: 'spid', name: 'Poste ID', issuer: 'https://posteid.example.it', isDemo: false },
      { id: 'spid-citta', kind: 'spid', name: 'Città', issuer: 'https://citta.example.it', isDemo: false },
      { id: 'cie', kind: 'cie', name: 'CIE', issuer: 'https://cie.example.it', isDemo: false },
    ])
  })

  test('may be nobody yet', () => expect(identityProviders(env(PUBLIC))).toEqual([]))

  test.each([
    ['http://localhost:3100/cie'],
    ['http://127.0.0.1:3100/cie'],
    ['https://localhost/cie'],
    ['http://[::1]:3100/cie'],
  ])('a provider of invented people (%s) is refused by a portal that others can reach', (CIE_ISSUER) => {
    expect(() => identityProviders(env({ ...PUBLIC, CIE_ISSUER }))).toThrow(EnvError)
    expect(() => identityProviders(env({ ...PUBLIC, SPID_PROVIDERS: `di prova=${CIE_ISSUER}` }))).toThrow(EnvError)
    expect(identityProviders(env({ ...HERE, CIE_ISSUER }))[0]).toMatchObject({ isDemo: true })
  })

  test.each([
    [{ CIE_ISSUER: 'http://cie.example.it' }, /https/],
    [{ CIE_ISSUER: 'cie' }, /CIE_ISSUER/],
    [{ SPID_PROVIDERS: 'https://posteid.example.it' }, /SPID_PROVIDERS/],
    [{ SPID_PROVIDERS: 'A=https://a.example.it; a=https://b.example.it' }, /same name/],
  ])('a wrong setting is named: %j', (settings, name) =>
    expect(() => identityProviders(env({ ...HERE, ...settings }))).toThrow(name),
  )
})
