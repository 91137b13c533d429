import { describe, expect, test } from 'vitest'
import { EnvError } from './env'
import { hostOf, isAllowed, readHosts } from './hosts'

const env = (settings: Record<string, string>): NodeJS.ProcessEnv => settings as unknown as NodeJS.ProcessEnv

const PORTAL = { PUBLIC_URL: 'https://tributi.example.it', ALLOWED_HOSTS: 'imu.altro.example.it terzo.example.it:8443' }

describe('the host of a call', () => {
  test.each([
    ['tributi.example.it', true],
    ['TRIBUTI.example.it', true],
    ['imu.altro.example.it', true],
    ['terzo.example.it:8443', true],
    ['terzo.example.it', false],
    ['tributi.example.it:8080', false],
    ['tributi.example.it.evil.example', false],
    ['evil.example', false],
    ['localhost', false],
    ['127.0.0.1', false],
    ['', false],
  ])('%s: %s', (host, yes) => {
    const known = readHosts(env(PORTAL))
    expect(isAllowed(hostOf(new Headers({ host }), known.proxies), known)).toBe(yes)
  })

  test.each([
    ['no proxy: what it says is not read', '0', 'evil.example', 'tributi.example.it'],
    ['a proxy: it tells', '1', 'imu.altro.example.it', 'imu.altro.example.it'],
    ['a list: the nearest proxy wrote the last', '1', 'evil.example, tributi.example.it', 'tributi.example.it'],
    ['a proxy that says nothing', '1', '', 'tributi.example.it'],
  ])('%s', (_, proxies, forwarded, host) => {
    const headers = new Headers({ host: 'tributi.example.it', 'x-forwarded-host': forwarded })
    expect(hostOf(headers, readHosts(env({ ...PORTAL, TRUSTED_PROXIES: proxies })).proxies)).toBe(host)
  })

  test('without a public address only this machine may ask', () => {
    const known = readHosts(env({}))
    expect(
      ['localhost:3146', '127.0.0.1:80', '[::1]:3000', '10.0.0.1', 'evil.example'].map((one) => isAllowed(one, known)),
    ).toEqual([true, true, true, false, false])
  })

  test('a public address that is none is a wrong setting', () =>
    expect(() => readHosts(env({ PUBLIC_URL: 'tributi.example.it' }))).toThrow(EnvError))
})
