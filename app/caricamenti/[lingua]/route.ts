import { NextRequest } from 'next/server'
import { isLocale, localeHref, routing } from '../../../i18n/routing'
import { uploaded } from '../../../server/imports/upload'
import { guarded } from '../../../server/platform/gate'
import { onwards } from '../../../server/platform/identity/cookies'
import { logError } from '../../../server/platform/log'
import { isSameOrigin } from '../../../server/platform/same-origin'
import { isUnavailable } from '../../../server/platform/unavailable'

type Context = { readonly params: Promise<{ readonly lingua: string }> }

const PAGE = '/ufficio/importazioni'

/** A file of an office comes in. Outside of proxy.ts, which would hold it in memory: what that looks at is looked at here. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const stopped = await guarded(new NextRequest(request.url, { method: 'POST', headers: request.headers }))
  if (stopped !== undefined) return stopped
  const { lingua } = await params
  const locale = isLocale(lingua) ? lingua : routing.defaultLocale
  const to = (page: string): Response => onwards(localeHref(locale, page))
  if (!isSameOrigin(request.headers)) return to(PAGE)
  try {
    const done = await uploaded(request)
    if (done.ok) return to(`${PAGE}/${done.id}`)
    const query = new URLSearchParams({ esito: done.why, ...(done.kind === undefined ? {} : { tipo: done.kind }) })
    return to(`${PAGE}?${query}`)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('upload-unavailable', error)
    return to(`${PAGE}?esito=away`)
  }
}
