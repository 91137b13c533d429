import { localeHref, localeOf } from '../../../../../../i18n/routing'
import { endpoint, methodNotAllowed } from '../../../../../../server/platform/api'
import { openedHref, wrongHref } from '../hrefs'
import { readUpload } from '../upload'

/** A saved calculation comes back as its address: 303 to its result, or to the page that says what is wrong. */
export const POST = endpoint('pagine', async (request) => {
  const locale = localeOf(new URL(request.url).pathname)
  const { read } = await readUpload(request)
  const to = read.ok ? openedHref(read.voce) : wrongHref(read)
  return new Response(null, { status: 303, headers: { Location: localeHref(locale, to), 'Cache-Control': 'no-store' } })
})

/** An address pasted or reloaded leads to the page. */
export const GET = (request: Request): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: localeHref(localeOf(new URL(request.url).pathname), '/calcolo/apri') },
  })

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
