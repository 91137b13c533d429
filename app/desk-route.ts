import { MAX_POSTED, POSTED_TYPE } from '../contracts/posted-form'
import { localeHref, localeOf, type Locale } from '../i18n/routing'
import { logError } from '../server/platform/log'
import { countCall } from '../server/platform/rate-limit'
import { readText } from '../server/platform/request-body'
import { isUnavailable } from '../server/platform/unavailable'

export type DeskForm = {
  /** The page of the form, from `/`. */
  readonly page: '/valuta' | '/valuta/servizio' | '/segnala'
  /** Keeps what was sent. @returns the address to go on to, or undefined where something is to correct */
  readonly keep: (form: URLSearchParams, locale: Locale) => Promise<string | undefined>
}

/** The same form sent again to its page, which says what is wrong: 307 keeps the body, so nothing typed is lost. */
const again = (locale: Locale, page: string, why?: 'attendi' | 'non-raggiungibile'): Response =>
  new Response(null, {
    status: 307,
    headers: { Location: localeHref(locale, page) + (why ? `?esito=${why}` : ''), 'Cache-Control': 'no-store' },
  })

const onwards = (locale: Locale, path: string): Response =>
  new Response(null, { status: 303, headers: { Location: localeHref(locale, path), 'Cache-Control': 'no-store' } })

const taken = async (request: Request, locale: Locale, { page, keep }: DeskForm): Promise<Response> => {
  if (countCall('desk', request).wait !== undefined) return again(locale, page, 'attendi')
  const body = await readText(request.clone(), MAX_POSTED)
  if (!body.ok) return onwards(locale, page)
  const next = await keep(new URLSearchParams(body.value), locale)
  return next === undefined ? again(locale, page) : onwards(locale, next)
}

/**
 * Takes a form that anybody may send: limit first, then what it says, then a page of its own by 303, so that reloading
 * sends nothing twice. A database that does not answer is said on the form, with everything typed still in it.
 */
export const deskRoute =
  (desk: DeskForm) =>
  async (request: Request): Promise<Response> => {
    const locale = localeOf(new URL(request.url).pathname)
    if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE)) return onwards(locale, desk.page)
    try {
      return await taken(request, locale, desk)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      logError('desk-unavailable', error)
      return again(locale, desk.page, 'non-raggiungibile')
    }
  }
