import { COOKIE, cookieName, cookieOptions, sealSession, type Session } from './session'

type Options = ReturnType<typeof cookieOptions> & { readonly maxAge?: number }

/** One `Set-Cookie`. Values are sealed text: letters, digits, `.`, `-`, `_`. */
const written = (name: string, value: string, { path, secure, maxAge }: Options): string =>
  [
    `${cookieName(name)}=${value}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join('; ')

/** Without an age it goes when the browser is closed. */
export const setCookie = (name: string, value: string, maxAge?: number): string =>
  written(name, value, { ...cookieOptions(), ...(maxAge === undefined ? {} : { maxAge }) })

export const dropCookie = (name: string): string => written(name, '', { ...cookieOptions(), maxAge: 0 })

export const sessionCookie = async (session: Session): Promise<string> =>
  setCookie(COOKIE.sessione, await sealSession(session))

/** As it was before it was written; what is no such text stays as it is. */
const read = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch (error) {
    if (error instanceof URIError) return value
    throw error
  }
}

/** The cookies of a request by name. */
export const cookiesOf = (headers: Headers): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (headers.get('cookie') ?? '')
      .split(/; */)
      .map((each) => [each.slice(0, each.indexOf('=')), read(each.slice(each.indexOf('=') + 1))])
      .filter(([name]) => name !== ''),
  )

/** Goes on to another page, and sets cookies on the way. Nobody keeps such an answer. */
export const onwards = (location: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
