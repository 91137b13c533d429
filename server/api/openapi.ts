import { z } from 'zod'
import { OPERATIONS } from '../../contracts/api/operations'
import type { Answer, Example, Operation, Refused } from '../../contracts/api/operation'
import { rifiuto } from '../../contracts/api/problema'
import { API_VERSION } from '../../contracts/api/version'
import { CALLS_A_MINUTE } from '../platform/rate-limit'
import type { Lang } from '../platform/sentences'
import { Schemas, type JsonSchema } from './schemas'
import { apiWords, said, type ApiWords } from './words'

/** What any call may meet, whatever it asks. */
const ALWAYS = [429, 500, 503] as const

const HEADERS: Readonly<Record<string, JsonSchema>> = {
  ETag: { schema: { type: 'string' } },
  'Last-Modified': { schema: { type: 'string' } },
  'Retry-After': { schema: { type: 'integer', minimum: 1 } },
  'WWW-Authenticate': { schema: { type: 'string' } },
  'X-RateLimit-Limit': { schema: { type: 'integer' } },
  'X-RateLimit-Remaining': { schema: { type: 'integer', minimum: 0 } },
  'X-RateLimit-Reset': { schema: { type: 'integer', minimum: 1 } },
  'F24-Warnings': { schema: { type: 'string' } },
  Link: { schema: { type: 'string' } },
  'Content-Disposition': { schema: { type: 'string' } },
}

const LIMITS = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']

const headersOf = (names: readonly string[]): JsonSchema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

const parametersOf = (
  object: z.ZodObject | undefined,
  place: 'path' | 'query' | 'header',
  schemas: Schemas,
): JsonSchema[] => {
  if (object === undefined) return []
  const { properties, required = [] } = schemas.of(object) as {
    properties: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }))
}

const examplesOf = (operation: Operation, words: ApiWords, pick: (example: Example) => unknown): JsonSchema => {
  const told = operation.examples.flatMap((example) => {
    const value = pick(example)
    if (value === undefined) return []
    const summary = said(words.examples[operation.id], example.name)
    return [[example.name, { summary, ...(example.note ? { description: example.note } : {}), value }] as const]
  })
  return told.length === 0 ? {} : { examples: Object.fromEntries(told) }
}

const mediaOf = (operation: Operation, { type, schema }: Answer, words: ApiWords, schemas: Schemas): JsonSchema => ({
  [type]: {
    schema: schema ? schemas.of(schema) : {},
    ...(schema ? examplesOf(operation, words, ({ status, answer }) => (status < 300 ? answer : undefined)) : {}),
  },
})

const okOf = (operation: Operation, words: ApiWords, schemas: Schemas): JsonSchema => {
  const names = operation.answers.flatMap(({ headers = [] }) => headers)
  const cached = operation.cached ? ['ETag', 'Last-Modified'] : []
  return {
    description: said(words.answers, 'ok'),
    headers: headersOf([...LIMITS, ...cached, ...names]),
    content: Object.assign({}, ...operation.answers.map((answer) => mediaOf(operation, answer, words, schemas))),
  }
}

/** Of JSON alone: a text is sent as it stands. */
const jsonBody = ({ body }: Example): unknown => (typeof body === 'string' ? undefined : body)

const requestOf = (operation: Operation, words: ApiWords, schemas: Schemas): JsonSchema => {
  if (operation.body === undefined) return {}
  const media = { schema: schemas.of(operation.body.schema), ...examplesOf(operation, words, jsonBody) }
  const others = (operation.body.others ?? []).map((type) => [type, { schema: {} }] as const)
  return { requestBody: { required: true, content: { 'application/json': media, ...Object.fromEntries(others) } } }
}

/** Where a call needs a key; all others need nothing. */
const SCHEME = 'chiave'

const operationOf = (operation: Operation, words: ApiWords, schemas: Schemas): JsonSchema => {
  const { title, text } = said(words.operations, operation.id)
  const refused: readonly (Refused | (typeof ALWAYS)[number])[] = [...operation.refused, ...ALWAYS]
  const parameters = [
    ...parametersOf(operation.params, 'path', schemas),
    ...parametersOf(operation.query, 'query', schemas),
    ...parametersOf(operation.headers, 'header', schemas),
  ]
  return {
    operationId: operation.id,
    tags: [said(words.tags, operation.tag)],
    summary: title,
    description: text,
    ...(operation.key === undefined ? {} : { security: [{ [SCHEME]: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestOf(operation, words, schemas),
    responses: {
      200: okOf(operation, words, schemas),
      ...(operation.cached ? { 304: { description: said(words.answers, '304') } } : {}),
      ...Object.fromEntries(refused.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
      ...(operation.unavailable ? { 503: unavailableOf(operation.unavailable, words, schemas) } : {}),
    },
    'x-calls-a-minute': CALLS_A_MINUTE[operation.counted],
  }
}

const unavailableOf = (schema: z.ZodType, words: ApiWords, schemas: Schemas): JsonSchema => ({
  description: said(words.answers, '503'),
  headers: headersOf(LIMITS),
  content: { 'application/json': { schema: schemas.of(schema) } },
})

const MORE: Readonly<Record<number, readonly string[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
}

const responses = (words: ApiWords, schemas: Schemas): JsonSchema =>
  Object.fromEntries(
    ([400, 401, 403, 404, 409, 413, 415, 422, ...ALWAYS] as const).map((status) => [
      status,
      {
        description: said(words.answers, String(status)),
        headers: headersOf([...LIMITS, ...(MORE[status] ?? [])]),
        content: { 'application/json': { schema: schemas.of(rifiuto) } },
      },
    ]),
  )

const pathsOf = (words: ApiWords, schemas: Schemas): Record<string, JsonSchema> => {
  const paths: Record<string, JsonSchema> = {}
  for (const operation of OPERATIONS) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationOf(operation, words, schemas),
    }
  }
  return paths
}

const build = async (lang: Lang): Promise<JsonSchema> => {
  const words = await apiWords(lang)
  const schemas = new Schemas(words)
  const paths = pathsOf(words, schemas)
  const common = responses(words, schemas)
  return {
    openapi: '3.1.0',
    info: {
      title: words.info.title,
      version: API_VERSION,
      description: words.info.description,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((tag) => ({ name: said(words.tags, tag) })),
    paths,
    components: {
      ...{ schemas: schemas.components, responses: common, headers: HEADERS },
      securitySchemes: { [SCHEME]: { type: 'http', scheme: 'bearer', description: words.info.chiave } },
    },
  }
}

const built = new Map<Lang, Promise<JsonSchema>>()

/** The document of the API in a language, made of the same contracts that read the calls. It never changes. */
export const openApiDocument = (lang: Lang): Promise<JsonSchema> => {
  const known = built.get(lang) ?? build(lang)
  built.set(lang, known)
  return known
}
