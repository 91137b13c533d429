import { backTo, DA } from '../../../../../contracts/accesso'
import { MAX_POSTED } from '../../../../../contracts/posted-form'
import { localeHref, localeOf } from '../../../../../i18n/routing'
import { signedIn } from '../../../../../server/platform/auth'
import { onwards, sessionCookie } from '../../../../../server/platform/identity/cookies'
import { formOwner, ownerOf } from '../../../../../server/platform/identity/kept-form'
import { readText } from '../../../../../server/platform/request-body'
import { isSameOrigin } from '../../../../../server/platform/same-origin'

/** Acts from now on in another capacity: one that the database gives today, whatever the form says. */
export const POST = async (request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url)
  const page = localeHref(localeOf(pathname), '/area/ruolo')
  const body = await readText(request, MAX_POSTED)
  if (!body.ok || !isSameOrigin(request.headers)) return onwards(page)
  const form = new URLSearchParams(body.value)
  const { session, seats = [] } = (await signedIn()) ?? {}
  const chosen = seats.find(({ key }) => key === form.get('ruolo'))
  if (session === undefined || chosen === undefined || (await ownerOf(form)) !== formOwner(session))
    return onwards(page)
  return onwards(backTo(searchParams.get(DA)), [await sessionCookie({ ...session, seat: chosen.key })])
}
