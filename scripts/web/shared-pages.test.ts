import { describe, expect, it } from 'vitest'
import { SHARED_HEADER as MARK } from '../../contracts/shared-page'
import { SHARED_HEADER, SharedPages, sharedKey } from './shared-pages.mjs'

const request = (headers: Record<string, string> = {}, method = 'GET', url = '/calcolo/imu') => ({
  method,
  url,
  headers: { host: 'tributi.example.it', 'user-agent': 'Mozilla/5.0', ...headers },
})

it('is marked by the header that the portal sets', () => expect(SHARED_HEADER).toBe(MARK))

describe('whose page may be that of others', () => {
  it.each([
    ['a browser that has not been here', request({ accept: 'text/html', 'accept-language': 'de', dnt: '1' })],
    ['one behind a proxy', request({ 'x-forwarded-for': '10.0.0.1', 'x-forwarded-proto': 'https' })],
  ])('%s', (_, asked) => {
    expect(sharedKey(asked)).toBeDefined()
  })

  it.each([
    ['who has a cookie', request({ cookie: 'sessione=x' })],
    ['who says a name', request({ authorization: 'Bearer x' })],
    ['a form', request({}, 'POST')],
    ['a head', request({}, 'HEAD')],
    ['a fragment for a script', request({ rsc: '1' })],
    ['a page ahead of time', request({ 'next-router-prefetch': '1' })],
    ['a part', request({ range: 'bytes=0-9' })],
    ['a header that only the portal itself sets', request({ 'x-posted-form': 'a=b' })],
    ['who asks for it anew', request({ 'cache-control': 'max-age=0' })],
    ['who asks for no copy', request({ 'cache-control': 'no-cache' })],
    ['who asks for no copy in the old way', request({ pragma: 'no-cache' })],
  ])('not that of %s', (_, asked) => {
    expect(sharedKey(asked)).toBeUndefined()
  })

  it.each([
    ['another host', request({ host: 'cremona.example.it' })],
    ['another host behind the proxy', request({ 'x-forwarded-host': 'cremona.example.it' })],
    ['another screen', request({ 'sec-ch-ua-mobile': '?1' })],
    ['another browser', request({ 'user-agent': 'iPhone' })],
    ['another address', request({}, 'GET', '/calcolo/imu?comune=D150')],
  ])('%s has another page', (_, asked) => {
    expect(sharedKey(asked)).not.toBe(sharedKey(request()))
  })
})

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'nonce-bGEgcHJpbWE='",
  link: ['</a.css>; nonce="bGEgcHJpbWE="'],
  date: 'yesterday',
  'content-encoding': 'br',
}
const BODY = Buffer.from('<p>1.234 €</p><script nonce="bGEgcHJpbWE=">1</script>')
const AT = 1_000_000
const SECOND = 1_000

const kept = () => {
  const pages = new SharedPages()
  pages.keep('a', HEADERS, BODY, AT)
  return pages
}

describe('a page that was made a moment ago', () => {
  it('is given again, each time under a nonce of its own', () => {
    const pages = kept()
    const given = [pages.take('a', AT), pages.take('a', AT + SECOND)].map((page) => {
      const headers = Object.fromEntries(page!.headers) as Record<string, string>
      const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy']!)![1]!
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
      expect(page!.body.toString()).toBe(`<p>1.234 €</p><script nonce="${nonce}">1</script>`)
      expect(headers['link']).toEqual([`</a.css>; nonce="${nonce}"`])
      expect(headers).not.toHaveProperty('date')
      expect(headers).not.toHaveProperty('content-encoding')
      return nonce
    })
    expect(new Set([...given, 'bGEgcHJpbWE='])).toHaveLength(3)
  })

  it('is made anew by one after a second, while the others get the last', () => {
    const pages = kept()
    expect(pages.take('a', AT + SECOND + 1)).toBeUndefined()
    expect(pages.take('a', AT + SECOND + 1)).toBeDefined()
    pages.keep('a', HEADERS, Buffer.from('new'), AT + SECOND + 500)
    expect(pages.take('a', AT + 2 * SECOND)!.body.toString()).toBe('new')
  })

  it('is given to nobody after three seconds, whoever was making it anew', () => {
    const pages = kept()
    pages.take('a', AT + 2 * SECOND)
    expect(pages.take('a', AT + 3 * SECOND)).toBeDefined()
    expect(pages.take('a', AT + 3 * SECOND + 1)).toBeUndefined()
  })

  it('is kept under no other name', () => {
    expect(kept().take('b', AT)).toBeUndefined()
  })

  it.each([
    ['sets a cookie', { ...HEADERS, 'set-cookie': ['a=b'] }],
    ['has no nonce', { 'content-type': 'text/html' }],
  ])('is not kept where it %s', (_, headers) => {
    const pages = new SharedPages()
    pages.keep('a', headers, BODY, AT)
    expect(pages.take('a', AT)).toBeUndefined()
  })

  it('makes room for others', () => {
    const pages = kept()
    const large = Buffer.alloc(1024 * 1024, 'x')
    for (let at = 0; at < 40; at += 1) pages.keep(`large ${at}`, HEADERS, large, AT)
    expect(pages.take('a', AT)).toBeUndefined()
    expect(pages.take('large 39', AT)).toBeDefined()
    expect(Array.from({ length: 40 }, (_, at) => pages.take(`large ${at}`, AT)).filter(Boolean)).toHaveLength(32)
  })
})
