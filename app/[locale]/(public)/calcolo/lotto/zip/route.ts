import { Readable } from 'node:stream'
import { localeHref, localeOf } from '../../../../../../i18n/routing'
import { zipInvio } from '../../../../../../server/lotti/pagina'
import { endpoint, methodNotAllowed } from '../../../../../../server/platform/api'

/** A table of clients in, a ZIP of their papers out, written while it is read. What cannot be made is said on the page. */
export const POST = endpoint('visura', async (request, lingua) => {
  const made = await zipInvio(request, lingua)
  if (made.ok) {
    return new Response(Readable.toWeb(Readable.from(made.bytes)) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${made.name}"`,
        'cache-control': 'no-store',
      },
    })
  }
  const page = localeHref(localeOf(new URL(request.url).pathname), '/calcolo/lotto')
  return new Response(null, {
    status: 303,
    headers: { Location: `${page}?esito=${made.why}`, 'Cache-Control': 'no-store' },
  })
})

export const GET = (request: Request): Response => {
  const page = localeHref(localeOf(new URL(request.url).pathname), '/calcolo/lotto')
  return new Response(null, { status: 303, headers: { Location: page, 'Cache-Control': 'no-store' } })
}

export const PUT = methodNotAllowed('POST')
export const PATCH = PUT
export const DELETE = PUT
