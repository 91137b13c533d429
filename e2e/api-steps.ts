import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { z } from 'zod'
import type { Example, Operation } from '../contracts/api/operation'
import { rifiuto } from '../contracts/api/problema'

const ajv = new Ajv2020({ strict: false, validateFormats: false })

/** Closed: a property that the document does not tell of fails too. */
const faultsOf = (schema: z.ZodType, json: unknown): unknown => {
  const check = ajv.compile(z.toJSONSchema(schema, { io: 'output' }))
  return check(json) ? [] : check.errors
}

const addressOf = ({ path: address }: Operation, { path: own = {}, query = {} }: Example): string => {
  const filled = Object.entries(own).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    address as string,
  )
  const search = new URLSearchParams(query).toString()
  return search === '' ? filled : `${filled}?${search}`
}

/** Makes the call of an example as its page writes it; `more`: headers that are each one's own. */
export const call = (
  request: APIRequestContext,
  operation: Operation,
  example: Example,
  more: Readonly<Record<string, string>> = {},
): Promise<APIResponse> => {
  const address = addressOf(operation, example)
  const { body } = example
  const headers = { ...more, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...example.headers }
  return operation.method === 'get'
    ? request.get(address, { headers })
    : request.post(address, { headers, ...(body === undefined ? {} : { data: body }) })
}

const MARKS: Readonly<Record<string, string>> = { 'application/pdf': '%PDF-', 'application/zip': 'PK\u0003\u0004' }

/** Status, limits, shape and figures of an answer are those that the document tells of. */
export const expectAsDescribed = async (answer: APIResponse, operation: Operation, example: Example): Promise<void> => {
  expect(answer.status()).toBe(example.status)
  expect(answer.headers()['x-ratelimit-limit']).toMatch(/^\d+$/)
  const type = answer.headers()['content-type']!.split(';')[0]!
  if (example.status >= 400) {
    expect(faultsOf(rifiuto, await answer.json())).toEqual([])
    return
  }
  const described = operation.answers.find((each) => each.type === type)
  expect(described, `${type} is described`).toBeDefined()
  const mark = MARKS[type]
  if (mark !== undefined) expect((await answer.body()).subarray(0, mark.length).toString('latin1')).toBe(mark)
  if (described?.schema) expect(faultsOf(described.schema, await answer.json())).toEqual([])
  if (example.answer !== undefined) expect(await answer.json()).toMatchObject(example.answer as Record<string, unknown>)
  if (operation.cached) expect(answer.headers().etag).toMatch(/^"[^"]+"$/)
}
