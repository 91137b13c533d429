import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { action } from './action'
import { currentSession, scopeIn } from './auth'
import { formToken, TOKEN } from './identity/kept-form'
import { newSession, type Session } from './identity/session'
import { citizen } from './scope'

vi.mock('./auth', () => ({ currentSession: vi.fn(), scopeIn: vi.fn() }))

const ANNA = 'RSSNNA80C54D150O'
const scope = citizen(ANNA)
let anna: Session
let token: string

beforeAll(async () => {
  Object.assign(process.env, { PUBLIC_URL: 'http://localhost:3000', SESSION_SECRET: 's'.repeat(40) })
  anna = newSession({ codiceFiscale: ANNA, name: 'Anna', surname: 'Rossi', kind: 'cie' })
  token = await formToken(anna)
})

const run = vi.fn(() => Promise.resolve('/area/deleghe?esito=data'))
const POST = action({
  page: '/area/deleghe',
  roles: ['cittadino'],
  read: (form) => form.get('testo') || undefined,
  run,
})

beforeEach(() => {
  run.mockClear()
  vi.mocked(currentSession).mockResolvedValue(anna)
  vi.mocked(scopeIn).mockResolvedValue(scope)
})

const OURS = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }

const send = async (fields: Record<string, string>, headers: Record<string, string> = OURS) => {
  const body = new URLSearchParams(fields).toString()
  const request = new Request('http://localhost:3000/de/area/deleghe/nuova', { method: 'POST', body, headers })
  const answer = await POST(request)
  return { status: answer.status, to: answer.headers.get('location'), cookies: answer.headers.getSetCookie() }
}

describe('a form of one’s own', () => {
  test('is done with the scope of the session, and goes on to a page by 303', async () => {
    expect(await send({ [TOKEN]: token, testo: 'ciao', actor: 'altro' })).toMatchObject({
      status: 303,
      to: '/de/area/deleghe?esito=data',
    })
    expect(run).toHaveBeenCalledWith(scope, 'ciao')
  })

  test('with something to correct is shown again, body and all', async () => {
    expect(await send({ [TOKEN]: token })).toMatchObject({ status: 307, to: '/de/area/deleghe' })
  })

  test.each<[string, Record<string, string>]>([
    ['another site', { ...OURS, 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { ...OURS, 'sec-fetch-site': 'same-site' }],
    ['an old browser on another site', { 'content-type': OURS['content-type'], origin: 'https://evil.example' }],
    ['nowhere', { 'content-type': OURS['content-type'] }],
    ['a form of text', { ...OURS, 'content-type': 'text/plain' }],
  ])('that comes from %s does nothing', async (_, headers) => {
    expect((await send({ [TOKEN]: token, testo: 'ciao' }, headers)).to).toBe('/de/area/deleghe')
    expect(run).not.toHaveBeenCalled()
  })

  test('without its token, or with another person’s, does nothing', async () => {
    const other = await formToken({ ...anna, codiceFiscale: 'BNCMRC72S05D150P' })
    const tries: readonly Record<string, string>[] = [
      { testo: 'ciao' },
      { [TOKEN]: 'made-up', testo: 'ciao' },
      { [TOKEN]: other, testo: 'ciao' },
    ]
    for (const fields of tries) {
      expect((await send(fields)).status).toBe(303)
    }
    expect(run).not.toHaveBeenCalled()
  })

  test('sent after the session ended is kept, and no address says what was in it', async () => {
    vi.mocked(currentSession).mockResolvedValue(undefined)
    const { to, cookies } = await send({ [TOKEN]: token, testo: 'segreto' })
    expect(to).toBe('/de/accesso?esito=scaduta&da=%2Fde%2Farea%2Fdeleghe')
    expect(cookies).toHaveLength(1)
    expect(cookies.join()).not.toContain('segreto')
    expect(run).not.toHaveBeenCalled()
  })

  test('in another role leads to the choice of roles', async () => {
    vi.mocked(scopeIn).mockResolvedValue(undefined)
    expect((await send({ [TOKEN]: token, testo: 'ciao' })).to).toBe('/de/area/ruolo')
    expect(run).not.toHaveBeenCalled()
  })

  test('while the database is away keeps what was typed', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    run.mockRejectedValueOnce(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))
    expect(await send({ [TOKEN]: token, testo: 'ciao' })).toMatchObject({
      status: 307,
      to: '/de/area/deleghe?esito=non-raggiungibile',
    })
    vi.mocked(process.stderr.write).mockRestore()
  })
})
