import { z } from 'zod'
import type { ApiWords } from './words'

/** A schema as OpenAPI 3.1 takes it: JSON Schema 2020-12. */
export type JsonSchema = { [name: string]: unknown }

const DEFS = '#/$defs/'
const COMPONENTS = '#/components/schemas/'

const SAFE = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** References of a schema on its own become references into the document. */
const moved = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(moved)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '$defs' && name !== '$schema')
      .map(([name, own]) => [
        name,
        name === '$ref' && typeof own === 'string' ? own.replace(DEFS, COMPONENTS) : moved(own),
      ]),
  )
}

/** Turns the contracts into the schemas of one document, in one language. Those with an id become components. */
export class Schemas {
  readonly components: Record<string, unknown> = {}

  constructor(private readonly words: ApiWords) {}

  of(schema: z.ZodType): JsonSchema {
    const own = z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => this.told(jsonSchema) })
    for (const [name, part] of Object.entries(own.$defs ?? {})) {
      this.components[name] = { ...(moved(part) as JsonSchema), id: undefined }
      delete (this.components[name] as JsonSchema).id
    }
    return moved(own) as JsonSchema
  }

  /** Descriptions of the contracts are keys of the catalogue; the limits of a safe integer are of no interest. */
  private told(schema: JsonSchema): void {
    const { description } = schema
    if (typeof description === 'string') schema.description = this.words.fields[description] ?? description
    for (const limit of ['minimum', 'maximum']) if (SAFE.includes(schema[limit] as number)) delete schema[limit]
  }
}
