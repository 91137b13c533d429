import { ESITO } from '../../../../contracts/accesso'
import { localeHref, localeOf } from '../../../../i18n/routing'
import { currentSession, hasAccess } from '../../../../server/platform/auth'
import type { Leaving } from '../../../../server/platform/identity/auth-options'
import { closeSession } from '../../../../server/platform/identity/closed'
import { cookiesOf, dropCookie, onwards } from '../../../../server/platform/identity/cookies'
import { dropKeptForm } from '../../../../server/platform/identity/kept-form'
import { tellLeaving } from '../../../../server/platform/identity/leaving'
import { COOKIE, cookieName, unseal } from '../../../../server/platform/identity/session'
import { isSameOrigin } from '../../../../server/platform/same-origin'

/** Leaves the portal, and tells the provider. */
export const POST = async (request: Request): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  if (!isSameOrigin(request.headers)) return onwards(localeHref(locale, '/area'))
  const sealed = cookiesOf(request.headers)[cookieName(COOKIE.uscita)]
  const leaving = hasAccess() ? await unseal<Leaving>(COOKIE.uscita, sealed) : undefined
  const session = await currentSession()
  if (session !== undefined) await closeSession(session)
  if (leaving !== undefined) await tellLeaving(leaving)
  return onwards(localeHref(locale, `/accesso?${ESITO}=uscita`), [
    dropCookie(COOKIE.sessione),
    dropCookie(COOKIE.uscita),
    ...dropKeptForm(),
  ])
}
