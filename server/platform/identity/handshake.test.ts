import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { decodeJwt, decodeProtectedHeader, jwtVerify, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { rotateKeys } from '../../../scripts/lib/keys.mjs'
import { TestProvider, type Flaw } from '../../../testing/identity-provider'
import { cookiesOf as readCookies } from './cookies'
import { endSignIn, startSignIn, type Handshake } from './handshake'
import { identityKeys, publicKey } from './keys'
import { endAddress, tellLeaving } from './leaving'
import { isOver, readSession } from './session'

const PORTAL = 'http://localhost:3000'
const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'identity-')), 'keys.json')
let provider: TestProvider

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  rotateKeys(file)
  Object.assign(process.env, { PUBLIC_URL: PORTAL, IDENTITY_KEYS_FILE: file, SESSION_SECRET: 's'.repeat(40) })
  const encryptFor = publicKey(identityKeys().encrypt[0]!, 'enc') as never
  provider = await TestProvider.start({ clientId: PORTAL, encryptFor })
  process.env.CIE_ISSUER = provider.issuer
  // making keys takes as long as it takes
}, 60_000)

afterAll(async () => {
  await provider.stop()
  vi.restoreAllMocks()
})

/** What a browser would send after these were set. */
const cookiesOf = (set: readonly string[]): Record<string, string> =>
  readCookies(new Headers({ cookie: set.map((one) => one.split(';')[0]).join('; ') }))

const started = async (): Promise<{ url: URL; cookies: Record<string, string> }> => {
  const begun = (await startSignIn('cie', '/area')) as Handshake
  const url = new URL(begun.location)
  provider.nonce = url.searchParams.get('nonce') ?? ''
  return { url, cookies: cookiesOf(begun.cookies) }
}

const signIn = async (flaw: Flaw = {}) => {
  provider.flaw = flaw
  const { url, cookies } = await started()
  const state = url.searchParams.get('state') ?? ''
  return { ended: await endSignIn('cie', { code: 'c', state }, cookies), state, cookies }
}

