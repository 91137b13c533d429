import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { isUuid } from '../../contracts/uuid'

/** Names our keys wherever one is found: in a log, in a public repository. */
const PREFIX = 'sportello'
const SECRET_BYTES = 32
const WRITTEN = new RegExp(`^${PREFIX}_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$`)

/** What a program sends: which key it means, and the secret that proves it. */
export type Presentata = { readonly id: string; readonly segreto: string }

/**
 * 256 random bits need no slow hash (docs/decisions: keys of an organisation): who has the hash cannot search for what made it.
 */
export const improntaDi = (segreto: string): string => createHash('sha256').update(segreto).digest('hex')

export const nuovoSegreto = (): string => randomBytes(SECRET_BYTES).toString('base64url')

export const scritta = ({ id, segreto }: Presentata): string => `${PREFIX}_${id}_${segreto}`

/** The key that `Authorization: Bearer …` holds; undefined for anything else. */
export const presentata = (authorization: string | null): Presentata | undefined => {
  const [, id, segreto] = WRITTEN.exec(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '') ?? []
  return isUuid(id) && segreto !== undefined ? { id, segreto } : undefined
}

/** Takes as long for a secret that is nearly right as for any other. */
export const combacia = (segreto: string, impronta: string): boolean => {
  const [sent, kept] = [Buffer.from(improntaDi(segreto), 'hex'), Buffer.from(impronta, 'hex')]
  return sent.length === kept.length && timingSafeEqual(sent, kept)
}
