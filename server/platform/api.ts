import type { Counted } from '../../contracts/api/operation'
import { logError } from './log'
import { countCall, type Allowance } from './rate-limit'
import { readJson } from './request-body'
import { languageOf, sentenceOf, type Catalogue, type Lang, type Refusal } from './sentences'
import { isUnavailable } from './unavailable'

/** One thing wrong with a call, as the answer's JSON says it. */
export type ApiProblem = Refusal & { readonly message: string; readonly severity?: 'error' | 'warning' | 'notice' }

/** Seconds after which a database that does not answer is worth another try. */
const RETRY = 30

const COMMON = { 'Cache-Control': 'no-store', Vary: 'Accept-Language' } as const

export const jsonAnswer = (status: number, body: unknown, lang: Lang, headers: HeadersInit = {}): Response =>
  Response.json(body, { status, headers: { ...COMMON, 'Content-Language': lang, ...headers } })

/** Problems with their sentences; `severity` is kept where a problem has one. */
export const told = <T extends Refusal>(problems: readonly T[], catalogue: Catalogue, lang: Lang): ApiProblem[] =>
  problems.map((problem) => ({ ...problem, message: sentenceOf(problem, catalogue, lang) }))

export const problemAnswer = (status: number, problems: readonly ApiProblem[], lang: Lang, headers?: HeadersInit) =>
  jsonAnswer(status, { problems }, lang, headers)

const refusal = (status: number, lang: Lang, code: string, values: Refusal['values'], headers?: HeadersInit) =>
  problemAnswer(status, told([{ code, field: '', values }], 'api', lang), lang, headers)

/** A call that cannot be answered: a query parameter that is missing or too long, a thing that is not there. */
export const apiRefusal = (lang: Lang, problem: Refusal, status = 400): Response =>
  problemAnswer(status, told([problem], 'api', lang), lang)

export type ApiOptions = {
  /** Counts the call and says what its client has left. */
  readonly count?: (name: Counted, request: Request) => Allowance
  /** Notes an error and gives the id by which it may be asked about. */
  readonly log?: (event: string, error: unknown) => string
}

type Handler<Params> = (request: Request, lang: Lang, params: Params) => Promise<Response>

/** Only an id leaves: what went wrong is in the log, under the same id. */
const failed = (error: unknown, lang: Lang, log: NonNullable<ApiOptions['log']>): Response => {
  if (isUnavailable(error)) {
    return refusal(503, lang, 'service-unavailable', { seconds: RETRY }, { 'Retry-After': String(RETRY) })
  }
  return refusal(500, lang, 'unexpected', { id: log('api-failed', error) })
}

/**
 * What the client has left in this minute, as the guidelines of the Italian public services name it. Where the answer says it
 * already, it is of a narrower count, and stays.
 */
export const withAllowance = (answer: Response, { limit, remaining, reset }: Allowance): Response => {
  if (answer.headers.has('X-RateLimit-Limit')) return answer
  answer.headers.set('X-RateLimit-Limit', String(limit))
  answer.headers.set('X-RateLimit-Remaining', String(remaining))
  answer.headers.set('X-RateLimit-Reset', String(reset))
  return answer
}

/**
 * A public endpoint: rate limit first, then the handler; what it throws becomes one sentence with an id (500), or 503
 * with `Retry-After` while the database cannot be reached. Sentences follow `Accept-Language`. `Params`: what stands in
 * the braces of its address.
 */
export const endpoint =
  <Params = unknown>(name: Counted, handle: Handler<Params>, { count = countCall, log = logError }: ApiOptions = {}) =>
  async (request: Request, context?: { readonly params: Promise<Params> }): Promise<Response> => {
    const lang = languageOf(request.headers.get('accept-language'))
    try {
      const allowance = count(name, request)
      const { wait } = allowance
      if (wait !== undefined) {
        const refused = refusal(429, lang, 'rate-limited', { seconds: wait }, { 'Retry-After': String(wait) })
        return withAllowance(refused, allowance)
      }
      return withAllowance(await handle(request, lang, (await context?.params) as Params), allowance)
    } catch (error) {
      return failed(error, lang, log)
    }
  }

type JsonHandler = (json: unknown, lang: Lang, request: Request) => Promise<Response>

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

/** An endpoint that takes a JSON body of at most `max` bytes; whatever is no such thing never reaches `handle`. */
export const jsonEndpoint = (name: Counted, max: number, handle: JsonHandler, options?: ApiOptions) =>
  endpoint(
    name,
    async (request, lang) => {
      if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
        return refusal(415, lang, 'content-type-unsupported', {}, { Accept: 'application/json' })
      }
      const read = await readJson(request, max)
      if (!read.ok) return problemAnswer(read.status, told([read.problem], 'api', lang), lang)
      return handle(read.value, lang, request)
    },
    options,
  )

/** The answer to every method that an address does not have. */
export const methodNotAllowed =
  (...allowed: readonly string[]) =>
  (request: Request): Response => {
    const lang = languageOf(request.headers.get('accept-language'))
    const methods = allowed.join(', ')
    return refusal(405, lang, 'method-not-allowed', { allowed: methods }, { Allow: methods })
  }