describe('the request to a provider', () => {
  test('is one signed object with everything that SPID and CIE ask for', async () => {
    const { url } = await started()
    const request = url.searchParams.get('request') ?? ''
    const key = await importJWK(publicKey(identityKeys().sign[0]!, 'sig') as never, 'RS256')
    const { payload } = await jwtVerify(request, key, { issuer: PORTAL, audience: provider.issuer })
    expect(payload).toMatchObject({
      client_id: PORTAL,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${PORTAL}/api/auth/callback/cie`,
      code_challenge_method: 'S256',
      acr_values: 'https://www.spid.gov.it/SpidL2',
      prompt: 'consent login',
      claims: { userinfo: { given_name: { essential: true } } },
    })
    for (const name of ['state', 'nonce'] as const) expect(String(payload[name]).length).toBeGreaterThanOrEqual(32)
    expect(payload.exp! - payload.iat!).toBe(300)
    expect(decodeProtectedHeader(request).kid).toBe(identityKeys().sign[0]!.kid)
    for (const name of ['client_id', 'response_type', 'scope', 'code_challenge']) {
      expect(url.searchParams.get(name)).toBe(payload[name])
    }
  })

  test('names nobody that the settings do not', async () =>
    expect(await startSignIn('google', '/area')).toBe('unknown'))
})

describe('the way back', () => {
  test('ends in a session that only we can read, and the page that was asked for', async () => {
    const { ended } = await signIn()
    if (typeof ended === 'string') throw new Error(ended)
    expect(ended.location).toBe(`${PORTAL}/area`)
    const cookie = ended.cookies.find((one) => one.startsWith('sessione='))!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/RSSNNA|Anna/)
    const session = (await readSession(cookiesOf([cookie]).sessione))!
    expect(session).toMatchObject({ codiceFiscale: 'RSSNNA80C54D150O', name: 'Anna', surname: 'Rossi', kind: 'cie' })
    expect(isOver(session)).toBe(false)
    expect(isOver(session, session.until)).toBe(true)
  })

  test('proves by a signed assertion who the portal is', async () => {
    await signIn()
    const { form } = provider.calls.findLast(({ path: each }) => each === '/token')!
    const assertion = decodeJwt(form.get('client_assertion') ?? '')
    expect(assertion).toMatchObject({ iss: PORTAL, sub: PORTAL })
    expect(form.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
    expect(form.has('client_secret')).toBe(false)
  })

  test.each<[string, Flaw, string, RegExp]>([
    ['a token of another issuer', { issuer: 'https://evil.example' }, 'refused', /unexpected iss value/],
    ['a token for another portal', { audience: 'https://other.example.it' }, 'refused', /aud mismatch/],
    ['a token that has run out', { ends: -120 }, 'refused', /JWT expired/],
    [
      'a token signed with a key that nobody published',
      { forged: true },
      'refused',
      /failed to validate JWT signature/,
    ],
    ['a token of another sign-in', { nonce: 'n'.repeat(43) }, 'refused', /nonce mismatch/],
    ['attributes that nobody signed', { plain: true }, 'refused', /expected application\/jwt/],
    ['a password alone', { acr: 'https://www.spid.gov.it/SpidL1' }, 'level', /level/],
    [
      'a person without codice fiscale',
      { claims: { 'https://attributes.eid.gov.it/fiscal_number': '' } },
      'incomplete',
      /codice-fiscale/,
    ],
  ])('%s opens nothing', async (_, flaw, why, reason) => {
    const log = vi.mocked(process.stderr.write)
    log.mockClear()
    expect((await signIn(flaw)).ended).toBe(why)
    // refused for what is wrong with it, and for nothing else
    expect(String(log.mock.calls[0]?.[0])).toMatch(reason)
  })

  test('another state opens nothing', async () => {
    provider.flaw = {}
    const { cookies } = await started()
    expect(await endSignIn('cie', { code: 'c', state: 's'.repeat(43) }, cookies)).toBe('again')
  })

  test('an answer that comes twice opens nothing: its cookies are gone', async () => {
    const { state, cookies, ended } = await signIn()
    if (typeof ended === 'string') throw new Error(ended)
    const left = { ...cookies, ...cookiesOf(ended.cookies) }
    expect(await endSignIn('cie', { code: 'c', state }, left)).toBe('again')
  })

  test('in a browser that did not begin it, it opens nothing', async () => {
    provider.flaw = {}
    const { url } = await started()
    const state = url.searchParams.get('state') ?? ''
    expect(await endSignIn('cie', { code: 'c', state }, {})).toBe('again')
  })

  test('who says no at the provider is told so', async () => {
    const { url, cookies } = await started()
    const state = url.searchParams.get('state') ?? ''
    expect(await endSignIn('cie', { error: 'access_denied', state }, cookies)).toBe('cancelled')
  })
})

test('a new key signs at once, and what was encrypted for the old one can still be read', async () => {
  const old = identityKeys().sign[0]!.kid
  await new Promise((resolve) => setTimeout(resolve, 10))
  rotateKeys(file)
  const { ended } = await signIn()
  expect(typeof ended).toBe('object')
  const { url } = await started()
  expect(decodeProtectedHeader(url.searchParams.get('request') ?? '').kid).not.toBe(old)
})

test('a provider is told that somebody leaves', async () => {
  await tellLeaving({ provider: 'cie', accessToken: 'once', idToken: 'who' })
  const { form } = provider.calls.findLast(({ path: each }) => each === '/revoke')!
  expect(form.get('token')).toBe('once')
  expect(decodeJwt(form.get('client_assertion') ?? '')).toMatchObject({ sub: PORTAL })
})

test('the browser may end its session there as well, and comes back to the page of access', () => {
  const url = new URL(
    endAddress({ provider: 'cie', idToken: 'who', end: 'https://idp.example.it/end?x=1' }, '/de/accesso'),
  )
  expect(url.origin + url.pathname).toBe('https://idp.example.it/end')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...{ x: '1', client_id: PORTAL, id_token_hint: 'who', post_logout_redirect_uri: `${PORTAL}/de/accesso` },
  })
})

test('a provider that is away is said to be away', async () => {
  process.env.CIE_ISSUER = 'http://localhost:9'
  expect(await startSignIn('cie', '/area')).toBe('unreachable')
  process.env.CIE_ISSUER = provider.issuer
})
