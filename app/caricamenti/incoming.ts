import { NextRequest } from 'next/server'
import { isLocale, localeHref, routing, type Locale } from '../../i18n/routing'
import type { Onward } from '../../server/platform/action'
import { guarded } from '../../server/platform/gate'
import { onwards } from '../../server/platform/identity/cookies'
import { logError } from '../../server/platform/log'
import { isSameOrigin } from '../../server/platform/same-origin'
import { isUnavailable } from '../../server/platform/unavailable'

type Context = { readonly params: Promise<{ readonly lingua: string }> }

type Incoming = {
  /** Where a form of another site is led. */
  readonly page: string
  /** Where it is said that the database was away. */
  readonly away: string
  /** Under which the log has it that the database was away. */
  readonly event: string
  /** Takes it in. @returns the page to go on to, and what the browser keeps on the way */
  readonly take: (request: Request, locale: Locale) => Promise<string | Onward>
}

/** The door of a file that comes in. Outside of proxy.ts, which would hold or cut a long one: what that looks at is looked at here. */
export const incoming =
  ({ page, away, event, take }: Incoming) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const stopped = await guarded(new NextRequest(request.url, { method: 'POST', headers: request.headers }))
    if (stopped !== undefined) return stopped
    const { lingua } = await params
    const locale = isLocale(lingua) ? lingua : routing.defaultLocale
    const to = (path: string, cookies: readonly string[] = []): Response => onwards(localeHref(locale, path), cookies)
    if (!isSameOrigin(request.headers)) return to(page)
    try {
      const taken = await take(request, locale)
      return typeof taken === 'string' ? to(taken) : to(taken.to, taken.cookies)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      logError(event, error)
      return to(away)
    }
  }
