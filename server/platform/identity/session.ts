import { randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { EnvError, readEnv } from '../env'
import { hosts } from '../hosts'
import type { Identity } from './profile'

/** Whoever signs in again after this: no session is longer, however busy. */
const LONGEST_HOURS = 8

/** Who is there, since when, and until when if nothing more is asked. Seconds of the clock. */
export type Session = Identity & {
  readonly id: string
  readonly since: number
  readonly until: number
  /** The capacity they chose to act in: key of a seat. */
  readonly seat?: string
}

/** A cookie of this host alone; the prefix needs https. */
export const cookieName = (name: string, portal: URL = hosts().signIn): string =>
  portal.protocol === 'https:' ? `__Host-${name}` : name

export const COOKIE = {
  sessione: 'sessione',
  modulo: 'modulo',
  portato: 'portato',
  segreto: 'segreto',
  uscita: 'uscita',
  ovunque: 'ovunque',
} as const

/** In which the proxy hands on what a page shows once: the cookie itself is gone by then. No client can set it. */
export const SHOWN_HEADER = 'x-shown-once'

export const cookieOptions = (portal: URL = hosts().signIn) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: portal.protocol === 'https:' }) as const

export const sessionSecret = (env: NodeJS.ProcessEnv = process.env): string => {
  const secret = readEnv(env).SESSION_SECRET
  if (secret === undefined) throw new EnvError('SESSION_SECRET is not set: it seals the cookies. See docs/accesso.md.')
  return secret
}

export const now = (): number => Math.floor(Date.now() / 1000)

/** Encrypted, so that neither browser nor disk can read it; `purpose` keeps one cookie from standing in for another. */
export const seal = (purpose: string, value: object, seconds: number): Promise<string> =>
  encode({ token: { value }, secret: sessionSecret(), salt: purpose, maxAge: seconds })

/** What was sealed; undefined for anything else: too old, another's, changed. */
export const unseal = async <T>(purpose: string, text: string | undefined): Promise<T | undefined> => {
  if (!text) return undefined
  try {
    return (await decode({ token: text, secret: sessionSecret(), salt: purpose }))?.value as T | undefined
  } catch (error) {
    // a cookie that is no longer good is an everyday thing; a missing secret is not
    if (error instanceof EnvError) throw error
    return undefined
  }
}

const idle = (): number => readEnv().SESSION_MINUTES * 60

/** Kept in the browser for longer than it counts: whose a form was is known when it is sent too late. */
const KEPT = LONGEST_HOURS * 3600

/** Who comes by the SPID of a legal person comes for the firm, and may change it. */
const firstSeat = ({ firm, codiceFiscale }: Identity): Pick<Session, 'seat'> =>
  firm === undefined || firm.codiceFiscale === codiceFiscale ? {} : { seat: firmSeat(firm.codiceFiscale) }

export const firmSeat = (codiceFiscale: string): string => `rappresentante:${codiceFiscale}`

export const studioSeat = (organizzazione: string): string => `studio:${organizzazione}`

/** A client opened by an organisation, by one of its mandates. */
export const clienteSeat = (mandato: string): string => `cliente:${mandato}`

/** The mandate that such a seat names. */
export const mandatoOfSeat = (seat: string | undefined): string | undefined =>
  /^cliente:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(seat ?? '')?.[1]

export const newSession = (identity: Identity, at = now()): Session => ({
  ...identity,
  ...firstSeat(identity),
  id: randomUUID(),
  since: at,
  until: at + idle(),
})

export const sealSession = (session: Session): Promise<string> => seal(COOKIE.sessione, session, KEPT)

/** The session of a cookie, over or not. */
export const readSession = (cookie: string | undefined): Promise<Session | undefined> =>
  unseal<Session>(COOKIE.sessione, cookie)

export const isOver = ({ until }: Session, at = now()): boolean => at >= until

/** When a session ends at the latest, however busy. */
export const endOf = ({ since }: Session): number => since + KEPT

/** The last second of a session that goes on now. */
const untilFrom = (session: Session, at: number): number => Math.min(at + idle(), endOf(session))

/** True once a minute has passed: a cookie with each page would say nothing new. */
export const isStale = (session: Session, at = now()): boolean => untilFrom(session, at) - session.until >= 60

export const prolonged = (session: Session, at = now()): Session => ({ ...session, until: untilFrom(session, at) })

/** When a session that goes on now ends, and in how long: milliseconds. */
export const lasting = (session: Session, at = now()): { readonly at: number; readonly left: number } => {
  const until = untilFrom(session, at)
  return { at: until * 1000, left: (until - at) * 1000 }
}
