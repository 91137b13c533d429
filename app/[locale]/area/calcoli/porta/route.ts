import { readCalcolo, textOfCalcolo } from '../../../../../contracts/calcolo-tenuto'
import { MAX_POSTED, POSTED_TYPE } from '../../../../../contracts/posted-form'
import { localeHref, localeOf } from '../../../../../i18n/routing'
import { hasAccess } from '../../../../../server/platform/auth'
import { bring } from '../../../../../server/platform/identity/brought'
import { onwards } from '../../../../../server/platform/identity/cookies'
import { readText } from '../../../../../server/platform/request-body'
import { isSameOrigin } from '../../../../../server/platform/same-origin'

/**
 * A calculation on its way into somebody's area: it waits in their browser until they are in and say that it be kept. So it
 * needs no sign-in, and nobody can put one into another's area.
 */
export const POST = async (request: Request): Promise<Response> => {
  const page = localeHref(localeOf(new URL(request.url).pathname), '/area/calcoli')
  // where nobody can sign in, the page says so
  if (!hasAccess()) return onwards(page)
  if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE) || !isSameOrigin(request.headers)) {
    return onwards(page)
  }
  const body = await readText(request, MAX_POSTED)
  const calcolo = body.ok ? readCalcolo(new URLSearchParams(body.value)) : undefined
  const cookie = calcolo && (await bring(textOfCalcolo(calcolo)))
  return cookie === undefined ? onwards(`${page}?esito=lungo`) : onwards(page, [cookie])
}
