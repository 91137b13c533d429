import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { DA } from '../../contracts/accesso'
import { localeHref, localeOf } from '../../i18n/routing'
import { clientNetworkOf } from './client-address'
import { isConfigured } from './identity/auth-options'
import { broughtIn } from './identity/brought'
import { isClosed } from './identity/closed'
import { keptForm } from './identity/kept-form'
import { scopeOf, seatOf, seatsOf, type Seat } from './identity/seats'
import { COOKIE, cookieName, isOver, readSession, type Session } from './identity/session'
import type { Role, Scope } from './scope'

let configured: boolean | undefined

/** Whether anybody can sign in here. The settings do not change while a process runs. */
export const hasAccess = (): boolean => (configured ??= isConfigured())

const cookie = async (name: string): Promise<string | undefined> => (await cookies()).get(name)?.value

/** The session of this request, over or not: what a cookie says, without the database. */
const anySession = cache(async (): Promise<Session | undefined> => {
  const sealed = await cookie(cookieName(COOKIE.sessione))
  return sealed === undefined || !hasAccess() ? undefined : readSession(sealed)
})

/** Who is there now; undefined for everybody else. */
export const currentSession = async (): Promise<Session | undefined> => {
  const session = await anySession()
  return session === undefined || isOver(session) ? undefined : session
}

/** Who is in, in which capacities today, and the one they act in. */
export type SignedIn = { readonly session: Session; readonly seats: readonly Seat[]; readonly seat: Seat | undefined }

/** Looked up once a request, in the database: an assignment that has just ended, or a session that was left, no longer counts. */
export const signedIn = cache(async (): Promise<SignedIn | undefined> => {
  const session = await currentSession()
  if (session === undefined || (await isClosed(session))) return undefined
  const seats = await seatsOf(session)
  return { session, seats, seat: seatOf(session, seats) }
})

/** The scope of who is in, in the seat they chose; undefined where that is none of these roles. */
export const scopeIn = async (roles: readonly Role[]): Promise<Scope | undefined> => {
  const { session, seat } = (await signedIn()) ?? {}
  if (session === undefined || seat === undefined || !roles.includes(seat.role)) return undefined
  return scopeOf(session, seat, clientNetworkOf(await headers()))
}

/** For a page: its scope, or the way to it. Who is not in signs in; who has another seat chooses. */
export const requireScope = async (...roles: readonly Role[]): Promise<Scope> => {
  const address = (await headers()).get('x-address') ?? '/area'
  const path = address.split('?')[0]!
  const locale = localeOf(path)
  const back = new URLSearchParams({ [DA]: path })
  if ((await signedIn()) === undefined) redirect(localeHref(locale, `/accesso?${back}`))
  return (await scopeIn(roles)) ?? redirect(localeHref(locale, `/area/ruolo?${back}`))
}

/** Whether somebody has just left, and their provider has a session to end as well. */
export const mayEndElsewhere = async (): Promise<boolean> => (await cookie(cookieName(COOKIE.ovunque))) !== undefined

/** What somebody had typed on this page when their session ended. */
export const typedBefore = async (page: string): Promise<URLSearchParams | undefined> => {
  const session = await currentSession()
  const known = await cookies()
  return session && keptForm(session, page, (name) => known.get(name)?.value)
}

/** The answers of a calculation that came along from before the sign-in. */
export const broughtCalcolo = async (): Promise<string | undefined> => {
  const known = await cookies()
  return broughtIn((name) => known.get(name)?.value)
}
