import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { cookiesOf } from './cookies'
import { formToken, keepForm, keptForm, ownerOf, TOKEN } from './kept-form'
import { isOver, isStale, newSession, prolonged, readSession, sealSession, type Session } from './session'

const PAGE = '/area/deleghe'
const identity = { codiceFiscale: 'RSSNNA80C54D150O', name: 'Anna', surname: 'Rossi', kind: 'cie' } as const
let anna: Session
let marco: Session

beforeAll(() => {
  Object.assign(process.env, { PUBLIC_URL: 'http://localhost:3000', SESSION_SECRET: 's'.repeat(40) })
  anna = newSession(identity)
  marco = newSession({ ...identity, codiceFiscale: 'BNCMRC72S05D150P' })
})

const FORM = 'delegato=BNCMRC72S05D150P&tributi=imu&tributi=tari'

/** What the browser sends back of the cookies it was given. */
const sent = (cookies: readonly string[]) => {
  const jar = cookiesOf(new Headers({ cookie: cookies.map((one) => one.split(';')[0]).join('; ') }))
  return (name: string): string | undefined => jar[name]
}

describe('a form that came too late', () => {
  test('is found again by the same person on the same page, without its token', async () => {
    const form = new URLSearchParams(`${FORM}&${TOKEN}=x`)
    const cookies = (await keepForm(anna.codiceFiscale, PAGE, form))!
    expect(cookies.join()).not.toMatch(/BNCMRC|imu/)
    expect(String(await keptForm(anna, PAGE, sent(cookies)))).toBe(FORM)
  })

  test('is nobody else’s, and of no other page', async () => {
    const cookies = (await keepForm(anna.codiceFiscale, PAGE, new URLSearchParams(FORM)))!
    expect(await keptForm(marco, PAGE, sent(cookies))).toBeUndefined()
    expect(await keptForm(anna, '/area/altro', sent(cookies))).toBeUndefined()
    expect(await keptForm(anna, PAGE, () => undefined)).toBeUndefined()
    expect(await keptForm(anna, PAGE, () => 'changed')).toBeUndefined()
  })

  test('may be long, and is refused where no browser would keep it', async () => {
    const long = new URLSearchParams({ testo: randomBytes(3_000).toString('hex') })
    const cookies = (await keepForm(anna.codiceFiscale, PAGE, long))!
    expect(cookies.length).toBeGreaterThan(1)
    for (const cookie of cookies) expect(cookie.length).toBeLessThan(4_096)
    expect(String(await keptForm(anna, PAGE, sent(cookies)))).toBe(String(long))
    const endless = new URLSearchParams({ testo: randomBytes(14_000).toString('hex') })
    expect(await keepForm(anna.codiceFiscale, PAGE, endless)).toBeUndefined()
  })

  test('a form says whose it is, and a made-up token says nothing', async () => {
    expect(await ownerOf(new URLSearchParams({ [TOKEN]: await formToken(anna) }))).toBe(anna.codiceFiscale)
    // a session is no token, nor the other way round
    expect(await ownerOf(new URLSearchParams({ [TOKEN]: await sealSession(anna) }))).toBeUndefined()
    expect(await readSession(await formToken(anna))).toBeUndefined()
    expect(await ownerOf(new URLSearchParams())).toBeUndefined()
  })
})

describe('a session', () => {
  test('ends twenty minutes after the last page, and eight hours after it began', () => {
    const at = 1_000_000
    const session = newSession(identity, at)
    expect([session.until - at, isOver(session, at + 1199), isOver(session, at + 1200)]).toEqual([1200, false, true])
    expect([isStale(session, at + 30), isStale(session, at + 60)]).toEqual([false, true])
    expect(prolonged(session, at + 600).until).toBe(at + 1800)
    expect(prolonged(session, at + 8 * 3600 - 60).until).toBe(at + 8 * 3600)
  })

  test('of a firm begins in the seat of the firm', () => {
    const firm = { codiceFiscale: '01234560199', name: 'Officine Verdi s.r.l.' }
    expect(newSession({ ...identity, firm }).seat).toBe('rappresentante:01234560199')
    expect(anna.seat).toBeUndefined()
  })

  test('sealed with another secret is none', async () => {
    const sealed = await sealSession(anna)
    process.env.SESSION_SECRET = 't'.repeat(40)
    expect(await readSession(sealed)).toBeUndefined()
    process.env.SESSION_SECRET = 's'.repeat(40)
    expect(await readSession(sealed)).toEqual(anna)
  })
})
