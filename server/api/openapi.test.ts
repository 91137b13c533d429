import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATIONS } from '../../contracts/api/operations'
import { LOCALES } from '../../i18n/routing'
import { openApiDocument } from './openapi'
import { apiWords } from './words'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const API = path.join(ROOT, 'app', 'api', 'v1')

/** Addresses and methods of the routes of the API, as its document writes them: `get /api/v1/comuni/{belfiore}`. */
const routes = (): string[] =>
  readdirSync(API, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => {
      const address = `/api/v1/${path.dirname(file).split(path.sep).join('/')}`.replace(/\[(\w+)\]/g, '{$1}')
      const source = readFileSync(path.join(API, file), 'utf8')
      return ['GET', 'POST'].flatMap((method) =>
        new RegExp(`export const ${method}\\b`).test(source) ? [`${method.toLowerCase()} ${address}`] : [],
      )
    })

const described = OPERATIONS.map(({ method, path: address }) => `${method} ${address}`)

describe('the document of the API', () => {
  test('describes every route there is, and none that is not', () => {
    expect(described.filter((each) => each.includes('/api/v1/')).sort()).toEqual(routes().sort())
  })

  test.each(LOCALES)('%s: is OpenAPI 3.1', async (locale) => {
    const document = await openApiDocument(locale)
    const result = await new Validator().validate(structuredClone(document))
    expect(result.errors ?? []).toEqual([])
    expect(document.openapi).toBe('3.1.0')
  })

  test('a portal without data says so in the shape of its health, not of a refusal', async () => {
    const { paths } = (await openApiDocument('it')) as { paths: Record<string, { get: { responses: object } }> }
    const { responses } = paths['/api/health']!.get
    const shapeOf = (status: 200 | 503) => (responses as Record<number, { content: object }>)[status]!.content
    expect(shapeOf(503)).toEqual(shapeOf(200))
  })

  test.each(LOCALES)('%s: every call, example and described field has its words', async (locale) => {
    const words = await apiWords(locale)
    const document = JSON.stringify(await openApiDocument(locale))
    expect(Object.keys(words.operations).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort())
    const unworded = [...document.matchAll(/"description":"([a-z]+(?:-[a-z]+)*)"/g)].map(([, key]) => key)
    expect(unworded).toEqual([])
  })

  test('a description of the contracts is a key of the catalogue, never a sentence in one language', async () => {
    const keys = new Set<string>()
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const { description } = value as { readonly description?: unknown }
      if (typeof description === 'string') keys.add(description)
      Object.values(value).forEach(collect)
    }
    for (const { params, query, body, answers } of OPERATIONS) {
      for (const schema of [params, query, body?.schema, ...answers.map((answer) => answer.schema)]) {
        if (schema) collect(z.toJSONSchema(schema, { io: 'input' }))
      }
    }
    const { fields } = await apiWords('it')
    expect([...keys].filter((key) => fields[key] === undefined)).toEqual([])
  })

  test('a call that needs a key says so, and no other does', async () => {
    const { paths, components } = (await openApiDocument('it')) as {
      paths: Record<string, Record<string, { security?: unknown; responses: object }>>
      components: { securitySchemes: object }
    }
    expect(components.securitySchemes).toMatchObject({ chiave: { type: 'http', scheme: 'bearer' } })
    for (const { id, method, path: address, key } of OPERATIONS) {
      const { security, responses } = paths[address]![method]!
      expect([id, security]).toEqual([id, key === undefined ? undefined : [{ chiave: [] }]])
      expect([id, '401' in responses]).toEqual([id, key !== undefined])
    }
  })

  test('names of calls are unique, and each has an example that succeeds', () => {
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length)
    const without = OPERATIONS.filter(({ examples }) => !examples.some(({ status }) => status === 200))
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('bodies of examples pass their own contract, unless they are there to be refused', () => {
    for (const { id, body, examples } of OPERATIONS) {
      for (const example of examples) {
        if (body === undefined || example.status !== 200 || typeof example.body === 'string') continue
        expect([id, example.name, body.schema.safeParse(example.body).success]).toEqual([id, example.name, true])
      }
    }
  })

  test('holds no reference to what is not in it', async () => {
    const document = await openApiDocument('it')
    const text = JSON.stringify(document)
    for (const [, pointer] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = pointer!.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document)
      expect([pointer, found === undefined]).toEqual([pointer, false])
    }
    expect(text).not.toContain('$defs')
  })
})
