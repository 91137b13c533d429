import { cookies } from 'next/headers'
import { cache } from 'react'
import { isConfigured } from './identity/auth-options'
import { COOKIE, cookieName, isOver, readSession, type Session } from './identity/session'

let configured: boolean | undefined

/** Whether anybody can sign in here. The settings do not change while a process runs. */
export const hasAccess = (): boolean => (configured ??= isConfigured())

/** The session of this request, over or not: what a cookie says, without the database. */
export const anySession = cache(async (): Promise<Session | undefined> => {
  const cookie = (await cookies()).get(cookieName(COOKIE.sessione))?.value
  return cookie === undefined || !hasAccess() ? undefined : readSession(cookie)
})

/** Who is there now; undefined for everybody else. */
export const currentSession = async (): Promise<Session | undefined> => {
  const session = await anySession()
  return session === undefined || isOver(session) ? undefined : session
}
