/**
 * The public calls may be made from the page of any site: they know no cookie and no account (docs/decisions/0022). Those with a
 * key may not: who puts a key in a page has given it away.
 */
const OPEN = /^\/api\/(?:v\d+(?:\/(?!lotti(?:\/|$))|$)|openapi\.json$|health$)/

export const isOpenCall = (path: string): boolean => OPEN.test(path)

/** What a script of another site may read of an answer, beside its body. */
export const EXPOSED = [
  'ETag',
  'Last-Modified',
  'Content-Language',
  'Content-Disposition',
  'Link',
  'Allow',
  'Retry-After',
  'F24-Warnings',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
]

/** Seconds a browser may remember that it may ask. */
const REMEMBER = 86_400

/** The answer to a browser that asks whether it may: the call itself then says which methods its address has. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'Content-Type, Accept, Accept-Language, If-None-Match, If-Modified-Since',
  'access-control-max-age': String(REMEMBER),
}

export const isPreflight = (method: string, headers: { get(name: string): string | null }): boolean =>
  method === 'OPTIONS' && headers.get('access-control-request-method') !== null
