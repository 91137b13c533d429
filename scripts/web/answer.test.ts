import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Answer } from './answer.mjs'

const HTML = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'nonce-abc'" }
const WORDS = 'Quanto devo? '.repeat(400)
const PAGE = `<body>${WORDS}<script src="/_next/static/a.js" async=""></script></body>`
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Response = http.ServerResponse
const set = (response: Response, headers: Record<string, string>) =>
  Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value))

const LARGE_SCRIPT = 'run()\n'.repeat(8_000)
/** As Next sends a file of the build. */
const script = (response: Response, text: string) => {
  set(response, { 'content-type': 'application/javascript; charset=UTF-8', 'content-length': String(text.length) })
  response.write(text.slice(0, 1_000))
  response.end(text.slice(1_000))
}

const ANSWERS: Record<string, (response: Response) => void | Promise<void>> = {
  '/page': (response) => {
    const own = response.setHeader.bind(response)
    // as Next does
    response.setHeader = (name, value) => (response.headersSent ? response : own(name, value))
    set(response, HTML)
    response.flushHeaders()
    response.write(PAGE.slice(0, 2_000))
    response.end(Buffer.from(PAGE.slice(2_000)))
  },
  '/slow': async (response) => {
    set(response, { 'content-type': 'text/csv' })
    response.write(WORDS)
    await pause(350)
    response.end(WORDS)
  },
  '/large': async (response) => {
    set(response, { 'content-type': 'text/plain' })
    for (let at = 0; at < 400; at += 1) {
      if (!response.write(WORDS)) await new Promise((resolve) => response.once('drain', resolve))
    }
    response.end()
  },
  '/small': (response) => {
    set(response, { 'content-type': 'application/json' })
    response.end('{"a":1}')
  },
  '/pdf': (response) => {
    set(response, { 'content-type': 'application/pdf', 'content-length': '5' })
    response.end('%PDF-')
  },
  '/unchanged': (response) => {
    response.statusCode = 304
    response.end()
  },
  '/en/nowhere': (response) => {
    response.statusCode = 404
    set(response, HTML)
    response.end('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')
  },
  '/en/non-trovata': (response) => {
    set(response, { ...HTML, 'content-security-policy': "script-src 'nonce-words'" })
    response.end(`<html lang="en"><body>${WORDS}</body></html>`)
  },
  '/said': (response) => {
    response.statusCode = 404
    set(response, HTML)
    response.end('<html><body>its own words</body></html>')
  },
  '/_next/static/chunks/large.js': (response) => script(response, LARGE_SCRIPT),
  '/_next/static/chunks/small.js': (response) => script(response, 'run()\n'.repeat(400)),
  '/elsewhere/large.js': (response) => script(response, LARGE_SCRIPT),
  '/begun': (response) => {
    set(response, HTML)
    response.write('x')
    response.end(String(response.headersSent))
  },
}

let made = 0
/** A page of everybody's: `/shared` at once, `/shared-slow` after what a moment is. */
const shared = async (response: Response, ms: number) => {
  made += 1
  set(response, { ...HTML, 'x-shared-page': 'yes' })
  response.write(PAGE.slice(0, 2_000))
  if (ms > 0) await pause(ms)
  response.end(PAGE.slice(2_000))
}
ANSWERS['/shared'] = (response) => shared(response, 0)
ANSWERS['/shared-slow'] = (response) => shared(response, 350)
ANSWERS['/shared-lost'] = (response) => {
  response.statusCode = 404
  return shared(response, 0)
}

