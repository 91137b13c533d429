import { backTo, DA, ESITO } from '../../../../contracts/accesso'
import { localeHref, localeOf } from '../../../../i18n/routing'
import { currentSession } from '../../../../server/platform/auth'
import { onwards, sessionCookie } from '../../../../server/platform/identity/cookies'
import { lasting, prolonged } from '../../../../server/platform/identity/session'
import { isSameOrigin } from '../../../../server/platform/same-origin'

/** Goes on with a session that is about to end: from a page's script, or by the button that needs none. */
export const POST = async (request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url)
  const back = backTo(searchParams.get(DA))
  const session = await currentSession()
  if (session === undefined || !isSameOrigin(request.headers)) {
    if (request.headers.get('accept') === 'application/json') return new Response(null, { status: 401 })
    return onwards(
      localeHref(localeOf(pathname), `/accesso?${new URLSearchParams({ [ESITO]: 'scaduta', [DA]: back })}`),
    )
  }
  const longer = prolonged(session)
  const cookie = await sessionCookie(longer)
  if (request.headers.get('accept') !== 'application/json') return onwards(back, [cookie])
  const headers = { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }
  return Response.json({ left: lasting(longer).left }, { headers })
}
