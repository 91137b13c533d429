import { createHash } from 'node:crypto'

/** What an answer was made of: the same until it changes. */
export type Stamp = { readonly version: string; readonly since?: Date | undefined }

const matches = (header: string, etag: string): boolean =>
  header === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)

/** Whole seconds: a header of HTTP says no more. */
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)

const isUnchanged = (request: Request, etag: string, since: Date | undefined): boolean => {
  const tags = request.headers.get('if-none-match')
  if (tags !== null) return matches(tags, etag)
  const asked = Date.parse(request.headers.get('if-modified-since') ?? '')
  return since !== undefined && Number.isFinite(asked) && seconds(since) <= asked / 1000
}

/**
 * An answer that stays the same while what it is made of does: with ETag and Last-Modified, and 304 where the caller
 * has it already. `variant`: what of the call makes it another answer, its language for instance.
 */
export const cachedAnswer = async (
  request: Request,
  { version, since }: Stamp,
  variant: readonly string[],
  maxAge: number,
  make: () => Response | Promise<Response>,
): Promise<Response> => {
  const { pathname, search } = new URL(request.url)
  const key = JSON.stringify([version, pathname, search, ...variant])
  const etag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`
  const headers: Record<string, string> = { ETag: etag, 'Cache-Control': `public, max-age=${maxAge}` }
  if (since !== undefined) headers['Last-Modified'] = since.toUTCString()
  if (isUnchanged(request, etag, since)) {
    return new Response(null, { status: 304, headers: { ...headers, Vary: 'Accept-Language' } })
  }
  const answer = await make()
  // what was refused may be there in a moment
  if (answer.status === 200) for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}
