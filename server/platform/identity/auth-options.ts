import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { readEnv } from '../env'
import { hosts } from '../hosts'
import { identityKeys } from './keys'
import { type Identity, identityOf, IdentityError, LEVEL, requestedClaims } from './profile'
import { identityProviders, type IdentityProvider } from './providers'
import { COOKIE, cookieName, cookieOptions, newSession, sealSession, sessionSecret } from './session'

/** What a provider hands out that is needed again when somebody leaves. */
export type Leaving = { readonly provider: string; readonly accessToken: string }

type Claims = Readonly<Record<string, unknown>>

/** The name under which the portal is known to the federation: its own address. */
export const clientId = (): string => hosts().signIn.origin

/** What happened on the way that next-auth does not tell. */
export type Seen = { leaving?: Leaving; error?: unknown }

const provider = (one: IdentityProvider, seen: Seen): OAuthConfig<Claims> => {
  const { sign, encrypt } = identityKeys()
  return {
    id: one.id,
    name: one.name,
    type: 'oauth',
    idToken: true,
    issuer: one.issuer,
    wellKnown: `${one.issuer}/.well-known/openid-configuration`,
    clientId: clientId(),
    client: {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
      id_token_signed_response_alg: 'RS256',
      userinfo_signed_response_alg: 'RS256',
      userinfo_encrypted_response_alg: 'RSA-OAEP-256',
      userinfo_encrypted_response_enc: 'A256CBC-HS512',
      request_object_signing_alg: 'RS256',
    },
    // the newest key signs; what was encrypted for an older one can still be read
    jwks: {
      keys: [
        { ...sign[0]!, use: 'sig', alg: 'RS256' },
        ...encrypt.map((key) => ({ ...key, use: 'enc', alg: 'RSA-OAEP-256' })),
      ],
    },
    checks: ['pkce', 'state', 'nonce'],
    authorization: {
      params: { scope: 'openid', acr_values: LEVEL, prompt: 'consent login', claims: requestedClaims(one.kind) },
    },
    userinfo: {
      request: async ({ client, tokens }) => {
        try {
          const said = (tokens as unknown as { readonly claims: () => Claims }).claims()
          // what was discovered is only as good as its address: the token must name the issuer of our settings
          if (said.iss !== one.issuer) throw new IdentityError('issuer')
          const info = await client.userinfo(tokens.access_token ?? '')
          return { identity: identityOf(one.kind, said.acr, info) } as never
        } catch (error) {
          // next-auth hands on the sentence of an error, and not the error
          seen.error = error
          throw error
        }
      },
    },
    profile: ({ identity }) => ({ id: 'known', identity }) as never,
    httpOptions: { timeout: 10_000 },
  }
}

const option = (name: string) => ({ name: cookieName(name), options: cookieOptions() })

/** What next-auth has to say of an error is the error alone: never what a provider told of a person. */
const loggerTo = (seen: Seen): NextAuthOptions['logger'] => ({
  error: (_code, metadata) => {
    seen.error ??= metadata instanceof Error ? metadata : metadata.error
  },
  warn: () => undefined,
  debug: () => undefined,
})

/** Made for each call: settings and keys are read when somebody signs in, and not when the portal is built. */
export const authOptions = (seen: Seen): NextAuthOptions => ({
  providers: identityProviders().map((one) => provider(one, seen)),
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: 8 * 3600 },
  useSecureCookies: hosts().signIn.protocol === 'https:',
  pages: { signIn: '/accesso', error: '/accesso' },
  logger: loggerTo(seen),
  cookies: {
    sessionToken: option(COOKIE.sessione),
    callbackUrl: option('ritorno'),
    csrfToken: option('inizio'),
    pkceCodeVerifier: { ...option('pkce'), options: { ...cookieOptions(), maxAge: 900 } },
    state: { ...option('stato'), options: { ...cookieOptions(), maxAge: 900 } },
    nonce: { ...option('nonce'), options: { ...cookieOptions(), maxAge: 900 } },
  },
  jwt: {
    encode: ({ token }) => sealSession(newSession((token as { identity?: Identity }).identity!)),
    decode: () => null,
  },
  callbacks: {
    jwt: ({ token, user, account }) => {
      if (account) seen.leaving = { provider: account.provider, accessToken: account.access_token ?? '' }
      return user ? { ...token, identity: (user as unknown as { identity: Identity }).identity } : token
    },
  },
})

/** False where nobody can sign in: the page of access then says so. */
export const isConfigured = (): boolean => {
  const { SESSION_SECRET, IDENTITY_KEYS_FILE } = readEnv()
  return SESSION_SECRET !== undefined && IDENTITY_KEYS_FILE !== undefined && identityProviders().length > 0
}
