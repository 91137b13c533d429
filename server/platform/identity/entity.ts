import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { EnvError, readEnv } from '../env'
import { hosts } from '../hosts'
import { clientId } from './auth-options'
import { identityKeys, publicKey, signJwt, type PrivateKey, type PublicKey } from './keys'
import { identityProviders } from './providers'
import { now } from './session'

/** A statement is fetched again every day; a federation that cannot reach us goes on with it for two. */
const LASTS = 48 * 3600

const MARKS = z.array(z.object({ id: z.string(), trust_mark: z.string() }))

/** The marks that the authorities gave: they are theirs, we only show them. */
const trustMarks = (file: string | undefined): z.infer<typeof MARKS> => {
  if (file === undefined) return []
  const read = MARKS.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  throw new EnvError(`FEDERATION_TRUST_MARKS_FILE: ${file} is no list of marks, each with "id" and "trust_mark".`)
}

const shown = (keys: readonly PrivateKey[], use: 'sig' | 'enc'): readonly PublicKey[] =>
  keys.map((key) => publicKey(key, use))

/** The keys of the protocol: those that sign for us, and those to encrypt for us. */
export const protocolKeys = (): { readonly keys: readonly PublicKey[] } => {
  const { sign, encrypt } = identityKeys()
  return { keys: [...shown(sign, 'sig'), ...shown(encrypt, 'enc')] }
}

const relyingParty = (name: string) => ({
  client_id: clientId(),
  client_name: name,
  client_registration_types: ['automatic'],
  application_type: 'web',
  redirect_uris: identityProviders().map(({ id }) => `${clientId()}/api/auth/callback/${id}`),
  response_types: ['code'],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'private_key_jwt',
  id_token_signed_response_alg: 'RS256',
  userinfo_signed_response_alg: 'RS256',
  userinfo_encrypted_response_alg: 'RSA-OAEP-256',
  userinfo_encrypted_response_enc: 'A256CBC-HS512',
  subject_type: 'pairwise',
  jwks: protocolKeys(),
})

/**
 * What the portal says of itself to the federation of SPID and CIE, signed with the key of the federation and not with that
 * of the protocol (OpenID Federation 1.0, entity configuration).
 */
export const entityStatement = (at = now()): string => {
  const { OFFICE_NAME, FEDERATION_AUTHORITIES = '', FEDERATION_CONTACT, FEDERATION_TRUST_MARKS_FILE } = readEnv()
  const { origin } = hosts().signIn
  const name = OFFICE_NAME ?? 'Sportello Tributi'
  const { federation } = identityKeys()
  const statement = {
    iss: clientId(),
    sub: clientId(),
    iat: at,
    exp: at + LASTS,
    jwks: { keys: shown(federation, 'sig') },
    metadata: {
      federation_entity: {
        organization_name: name,
        homepage_uri: origin,
        policy_uri: `${origin}/privacy`,
        logo_uri: `${origin}/icon.svg`,
        contacts: FEDERATION_CONTACT ? [FEDERATION_CONTACT] : [],
      },
      openid_relying_party: relyingParty(name),
    },
    authority_hints: FEDERATION_AUTHORITIES.split(/\s+/).filter((one) => one !== ''),
    trust_marks: trustMarks(FEDERATION_TRUST_MARKS_FILE),
  }
  return signJwt(federation[0]!, statement, 'entity-statement+jwt')
}

/** The keys of the protocol under the key of the federation, for who asks for them alone. */
export const signedKeys = (at = now()): string => {
  const own = { iss: clientId(), sub: clientId(), iat: at, exp: at + LASTS }
  return signJwt(identityKeys().federation[0]!, { ...own, ...protocolKeys() }, 'jwk-set+jwt')
}
