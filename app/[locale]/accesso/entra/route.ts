import { backTo, CON, DA, ESITO } from '../../../../contracts/accesso'
import { localeHref, localeOf } from '../../../../i18n/routing'
import { hasAccess } from '../../../../server/platform/auth'
import { onwards } from '../../../../server/platform/identity/cookies'
import { startSignIn } from '../../../../server/platform/identity/handshake'
import { countCall } from '../../../../server/platform/rate-limit'

/** Sends the browser to SPID or CIE. */
export const GET = async (request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url)
  const locale = localeOf(pathname)
  const back = backTo(searchParams.get(DA))
  const refused = (why: string): Response =>
    onwards(localeHref(locale, `/accesso?${new URLSearchParams({ [ESITO]: why, [DA]: back })}`))
  if (!hasAccess()) return refused('unknown')
  if (countCall('accesso', request).wait !== undefined) return refused('wait')
  const begun = await startSignIn(searchParams.get(CON) ?? '', back)
  return typeof begun === 'string' ? refused(begun) : onwards(begun.location, begun.cookies)
}
