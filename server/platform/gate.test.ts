import { NextRequest, NextResponse } from 'next/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { guarded, renewed } from './gate'
import { newSession, readSession, sealSession, type Session } from './identity/session'

vi.mock('./tenant-hosts', () => ({
  tenantOfHost: (host: string) => Promise.resolve(host === 'imu.comune.example.it' ? 'D150' : undefined),
  isTenant: (belfiore: string) => Promise.resolve(belfiore === 'D150'),
}))

const PORTAL = 'https://tributi.example.it'
const COOKIE = '__Host-sessione'
let anna: Session

beforeAll(() => {
  Object.assign(process.env, { PUBLIC_URL: PORTAL, SESSION_SECRET: 's'.repeat(40), TRUSTED_PROXIES: '0' })
  anna = newSession({ codiceFiscale: 'RSSNNA80C54D150O', name: 'Anna', surname: 'Rossi', kind: 'cie' })
})

const call = (path: string, headers: Record<string, string> = {}, method = 'GET'): NextRequest =>
  new NextRequest(PORTAL + path, { method, headers: { host: 'tributi.example.it', ...headers } })

const answer = async (...asked: Parameters<typeof call>) => {
  const stopped = await guarded(call(...asked))
  return stopped && { status: stopped.status, to: stopped.headers.get('location') }
}

const inside = async (session: Session): Promise<Record<string, string>> => ({
  cookie: `${COOKIE}=${await sealSession(session)}`,
})

describe('a comune by its path', () => {
  test.each([
    ['/c/cremona-d150', '/comuni/cremona-d150'],
    ['/de/c/cremona-d150/', '/de/comuni/cremona-d150'],
    ['/c/cremona-d150/calcolo/tari', '/calcolo/tari?comune=D150'],
    ['/en/c/cremona-d150/calcolo/imu?anno=2026', '/en/calcolo/imu?anno=2026&comune=D150'],
    ['/c/cremona-d150/area', '/area'],
  ])('%s leads to %s', async (path, to) => {
    expect(await answer(path)).toEqual({ status: 307, to: PORTAL + to })
  })

  test.each([
    ['/c/crema-d142'],
    ['/c/cremona'],
    ['/c/'],
    ['/c/cremona-d150/api/v1/comuni'],
    ['/c/cremona-d150/c/cremona-d150'],
    ['/c/cremona-d150//evil.example'],
    ['/c/cremona-d150/%2F%2Fevil.example'],
    ['/c/crema-d142/api/auth/callback/cie'],
  ])('%s is answered with 404, in words', async (path) => {
    expect(await answer(path)).toEqual({ status: 404, to: null })
    const text = await (await guarded(call(path)))!.text()
    expect(text).toMatch(/^Questo comune non è servito qui/)
  })

  test('a forged host gets nothing of a path that is right', async () => {
    expect(await answer('/c/cremona-d150', { host: 'evil.example' })).toEqual({ status: 400, to: null })
  })
})

describe('what stops a call before anything else', () => {
  test.each([['/'], ['/area'], ['/api/health'], ['/api/auth/callback/cie'], ['/.well-known/openid-federation']])(
    'a host that is nobody’s gets nothing of %s',
    async (path) => expect(await answer(path, { host: 'evil.example' })).toEqual({ status: 400, to: null }),
  )

  test('what a client says of its host is not believed', async () => {
    expect(await answer('/', { host: 'evil.example', 'x-forwarded-host': 'tributi.example.it' })).toMatchObject({
      status: 400,
    })
    expect(await answer('/', { 'x-forwarded-host': 'evil.example' })).toBeUndefined()
  })

  test('the host of a comune has public pages, and leads to the one host for one’s own', async () => {
    const host = { host: 'imu.comune.example.it' }
    expect(await answer('/calcolo/imu', host)).toBeUndefined()
    expect(await answer('/de/area?x=1', host)).toEqual({ status: 303, to: `${PORTAL}/de/area?x=1` })
    expect(await answer('/studio/lotti', host)).toEqual({ status: 303, to: `${PORTAL}/studio/lotti` })
    expect(await answer('/api/auth/callback/cie?code=c', host)).toEqual({
      status: 303,
      to: `${PORTAL}/api/auth/callback/cie?code=c`,
    })
    expect(await answer('/accesso/esci', host, 'POST')).toMatchObject({ status: 400 })
  })

  test('a page of one’s own asks for a session that is not over', async () => {
    const way = { status: 303, to: `${PORTAL}/en/accesso?da=%2Fen%2Farea%2Fdeleghe` }
    expect(await answer('/en/area/deleghe')).toEqual(way)
    expect(await answer('/en/area/deleghe', await inside({ ...anna, until: anna.since }))).toEqual(way)
    expect(await answer('/en/area/deleghe', { cookie: `${COOKIE}=made-up` })).toEqual(way)
    expect(await answer('/en/area/deleghe', await inside(anna))).toBeUndefined()
    expect(await answer('/areale')).toBeUndefined()
  })
})

test('each page of one’s own puts the end off, in a cookie of this host alone; a public page sets none', async () => {
  const early = { ...anna, until: anna.until - 600 }
  const cookieAfter = async (path: string) => {
    const response = NextResponse.next()
    await renewed(call(path, await inside(early)), response)
    return response.headers.get('set-cookie')
  }
  expect(await cookieAfter('/calcolo/imu')).toBeNull()
  const set = (await cookieAfter('/area'))!
  expect(set).toMatch(/^__Host-sessione=[^;]+; Path=\/; Secure; HttpOnly; SameSite=lax$/)
  const sealed = /=([^;]+)/.exec(set)![1]
  expect((await readSession(decodeURIComponent(sealed!)))!.until).toBeGreaterThan(early.until)
})
