import { createHash, generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** One before the newest is enough: tokens and published keys live for hours, rotations are months apart. */
const KEPT = 2

const USES = ['federation', 'sign', 'encrypt']

const newKey = (bits) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  const key = privateKey.export({ format: 'jwk' })
  const kid = createHash('sha256')
    .update(JSON.stringify({ e: key.e, kty: 'RSA', n: key.n }))
    .digest('base64url')
  return { ...key, kid }
}

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {})

/** Puts a new key in front of those of each use, and forgets the oldest. */
export const rotateKeys = (file, { uses = USES, bits = 2048 } = {}) => {
  const keys = read(file)
  for (const use of uses) keys[use] = [newKey(bits), ...(keys[use] ?? [])].slice(0, KEPT)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
  return keys
}

/** The keys of a file, made when it is not there. */
export const ensureKeys = (file) => {
  if (!fs.existsSync(file)) rotateKeys(file)
  return read(file)
}