let server: http.Server<typeof http.IncomingMessage, typeof Answer>
beforeAll(async () => {
  server = http.createServer({ ServerResponse: Answer }, (request, response) => {
    if (!response.share()) void ANSWERS[request.url!]!(response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const ask = (path: string, accepted?: string, method = 'GET') =>
  new Promise<{ headers: http.IncomingHttpHeaders; status?: number; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted }
    const request = http.request({ host: 'localhost', port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ headers: answer.headers, status: answer.statusCode, body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject).end()
  })

const plain = (encoding: string | undefined, body: Buffer): string =>
  String(encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body)

describe('an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ])('to who accepts %s is compressed as %s, whole and with its scripts late', async (accepted, encoding) => {
    const { headers, body } = await ask('/page', accepted)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-length']).toBe(String(body.length))
    expect(headers.vary).toBe('Accept-Encoding')
    const page = plain(encoding, body)
    expect(page).toContain(`${WORDS}<script type="text/x-after-paint" src="/_next/static/a.js"`)
    expect(page).toContain('<script nonce="abc">')
  })

  it.each(['br', 'gzip', undefined])(
    'tells once that a large script of the build is compiled whole (%s)',
    async (encoding) => {
      const { headers, body } = await ask('/_next/static/chunks/large.js', encoding)
      expect(headers['content-length']).toBe(String(body.length))
      expect(plain(encoding, body)).toBe(`//# allFunctionsCalledOnLoad\n${LARGE_SCRIPT}`)
    },
  )

  it.each(['/_next/static/chunks/small.js', '/elsewhere/large.js'])('leaves %s as it is', async (path) => {
    const { headers, body } = await ask(path, 'br')
    expect(plain('br', body).startsWith('run()')).toBe(true)
    expect(headers['content-length']).toBe(String(body.length))
  })

  it.each([
    ['/slow', WORDS + WORDS],
    ['/large', WORDS.repeat(400)],
  ])('that is long in coming or large flows, and is whole: %s', async (path, words) => {
    for (const encoding of ['br', 'gzip', undefined]) {
      const { headers, body } = await ask(path, encoding)
      expect(headers['content-length']).toBeUndefined()
      expect(headers['content-encoding']).toBe(encoding)
      expect(plain(encoding, body) === words).toBe(true)
    }
  })

  it('of an address that is not there has the words of their page, its policy and 404', async () => {
    for (const path of ['/en/nowhere', '/en/non-trovata']) {
      const { status, headers, body } = await ask(path, 'br')
      expect([status, headers['content-security-policy']]).toEqual([404, "script-src 'nonce-words'"])
      expect(plain(headers['content-encoding'] as string, body)).toContain(`<html lang="en"><body>${WORDS}`)
    }
    const said = await ask('/said')
    expect(said.status).toBe(404)
    expect(String(said.body)).toContain('<body>its own words')
  })

  it('that is small, or no words, leaves as it is', async () => {
    const small = await ask('/small', 'br')
    expect([small.headers['content-encoding'], String(small.body)]).toEqual([undefined, '{"a":1}'])
    const pdf = await ask('/pdf', 'br')
    expect([pdf.headers['content-encoding'], pdf.headers.vary, String(pdf.body)]).toEqual([
      undefined,
      undefined,
      '%PDF-',
    ])
  })

  it('without a body has none', async () => {
    expect((await ask('/page', 'br', 'HEAD')).body).toHaveLength(0)
    const unchanged = await ask('/unchanged', 'br')
    expect([unchanged.status, unchanged.headers['content-length'], unchanged.body.length]).toEqual([304, undefined, 0])
  })

  it('that is begun says so while it is gathered', async () => {
    expect(String((await ask('/begun')).body)).toBe('xtrue')
  })

  it.each(['/shared', '/shared-slow'])('that many ask for is made once, and is each one’s own: %s', async (path) => {
    made = 0
    const answers = [await ask(path, 'br'), await ask(path, 'gzip'), await ask(path)]
    expect(made).toBe(1)
    const nonces = answers.map(({ headers, status, body }) => {
      expect([status, headers['x-shared-page']]).toEqual([200, undefined])
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))![1]!
      const page = plain(headers['content-encoding'] as string | undefined, body)
      expect(page.split(`<script nonce="${nonce}">`)).toHaveLength(2)
      expect(page).toContain(WORDS)
      return nonce
    })
    expect(new Set(nonces)).toHaveLength(3)
  })

  it('that is not the page asked for is made for each', async () => {
    made = 0
    for (const path of ['/shared-lost', '/shared-lost']) expect((await ask(path, 'br')).status).toBe(404)
    expect(made).toBe(2)
  })
})
