import { logError } from '../log'
import { clientId, type Leaving } from './auth-options'
import { identityKeys, signJwt } from './keys'
import { identityProviders } from './providers'
import { now } from './session'

const TIMEOUT_MS = 3_000

/** How long the session of the provider may be ended after that of the portal. Seconds. */
export const AWHILE = 300

/** Where a provider ends its own session, and the token that says whose. */
export type Elsewhere = { readonly provider: string; readonly idToken: string; readonly end: string }

/** The address that lets the browser end its session at the provider and come back (OpenID Connect RP-Initiated Logout 1.0). */
export const endAddress = ({ idToken, end }: Elsewhere, back: string): string => {
  const url = new URL(end)
  url.searchParams.set('client_id', clientId())
  url.searchParams.set('id_token_hint', idToken)
  url.searchParams.set('post_logout_redirect_uri', new URL(back, clientId()).href)
  return url.href
}

type Discovered = { readonly revocation_endpoint?: string; readonly end_session_endpoint?: string }

const discover = async (issuer: string): Promise<Discovered> => {
  const address = `${issuer}/.well-known/openid-configuration`
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  return answer.ok ? ((await answer.json()) as Discovered) : {}
}

const revoke = async (endpoint: string, issuer: string, token: string): Promise<void> => {
  const at = now()
  const id = { iss: clientId(), sub: clientId(), jti: crypto.randomUUID(), iat: at, exp: at + 60 }
  const body = new URLSearchParams({
    token,
    token_type_hint: 'access_token',
    client_id: clientId(),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: signJwt(identityKeys().sign[0]!, { ...id, aud: [issuer, endpoint] }),
  })
  const answer = await fetch(endpoint, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!answer.ok) throw new Error(`revocation answers ${answer.status}`)
}

/**
 * Tells the provider that the person leaves: SPID and CIE ask that the access token be revoked, which with SPID ends the
 * session there too. Whoever leaves has left, whether or not the provider can be reached.
 * @returns where a provider also lets the browser end its session, for who wants to
 */
export const tellLeaving = async ({ provider, accessToken }: Leaving): Promise<string | undefined> => {
  const known = identityProviders().find(({ id }) => id === provider)
  if (known === undefined) return undefined
  try {
    const { revocation_endpoint: revocation, end_session_endpoint: end } = await discover(known.issuer)
    if (revocation !== undefined) await revoke(revocation, known.issuer, accessToken)
    return end
  } catch (error) {
    logError('leaving-not-told', error)
    return undefined
  }
}
