import type { JsonWebKey } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { readEnv } from '../env'
import { hosts } from '../hosts'
import { identityKeys } from './keys'
import { type Identity, identityOf, IdentityError, LEVEL, requestedClaims } from './profile'
import { identityProviders, type IdentityProvider } from './providers'
import { COOKIE, cookieName, cookieOptions, newSession, sealSession, sessionSecret } from './session'

/** What a provider hands out that is needed again when somebody leaves. */
export type Leaving = { readonly provider: string; readonly accessToken: string; readonly idToken: string }

type Claims = Readonly<Record<string, unknown>>

/** The name under which the portal is known to the federation: its own address. */
export const clientId = (): string => hosts().signIn.origin

/** What happened on the way that next-auth does not tell. */
export type Seen = { leaving?: Leaving; identity?: Identity; error?: unknown }

/** How the portal speaks, the same with every provider: what the entity configuration says of it (entity.ts). */
const CLIENT = {
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'RS256',
  id_token_signed_response_alg: 'RS256',
  userinfo_signed_response_alg: 'RS256',
  userinfo_encrypted_response_alg: 'RSA-OAEP-256',
  userinfo_encrypted_response_enc: 'A256CBC-HS512',
} as const

/** The newest key signs; what was encrypted for an older one can still be read. */
const ownKeys = (): JsonWebKey[] => {
  const { sign, encrypt } = identityKeys()
  return [
    { ...sign[0]!, use: 'sig', alg: 'RS256' },
    ...encrypt.map((key) => ({ ...key, use: 'enc', alg: 'RSA-OAEP-256' })),
  ]
}

type Answered = { readonly client: { userinfo: (token: string) => Promise<object> }; readonly tokens: object }
type Tokens = { readonly access_token?: string; readonly claims: () => Claims }

/** Who the provider says it is. What was discovered is only as good as its address: the token must name our issuer. */
const known = async ({ kind, issuer }: IdentityProvider, { client, tokens }: Answered): Promise<Identity> => {
  const { access_token, claims } = tokens as Tokens
  const said = claims.call(tokens)
  if (said.iss !== issuer) throw new IdentityError('issuer')
  return identityOf(kind, said.acr, (await client.userinfo(access_token ?? '')) as Claims)
}

const provider = (one: IdentityProvider, seen: Seen): OAuthConfig<Claims> => ({
  id: one.id,
  name: one.name,
  type: 'oauth',
  idToken: true,
  issuer: one.issuer,
  wellKnown: `${one.issuer}/.well-known/openid-configuration`,
  clientId: clientId(),
  client: CLIENT,
  jwks: { keys: ownKeys() as never },
  checks: ['pkce', 'state', 'nonce'],
  authorization: {
    params: { scope: 'openid', acr_values: LEVEL, prompt: 'consent login', claims: requestedClaims(one.kind) },
  },
  userinfo: {
    request: async (answered) => {
      try {
        return { identity: await known(one, answered as Answered) } as never
      } catch (error) {
        // next-auth hands on the sentence of an error, and not the error
        seen.error = error
        throw error
      }
    },
  },
  profile: ({ identity }) => ({ id: 'known', identity }) as never,
  httpOptions: { timeout: 10_000 },
})

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
      if (account) {
        const { provider: from, access_token: accessToken = '', id_token: idToken = '' } = account
        seen.leaving = { provider: from, accessToken, idToken }
      }
      if (!user) return token
      const { identity } = user as unknown as { identity: Identity }
      seen.identity = identity
      return { ...token, identity }
    },
  },
})

/** False where nobody can sign in: the page of access then says so. */
export const isConfigured = (): boolean => {
  const { SESSION_SECRET, IDENTITY_KEYS_FILE } = readEnv()
  return SESSION_SECRET !== undefined && IDENTITY_KEYS_FILE !== undefined && identityProviders().length > 0
}
