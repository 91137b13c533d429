import { createHash, randomBytes } from 'node:crypto'
import NextAuth from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'
import { hosts } from '../hosts'
import { authOptions, clientId, type Leaving, type Seen } from './auth-options'
import { refusalOf, type Refusal } from './refusal'
import { identityKeys, signJwt } from './keys'
import type { Identity } from './profile'
import { identityProviders } from './providers'
import { cookieName, now, sessionSecret } from './session'

/** What next-auth answers: where to go on to, and the cookies to set. */
export type Handshake = { readonly location: string; readonly cookies: readonly string[] }

type Asked = {
  readonly method: 'GET' | 'POST'
  readonly path: readonly string[]
  readonly query?: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string>>
}

/** next-auth through its oldest door: it reads no header of the request, so none can be forged. */
const ask = async (asked: Asked, seen: Seen): Promise<Handshake> => {
  // the one thing that next-auth takes only from here: where it is
  process.env.NEXTAUTH_URL = `${hosts().signIn.origin}/api/auth`
  const set = new Map<string, string | string[]>()
  const answer: { status: number } = { status: 0 }
  const response = {
    status: (status: number) => Object.assign(answer, { status }) && response,
    getHeader: (name: string) => set.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => set.set(name.toLowerCase(), value) && response,
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  }
  const { method, path, query = {}, cookies, body = {} } = asked
  const request = { method, query: { ...query, nextauth: path }, cookies, body, headers: {} }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions(seen))
  const cookie = set.get('set-cookie') ?? []
  return { location: String(set.get('location') ?? ''), cookies: typeof cookie === 'string' ? [cookie] : cookie }
}

/** The request as one signed object: SPID and CIE take no other (request, RFC 9101). */
const withRequestObject = (location: string, issuer: string): string => {
  const url = new URL(location)
  const asked = Object.fromEntries(url.searchParams)
  const claims = { claims: JSON.parse(asked.claims ?? '{}') as unknown }
  const at = now()
  const times = { iss: clientId(), aud: issuer, iat: at, exp: at + 300, jti: randomBytes(16).toString('hex') }
  url.searchParams.set('request', signJwt(identityKeys().sign[0]!, { ...asked, ...claims, ...times }))
  return url.href
}

/** Sends the browser to a provider; `back` is where it comes back to once the person is known. */
export const startSignIn = async (id: string, back: string): Promise<Handshake | Refusal> => {
  const chosen = identityProviders().find((one) => one.id === id)
  if (chosen === undefined) return 'unknown'
  const seen: Seen = {}
  // next-auth starts a sign-in only by a form with its token: our link is that form
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${sessionSecret()}`).digest('hex')
  const cookies = { [cookieName('inizio')]: `${csrfToken}|${hash}` }
  const body = { csrfToken, callbackUrl: new URL(back, hosts().signIn).href }
  const begun = await ask({ method: 'POST', path: ['signin', id], cookies, body }, seen)
  if (seen.error !== undefined) return refusalOf(seen.error)
  return { ...begun, location: withRequestObject(begun.location, chosen.issuer) }
}

/** Takes the browser back from a provider; `back` of the start is its location. */
export const endSignIn = async (
  id: string,
  query: Readonly<Record<string, string>>,
  cookies: Readonly<Record<string, string>>,
): Promise<(Handshake & { readonly leaving: Leaving; readonly identity: Identity }) | Refusal> => {
  const seen: Seen = {}
  const ended = await ask({ method: 'GET', path: ['callback', id], query, cookies }, seen)
  const { leaving, identity, error } = seen
  if (leaving !== undefined && identity !== undefined && error === undefined) return { ...ended, leaving, identity }
  return query.error === undefined ? refusalOf(seen.error) : 'cancelled'
}
