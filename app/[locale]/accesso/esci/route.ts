import { ESITO } from '../../../../contracts/accesso'
import { localeHref, localeOf } from '../../../../i18n/routing'
import { currentSession, hasAccess } from '../../../../server/platform/auth'
import { clientNetworkOf } from '../../../../server/platform/client-address'
import type { Leaving } from '../../../../server/platform/identity/auth-options'
import { closeSession } from '../../../../server/platform/identity/closed'
import { cookiesOf, dropCookie, onwards, setCookie } from '../../../../server/platform/identity/cookies'
import { dropKeptForm } from '../../../../server/platform/identity/kept-form'
import { AWHILE, tellLeaving, type Elsewhere } from '../../../../server/platform/identity/leaving'
import { notePassage } from '../../../../server/platform/identity/noted'
import { COOKIE, cookieName, seal, unseal } from '../../../../server/platform/identity/session'
import { isSameOrigin } from '../../../../server/platform/same-origin'

/** A few minutes to end the session of the provider as well: where, and for whom it holds. */
const elsewhere = async ({ provider, idToken }: Leaving, end: string): Promise<string> =>
  setCookie(COOKIE.ovunque, await seal(COOKIE.ovunque, { provider, idToken, end } satisfies Elsewhere, AWHILE), AWHILE)

/** Leaves the portal, and tells the provider. */
export const POST = async (request: Request): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  if (!isSameOrigin(request.headers)) return onwards(localeHref(locale, '/area'))
  const sealed = cookiesOf(request.headers)[cookieName(COOKIE.uscita)]
  const leaving = hasAccess() ? await unseal<Leaving>(COOKIE.uscita, sealed) : undefined
  const session = await currentSession()
  if (session !== undefined) {
    await closeSession(session)
    await notePassage('leave', { ...session, from: clientNetworkOf(request.headers) })
  }
  const end = leaving && (await tellLeaving(leaving))
  return onwards(localeHref(locale, `/accesso?${ESITO}=uscita`), [
    dropCookie(COOKIE.sessione),
    dropCookie(COOKIE.uscita),
    ...(leaving && end ? [await elsewhere(leaving, end)] : []),
    ...dropKeptForm(),
  ])
}
