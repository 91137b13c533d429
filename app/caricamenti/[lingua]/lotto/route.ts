import { NextRequest } from 'next/server'
import { isLocale, localeHref, routing } from '../../../../i18n/routing'
import { caricaLotto } from '../../../../server/lotti/tenuti/carica'
import { guarded } from '../../../../server/platform/gate'
import { onwards } from '../../../../server/platform/identity/cookies'
import { logError } from '../../../../server/platform/log'
import { isSameOrigin } from '../../../../server/platform/same-origin'
import { isUnavailable } from '../../../../server/platform/unavailable'

type Context = { readonly params: Promise<{ readonly lingua: string }> }

const PAGE = '/studio/lotti'

/** A table of clients comes in. Outside of proxy.ts, which would cut a long one off: what that looks at is looked at here. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const stopped = await guarded(new NextRequest(request.url, { method: 'POST', headers: request.headers }))
  if (stopped !== undefined) return stopped
  const { lingua } = await params
  const locale = isLocale(lingua) ? lingua : routing.defaultLocale
  const to = (page: string): Response => onwards(localeHref(locale, page))
  if (!isSameOrigin(request.headers)) return to(PAGE)
  try {
    const done = await caricaLotto(request, locale)
    return to(done.ok ? `${PAGE}/${done.id}` : `${PAGE}?esito=${done.why}`)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('lotto-unavailable', error)
    return to(`${PAGE}?esito=away`)
  }
}
