import type { z } from 'zod'
import type { AzioneChiave } from '../chiave'

/** Calls of one kind are counted together: server/platform/rate-limit.ts says how many a minute. */
export type Counted = 'calcolo' | 'f24' | 'comuni' | 'dati' | 'lotti' | 'pagine' | 'visura' | 'desk' | 'accesso'

/** Titles of the groups: `openapi.tags` in the catalogues. */
export type Tag = 'calcolo' | 'f24' | 'comuni' | 'dati' | 'lotti' | 'servizio'

/** A call that is made in the tests against the running portal, and shown beside its answer. */
export type Example = {
  /** Words: `openapi.examples.<operation>.<name>`. */
  readonly name: string
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** False: the call is made without the key that it asks for. */
  readonly withKey?: false
  /** JSON, or a text as it is sent under the type that `headers` says. */
  readonly body?: unknown
  readonly status: number
  /** The whole answer; absent where it is a file or longer than a page: then its status and its shape are checked. */
  readonly answer?: unknown
  /** How the figures of the answer come about, by hand. */
  readonly note?: string
}

/** What comes back when all went well. */
export type Answer = { readonly type: string; readonly schema?: z.ZodType; readonly headers?: readonly string[] }

/** What may be refused, beside what any call may meet (405, 429, 500, 503). */
export type Refused = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422

/**
 * One call of the API as a caller knows it. The document of the API, its page and its tests are made of this list:
 * a new call is a file here, a line in `operations.ts` and its words in `messages/<locale>/openapi.json`.
 */
export type Operation = {
  /** Name of the call in programs made from the document, and key of its words. */
  readonly id: string
  readonly method: 'get' | 'post'
  /** From the root of the portal; parameters in braces. */
  readonly path: `/api/${string}`
  readonly tag: Tag
  readonly counted: Counted
  /** Only with a key of an organisation, and what it must let its program do; `guarda`: any key may. */
  readonly key?: AzioneChiave | 'guarda'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly headers?: z.ZodObject
  /** JSON, of at most so many bytes; `others`: what is taken beside it, as it is. */
  readonly body?: { readonly schema: z.ZodType; readonly maxBytes: number; readonly others?: readonly string[] }
  readonly answers: readonly Answer[]
  /** What a 503 carries, where it is not a refusal like any other. */
  readonly unavailable?: z.ZodType
  /** `If-None-Match` is understood: the answer is the same until the data change. */
  readonly cached?: true
  readonly refused: readonly Refused[]
  readonly examples: readonly Example[]
}
