import { localeHref, localeOf } from '../../../../i18n/routing'
import { hasAccess } from '../../../../server/platform/auth'
import { cookiesOf, dropCookie, onwards } from '../../../../server/platform/identity/cookies'
import { endAddress, type Elsewhere } from '../../../../server/platform/identity/leaving'
import { COOKIE, cookieName, unseal } from '../../../../server/platform/identity/session'

/** Leads to where the provider ends its own session, once; who has no such thing comes back to the page of access. */
export const GET = async (request: Request): Promise<Response> => {
  const back = localeHref(localeOf(new URL(request.url).pathname), '/accesso')
  const sealed = cookiesOf(request.headers)[cookieName(COOKIE.ovunque)]
  const known = hasAccess() ? await unseal<Elsewhere>(COOKIE.ovunque, sealed) : undefined
  return onwards(known === undefined ? back : endAddress(known, back), [dropCookie(COOKIE.ovunque)])
}
