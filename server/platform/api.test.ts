import { describe, expect, test, vi } from 'vitest'
import { endpoint, jsonAnswer, jsonEndpoint, methodNotAllowed, type ApiOptions } from './api'

const free: ApiOptions = { count: () => ({ limit: 300, remaining: 299, reset: 60 }), log: () => 'an-id' }

const post = (
  body: BodyInit | null,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Request => new Request('http://localhost/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

const echo = (max = 1_000, options = free) =>
  jsonEndpoint('f24', max, (json, lang) => Promise.resolve(jsonAnswer(200, { json }, lang)), options)

type Problems = { problems: { code: string; field: string; message: string; values: Record<string, unknown> }[] }
const problemsOf = async (answer: Response): Promise<Problems['problems']> =>
  ((await answer.json()) as Problems).problems

describe('a JSON endpoint', () => {
  test('hands the JSON on, and its answer back, kept by nobody', async () => {
    const answer = await echo()(post('{"a": [1, "due"]}'))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ json: { a: [1, 'due'] } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['nothing', ''],
    ['something that only begins alike', 'application/jsonish'],
  ])('refuses %s for what it says it is', async (_, type) => {
    const answer = await echo()(post('{}', type === '' ? {} : { 'content-type': type }))
    expect(answer.status).toBe(415)
    expect((await problemsOf(answer))[0]).toMatchObject({ code: 'content-type-unsupported' })
  })

  test.each([['application/json; charset=utf-8'], ['application/merge-patch+json'], ['APPLICATION/JSON']])(
    'takes %s',
    async (type) => expect((await echo()(post('1', { 'content-type': type }))).status).toBe(200),
  )

  test.each([
    ['{\n  "a": oops\n}', 'json-malformed', { where: '2:8' }],
    ['', 'json-malformed', { where: '1:1' }],
    ['{"a": "[[[[", "b": ]', 'json-malformed', { where: '1:20' }],
    ['['.repeat(500), 'json-too-deep', { max: 40 }],
    [`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`, 'json-too-deep', { max: 40 }],
  ])('%s is %s', async (body, code, values) => {
    const answer = await echo()(post(body))
    expect(answer.status).toBe(400)
    expect((await problemsOf(answer))[0]).toMatchObject({ code, values, field: '' })
  })

  test('brackets in a text, also after an escaped quote, are no depth', async () => {
    const json = { a: `\\"${'['.repeat(100)}` }
    expect((await echo()(post(JSON.stringify(json)))).status).toBe(200)
  })

  test('a body that is not UTF-8 is told so', async () => {
    const answer = await echo()(post(new Uint8Array([0x22, 0xff, 0x22])))
    expect(answer.status).toBe(400)
    expect((await problemsOf(answer))[0]).toMatchObject({ code: 'body-encoding' })
  })

  test('a body that says it is too large is not read at all', async () => {
    const answer = await echo(10)(post('{"a":1}', { 'content-type': 'application/json', 'content-length': '999' }))
    expect(answer.status).toBe(413)
    expect((await problemsOf(answer))[0]).toMatchObject({ code: 'body-too-large', values: { max: 10 } })
  })

  test('a stream without end is given up as soon as it is too large', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 64
        controller.enqueue(new Uint8Array(64).fill(32))
      },
    })
    const answer = await echo(1_000)(post(endless))
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(2_000)
  })
})

describe('what goes wrong', () => {
  const secret = new Error('password=segreta at 10.0.0.1')
  const failing = (error: unknown, log = free.log!) =>
    endpoint('f24', () => Promise.reject(error), { ...free, log })(new Request('http://localhost/api'))

  test('an error nobody expected is one sentence with an id; the rest is for the log', async () => {
    const log = vi.fn(() => 'the-id')
    const answer = await failing(secret, log)
    const body = await answer.text()
    expect(answer.status).toBe(500)
    expect(body).toContain('the-id')
    expect(body).not.toMatch(/segreta|10\.0\.0\.1|Error|\bat\b .*:\d+/)
    expect(log).toHaveBeenCalledWith('api-failed', secret)
  })

  test.each([
    ['refused', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['wrapped', new Error('query', { cause: Object.assign(new Error('x'), { code: 'P1001' }) })],
    ['of several', new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })])],
    ['closed by the server', Object.assign(new Error('x'), { code: '57P01' })],
  ])('a database that does not answer (%s) is a 503 that says when to come back', async (_, error) => {
    const log = vi.fn(() => 'id')
    const answer = await failing(error, log)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('30')
    expect((await problemsOf(answer))[0]).toMatchObject({ code: 'service-unavailable' })
    expect(log).not.toHaveBeenCalled()
  })

  test('over the limit nothing is read, and the answer says how long to wait', async () => {
    const handle = vi.fn(() => Promise.resolve(new Response()))
    const limited = endpoint('f24', handle, {
      ...free,
      count: () => ({ limit: 300, remaining: 0, reset: 17, wait: 17 }),
    })
    const answer = await limited(new Request('http://localhost/api'))
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('17')
    expect((await problemsOf(answer))[0]).toMatchObject({ code: 'rate-limited', values: { seconds: 17 } })
    expect(handle).not.toHaveBeenCalled()
  })

  test('every answer says what its client has left', async () => {
    const answer = await endpoint(
      'f24',
      () => Promise.resolve(new Response()),
      free,
    )(new Request('http://localhost/api'))
    const headers = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']
    expect(headers.map((name) => answer.headers.get(name))).toEqual(['300', '299', '60'])
  })

  test('another method is told which there are', async () => {
    const answer = methodNotAllowed('POST')(new Request('http://localhost/api'))
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })
})
