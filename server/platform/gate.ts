import { NextResponse, type NextRequest } from 'next/server'
import { DA, isOwnPage, isPrivatePage } from '../../contracts/accesso'
import { localeHref, localeOf } from '../../i18n/routing'
import { hostOf, hosts, isAllowed } from './hosts'
import {
  COOKIE,
  cookieName,
  isOver,
  isStale,
  prolonged,
  readSession,
  sealSession,
  cookieOptions,
} from './identity/session'
import type { Session } from './identity/session'
import { sentenceOf } from './sentences'
import { isTenant, tenantOfHost } from './tenant-hosts'
import { placeOf, readTenantPath } from './tenant-path'

const OPEN = /^\/api\/auth\//

const belongsToSignIn = (path: string): boolean => isOwnPage(path) || OPEN.test(path)

const refused = ({ nextUrl }: NextRequest, code: 'host-unknown' | 'tenant-unknown', status: number): NextResponse => {
  const text = sentenceOf({ code, field: '', values: {} }, 'api', localeOf(nextUrl.pathname))
  return new NextResponse(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** Which site is asked for cannot be told: no page, no redirect, no cookie. */
const unknownHost = (request: NextRequest): NextResponse => refused(request, 'host-unknown', 400)

/** `/c/cremona-d150`: a comune that is served here is led to by its path as by its host, and no other is. */
const byPath = async (request: NextRequest): Promise<NextResponse | undefined> => {
  const asked = readTenantPath(request.nextUrl.pathname)
  if (asked === undefined) return undefined
  if (asked.belfiore === undefined || !(await isTenant(asked.belfiore))) return refused(request, 'tenant-unknown', 404)
  const place = placeOf(asked, request.nextUrl.searchParams)
  return place === undefined
    ? refused(request, 'tenant-unknown', 404)
    : NextResponse.redirect(new URL(place, request.url), 307)
}

/** What is one's own stands on one host: the one that SPID and CIE send people back to. */
const toSignInHost = (request: NextRequest): NextResponse =>
  request.method === 'GET' || request.method === 'HEAD'
    ? NextResponse.redirect(new URL(request.nextUrl.pathname + request.nextUrl.search, hosts().signIn), 303)
    : unknownHost(request)

const toAccess = ({ nextUrl }: NextRequest): NextResponse => {
  const page = nextUrl.clone()
  page.pathname = localeHref(localeOf(nextUrl.pathname), '/accesso')
  page.search = String(new URLSearchParams({ [DA]: nextUrl.pathname }))
  const response = NextResponse.redirect(page, 303)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

const sessionOf = (request: NextRequest): Promise<Session | undefined> =>
  readSession(request.cookies.get(cookieName(COOKIE.sessione))?.value)

/**
 * What stops a call before anything else looks at it: a host that is neither the installation's nor a comune's, a page of one's own on another host, a page
 * of one's own without a session. What a request says of itself in `X-Forwarded-Host` is read from a configured proxy only,
 * and never handed on.
 */
export const guarded = async (request: NextRequest): Promise<NextResponse | undefined> => {
  const known = hosts()
  const host = hostOf(request.headers, known.proxies)
  if (!isAllowed(host, known) && (await tenantOfHost(host)) === undefined) return unknownHost(request)
  const led = await byPath(request)
  if (led !== undefined) return led
  const { pathname } = request.nextUrl
  if (!belongsToSignIn(pathname)) return undefined
  if (process.env.PUBLIC_URL && host !== known.signIn.host) return toSignInHost(request)
  if (!isPrivatePage(pathname) || request.method !== 'GET') return undefined
  const session = await sessionOf(request)
  return session === undefined || isOver(session) ? toAccess(request) : undefined
}

/** What the page that is asked for shows once, sealed; empty where there is nothing. */
export const shownBy = ({ cookies }: NextRequest): string => cookies.get(cookieName(COOKIE.segreto))?.value ?? ''

/** What a page of one's own shows once is gone with the answer. */
const forgetShown = (request: NextRequest, response: NextResponse): void => {
  if (request.method === 'GET' && shownBy(request) !== '')
    response.cookies.set(cookieName(COOKIE.segreto), '', { ...cookieOptions(), maxAge: 0 })
}

/** Every page of one's own puts the end of the session off. */
export const renewed = async (request: NextRequest, response: NextResponse): Promise<void> => {
  if (!isPrivatePage(request.nextUrl.pathname)) return
  forgetShown(request, response)
  const session = await sessionOf(request)
  if (session === undefined || isOver(session) || !isStale(session)) return
  response.cookies.set(cookieName(COOKIE.sessione), await sealSession(prolonged(session)), cookieOptions())
}
