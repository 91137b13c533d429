/**
 * `npm run keys -- FILE [federation|sign|encrypt ...]`: makes the portal's private keys for SPID and CIE, or puts a new one
 * in front of those that are there. The one before stays published, so that nothing under way is lost.
 */
import path from 'node:path'
import { rotateKeys } from './lib/keys.mjs'

const [file, ...uses] = process.argv.slice(2)
const wrong = uses.find((use) => !['federation', 'sign', 'encrypt'].includes(use))
if (file === undefined || wrong !== undefined) {
  console.error('npm run keys -- FILE [federation|sign|encrypt ...]')
  process.exit(1)
}
const target = path.resolve(process.env.INIT_CWD ?? '.', file)
// the length that the rules of SPID and CIE recommend
const keys = rotateKeys(target, { bits: 4096, ...(uses.length > 0 ? { uses } : {}) })
for (const [use, [newest, ...older]] of Object.entries(keys)) {
  console.log(
    `${use}: ${newest.kid} signs or decrypts; still published: ${older.map(({ kid }) => kid).join(', ') || 'none'}`,
  )
}
