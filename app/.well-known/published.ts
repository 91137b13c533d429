import { hasAccess } from '../../server/platform/auth'

/** Something that the federation reads; where nobody can sign in there is nothing to read. */
export const published = (type: string, make: () => string) => (): Response =>
  hasAccess()
    ? new Response(make(), { headers: { 'content-type': type, 'cache-control': 'public, max-age=3600' } })
    : new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
