import createMiddleware from 'next-intl/middleware'
import { NextRequest, NextResponse } from 'next/server'
import { EXPOSED, isOpenCall, isPreflight, PREFLIGHT } from './contracts/api/cors'
import {
  isLottoPage,
  isPostedPage,
  isUploadPage,
  MAX_POSTED,
  POSTED_HEADER,
  POSTED_TYPE,
  UPLOAD_TYPE,
} from './contracts/posted-form'
import { isSharedPage, SHARED_HEADER } from './contracts/shared-page'
import { localeOf, routing } from './i18n/routing'
import { guarded, renewed, shownBy } from './server/platform/gate'
import { hostOf, hosts } from './server/platform/hosts'
import { SHOWN_HEADER } from './server/platform/identity/session'
import { uploadedFields } from './server/f24/upload'
import { lottoCaricato } from './server/lotti/controllo'
import { readText } from './server/platform/request-body'
import { sentenceOf, type Refusal } from './server/platform/sentences'
import { ASPETTO, GRANDI, isAspetto, type Aspetto } from './ui/aspetto'
import { isIncorporata } from './ui/incorpora/address'

const localise = createMiddleware(routing)
/** Addresses that are the same in every language. */
const WITHOUT_LANGUAGE = /^\/(?:api\/|\.well-known\/|sitemap(?:\.xml$|\/)|incorpora\.css$)/
const YEAR = 365 * 24 * 60 * 60

/** 128 random bits, as the policy's standard asks: it stands some twenty times in a page, so it is written no longer. */
const newNonce = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')

/** One nonce per answer; no inline style, no other host, in a frame only what is made for one. In development React needs eval, and only there it gets it. */
const contentSecurityPolicy = (nonce: string, framed: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    framed ? 'frame-ancestors *' : "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ')

/** A plain link that works without JavaScript: it leads back to the same address, and nothing in it is lost. */
const rememberAspetto = (request: NextRequest, aspetto: Aspetto): NextResponse => {
  const url = request.nextUrl.clone()
  url.searchParams.delete(ASPETTO)
  const response = NextResponse.redirect(url, 303)
  const cookie = { sameSite: 'lax', httpOnly: true, path: '/' } as const
  response.cookies.set(ASPETTO, aspetto, { ...cookie, maxAge: aspetto === GRANDI ? YEAR : 0 })
  return response
}

/** A body that is not the page's form: no browser sends one from it. */
const refusedForm = (
  status: number,
  code: string,
  { nextUrl }: NextRequest,
  values: Refusal['values'] = {},
): NextResponse => {
  const text = sentenceOf({ code, field: '', values }, 'api', localeOf(nextUrl.pathname))
  return new NextResponse(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** The fields of a form sent to a page that takes one; an answer where the body is no such form. */
const postedFields = async (request: NextRequest): Promise<string | NextResponse> => {
  if (request.method !== 'POST' || !isPostedPage(request.nextUrl.pathname)) return ''
  const type = request.headers.get('content-type') ?? ''
  if (isLottoPage(request.nextUrl.pathname) && type.startsWith(UPLOAD_TYPE)) {
    return lottoCaricato(request.clone(), localeOf(request.nextUrl.pathname))
  }
  if (isUploadPage(request.nextUrl.pathname) && type.startsWith(UPLOAD_TYPE)) return uploaded(request)
  if (!type.startsWith(POSTED_TYPE)) {
    return refusedForm(415, 'form-type-unsupported', request)
  }
  const read = await readText(request.clone(), MAX_POSTED)
  if (read.ok) return new URLSearchParams(read.value).toString()
  return read.status === 413
    ? refusedForm(413, 'form-too-large', request)
    : refusedForm(read.status, 'body-encoding', request)
}

/** A form with a file: read here, so that the page gets the fields that somebody would have typed (docs/decisions). */
const uploaded = async (request: NextRequest): Promise<string | NextResponse> => {
  const read = await uploadedFields(request.clone())
  return read.ok ? read.fields : refusedForm(read.status, read.problem.code, request, read.problem.values)
}

/** Next reads the nonce in the request's policy; the shell needs the address for the links of language and letters. */
const headersFor = (request: NextRequest, policy: string, posted: string): Headers => {
  const headers = new Headers(request.headers)
  headers.delete(POSTED_HEADER)
  if (posted !== '') {
    headers.set(POSTED_HEADER, posted)
    // what the page gets are fields, whatever they came in
    headers.set('content-type', POSTED_TYPE)
  }
  headers.set('content-security-policy', policy)
  // what a client says of its host is nobody's to believe: `guarded` has read what there is to read
  headers.set('x-forwarded-host', hostOf(request.headers, hosts().proxies))
  headers.set('x-address', request.nextUrl.pathname + request.nextUrl.search)
  headers.set(SHOWN_HEADER, shownBy(request))
  return headers
}

/** Any site may call the API, and none gets more than anybody. */
const withCors = (response: NextResponse): NextResponse => {
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-expose-headers', EXPOSED.join(', '))
  response.headers.set('cross-origin-resource-policy', 'cross-origin')
  return response
}

export const proxy = async (request: NextRequest): Promise<NextResponse> => {
  const stopped = await guarded(request)
  if (stopped !== undefined) return stopped
  const isOpen = isOpenCall(request.nextUrl.pathname)
  if (isOpen && isPreflight(request.method, request.headers)) {
    return new NextResponse(null, { status: 204, headers: PREFLIGHT })
  }
  const aspetto = request.nextUrl.searchParams.get(ASPETTO)
  if (request.method === 'GET' && isAspetto(aspetto)) return rememberAspetto(request, aspetto)

  const posted = await postedFields(request)
  if (typeof posted !== 'string') return posted

  const framed = isIncorporata(request.nextUrl.pathname)
  const policy = contentSecurityPolicy(newNonce(), framed)
  const headers = headersFor(request, policy, posted)
  const response = WITHOUT_LANGUAGE.test(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : localise(new NextRequest(request, { headers }))
  response.headers.set('content-security-policy', policy)
  await renewed(request, response)
  if (request.method === 'GET' && isSharedPage(request.nextUrl.pathname)) response.headers.set(SHARED_HEADER, 'yes')
  if (framed) response.headers.set('cross-origin-resource-policy', 'cross-origin')
  // Only where the public address is https: a browser keeps the promise for months.
  if (process.env.PUBLIC_URL?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  return isOpen ? withCors(response) : response
}

/**
 * Everything but the build's own files and the files of `public/`, and where files of an office come in: what passes here is
 * held in memory. That route asks `guarded` itself.
 */
export const config = {
  matcher: [
    '/((?!caricamenti/|_next/static|_next/image|icon\\.svg|favicon\\.ico|robots\\.txt|incorpora\\.js|copy\\.js).*)',
  ],
}
