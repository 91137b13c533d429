import { createHash } from 'node:crypto'
import path from 'node:path'

/** The checkout: every script works on it, wherever it is called from. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** Ignored by git: database, marks and logs of the two commands. */
export const DATA = path.join(ROOT, '.data')

export const BIN = path.join(ROOT, 'node_modules', '.bin')

/** A short name of this checkout, for things that must live outside it. */
export const checkoutId = () => createHash('sha256').update(ROOT).digest('hex').slice(0, 12)
