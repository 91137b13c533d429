import { createHash } from 'node:crypto'

/** Short for what a form says: one whose effect was shown is saved, another is shown first. */
export const impronta = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16)
