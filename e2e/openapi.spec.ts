import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { OPERATIONS } from '../contracts/api/operations'
import { curlsOf } from '../testing/curl'
import { call, expectAsDescribed } from './api-steps'

test.describe('examples of the document', () => {
  for (const operation of OPERATIONS.filter(({ key }) => key === undefined)) {
    for (const example of operation.examples) {
      test(`${operation.id}, ${example.name}: ${example.status}`, async ({ request }) => {
        await expectAsDescribed(await call(request, operation, example), operation, example)
      })
    }
  }
})

test.describe('commands of docs/api.md', () => {
  const commands = curlsOf(readFileSync(path.join(import.meta.dirname, '..', 'docs', 'api.md'), 'utf8'))
  test('there are some', () => expect(commands.length).toBeGreaterThan(4))
  for (const [at, { path: address, method, headers, body, answer: told }] of commands.entries()) {
    test(`${at + 1}: ${method} ${address}`, async ({ request }) => {
      const answer = await request.fetch(address, { method, headers: { ...headers }, ...(body ? { data: body } : {}) })
      expect([address, answer.ok()]).toEqual([address, true])
      if (told !== undefined) expect(await answer.json()).toMatchObject(told as Record<string, unknown>)
    })
  }
})

test.describe('what holds for every call', () => {
  test('the document is at both addresses, in the language asked for', async ({ request }) => {
    const of = async (address: string, lang: string) =>
      (await request.get(address, { headers: { 'Accept-Language': lang } })).json()
    expect(await of('/api/openapi.json', 'it')).toEqual(await of('/api/v1/openapi.json', 'it'))
    expect((await of('/api/openapi.json', 'en')).paths['/api/v1/comuni'].get.summary).toBe('Search a comune')
  })

  test('an answer that is known is not sent again, and HEAD has its headers alone', async ({ request }) => {
    for (const address of ['/api/v1/comuni?q=forli', '/api/v1/aliquote/D150/2026', '/api/v1/openapi.json']) {
      const first = await request.get(address)
      const { etag } = first.headers()
      const again = await request.get(address, { headers: { 'If-None-Match': etag! } })
      expect([address, again.status(), (await again.body()).length]).toEqual([address, 304, 0])
      const head = await request.head(address)
      expect([address, head.status(), head.headers().etag, (await head.body()).length]).toEqual([address, 200, etag, 0])
    }
    const { 'last-modified': day } = (await request.get('/api/v1/comuni?q=forli')).headers()
    const again = await request.get('/api/v1/comuni?q=forli', { headers: { 'If-Modified-Since': day! } })
    expect(again.status()).toBe(304)
  })

  test('any site may ask, with nobody’s cookies', async ({ request }) => {
    const headers = { Origin: 'https://comune.example', 'Access-Control-Request-Method': 'POST' }
    const asked = await request.fetch('/api/v1/calcolo/imu', { method: 'OPTIONS', headers })
    expect(asked.status()).toBe(204)
    expect(asked.headers()['access-control-allow-origin']).toBe('*')
    expect(asked.headers()['access-control-allow-credentials']).toBeUndefined()
    expect(asked.headers()['access-control-allow-headers']).toContain('Content-Type')
    for (const [address, status] of [
      ['/api/v1/comuni?q=forli', 200],
      ['/api/v1/comuni', 400],
      ['/api/openapi.json', 200],
    ] as const) {
      const answer = await request.get(address, { headers: { Origin: 'https://comune.example' } })
      expect([address, answer.status(), answer.headers()['access-control-allow-origin']]).toEqual([
        address,
        status,
        '*',
      ])
    }
    const page = await request.get('/', { headers: { Origin: 'https://comune.example' } })
    expect(page.headers()['access-control-allow-origin']).toBeUndefined()
  })

  test('OPTIONS without a browser’s question names the methods', async ({ request }) => {
    const answer = await request.fetch('/api/v1/calcolo/imu', { method: 'OPTIONS' })
    expect(answer.headers().allow).toContain('POST')
  })

  test('six lines of a prospetto, each with its state, as the prospetto of 2025 still in force has them', async ({
    request,
  }) => {
    const rates = await (await request.get('/api/v1/aliquote/d150/2026')).json()
    // Cremona, delibera 58 of 19/12/2024: 0,6, 0 and four times 1,06
    expect(rates.linee.map((each: Record<string, unknown>) => [each.linea, each.aliquota, each.stato])).toEqual([
      ['abitazione-principale', '0.6', 'continued'],
      ['rurale-strumentale', '0', 'continued'],
      ['gruppo-d', '1.06', 'continued'],
      ['terreno', '1.06', 'continued'],
      ['area', '1.06', 'continued'],
      ['altro-fabbricato', '1.06', 'continued'],
    ])
    expect(rates.linee[0]).toMatchObject({ delibera: { numero: '58', data: '2024-12-19' }, rilevata: '2026-10-03' })
    expect(rates.differenziate).toHaveLength(8)
  })
})
