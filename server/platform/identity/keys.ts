import { createHash, createPrivateKey, type JsonWebKey, sign } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { EnvError, readEnv } from '../env'

const KEY = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string(), kid: z.string() })

/** The newest of each stands first: it signs, and the others stay published until nobody can still be using them. */
const KEYS = z.object({
  federation: z.array(KEY).min(1),
  sign: z.array(KEY).min(1),
  encrypt: z.array(KEY).min(1),
})

export type PrivateKey = z.infer<typeof KEY>
export type IdentityKeys = z.infer<typeof KEYS>

let kept: { readonly file: string; readonly changed: number; readonly keys: IdentityKeys } | undefined

const parse = (file: string): IdentityKeys => {
  const read = KEYS.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  throw new EnvError(`IDENTITY_KEYS_FILE: ${file} is no file of keys. Make one with npm run keys.`)
}

/** Read when first asked for, and again when the file has changed: keys are rotated without a restart. @throws EnvError */
export const identityKeys = (env: NodeJS.ProcessEnv = process.env): IdentityKeys => {
  const file = readEnv(env).IDENTITY_KEYS_FILE
  if (file === undefined)
    throw new EnvError('IDENTITY_KEYS_FILE is not set: the keys of the portal. See docs/accesso.md.')
  const changed = statSync(file).mtimeMs
  if (kept?.file !== file || kept.changed !== changed) kept = { file, changed, keys: parse(file) }
  return kept.keys
}

export type PublicKey = JsonWebKey & { readonly kid: string }

/** What others may know of a key. */
export const publicKey = ({ kty, n, e, kid }: PrivateKey, use: 'sig' | 'enc'): PublicKey => ({
  kty,
  n,
  e,
  kid,
  use,
  alg: use === 'sig' ? 'RS256' : 'RSA-OAEP-256',
})

/** The name of a key made of the key itself (RFC 7638). */
export const thumbprint = (n: string, e: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ e, kty: 'RSA', n }))
    .digest('base64url')

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JWT signed with RS256. */
export const signJwt = (key: PrivateKey, payload: object, typ = 'JWT'): string => {
  const text = `${part({ alg: 'RS256', kid: key.kid, typ })}.${part(payload)}`
  const signature = sign('sha256', Buffer.from(text), createPrivateKey({ key: key as JsonWebKey, format: 'jwk' }))
  return `${text}.${signature.toString('base64url')}`
}
