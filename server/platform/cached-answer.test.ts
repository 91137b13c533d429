import { describe, expect, test, vi } from 'vitest'
import { cachedAnswer } from './cached-answer'

const since = new Date('2026-10-03T10:00:00.500Z')
const stamp = { version: 'one', since }

const ask = async (headers: Record<string, string> = {}, own = stamp, search = '?q=roma', lang = 'it') => {
  const make = vi.fn(() => Response.json({ a: 1 }))
  const request = new Request(`http://localhost/api${search}`, { headers })
  return { answer: await cachedAnswer(request, own, [lang], 300, make), make }
}

describe('an answer that stays the same', () => {
  test('names what it was made of', async () => {
    const { answer } = await ask()
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
    expect(answer.headers.get('last-modified')).toBe('Sat, 03 Oct 2026 10:00:00 GMT')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
  })

  test('is not made again for who has it', async () => {
    const etag = (await ask()).answer.headers.get('etag')!
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { answer, make } = await ask({ 'if-none-match': known })
      expect([known, answer.status, make.mock.calls.length]).toEqual([known, 304, 0])
    }
    expect((await ask({ 'if-modified-since': 'Sat, 03 Oct 2026 10:00:00 GMT' })).answer.status).toBe(304)
  })

  test.each([
    ['other data', { ...stamp, version: 'two' }, '?q=roma', 'it'],
    ['another question', stamp, '?q=cremona', 'it'],
    ['another language', stamp, '?q=roma', 'en'],
  ])('%s is another answer', async (_, own, search, lang) => {
    const etag = (await ask()).answer.headers.get('etag')!
    expect((await ask({ 'if-none-match': etag }, own, search, lang)).answer.status).toBe(200)
  })

  test('older or unreadable days make it again, and a tag counts more than a day', async () => {
    for (const day of ['Fri, 02 Oct 2026 10:00:00 GMT', 'yesterday']) {
      expect((await ask({ 'if-modified-since': day })).answer.status).toBe(200)
    }
    const both = { 'if-none-match': '"other"', 'if-modified-since': 'Sun, 04 Oct 2026 10:00:00 GMT' }
    expect((await ask(both)).answer.status).toBe(200)
  })

  test('a refusal is kept by nobody', async () => {
    const request = new Request('http://localhost/api')
    const answer = await cachedAnswer(request, stamp, [], 300, () => Response.json({}, { status: 404 }))
    expect(answer.headers.get('etag')).toBeNull()
  })
})
