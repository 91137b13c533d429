import { logError } from '../log'
import { IdentityError } from './profile'

/**
 * Why somebody did not get in: each has a sentence on the page of access. `again`: this browser has not begun this sign-in,
 * or too long ago; `refused`: the provider's answer is not genuine.
 */
export type Refusal = 'unknown' | 'cancelled' | 'again' | 'unreachable' | 'level' | 'incomplete' | 'refused'

export const REFUSALS: readonly Refusal[] = [
  'unknown',
  'cancelled',
  'again',
  'unreachable',
  'level',
  'incomplete',
  'refused',
]

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH'])

/** An error and what it wraps, outermost first. */
const chainOf = (error: unknown): readonly Error[] => {
  if (!(error instanceof Error)) return []
  const inner = error.cause ?? (error as { originalError?: unknown }).originalError
  return [error, ...chainOf(inner)]
}

const isAway = (error: Error): boolean =>
  AWAY.has((error as NodeJS.ErrnoException).code ?? '') ||
  /outgoing request timed out|expected 200 OK, got: 5\d\d|ECONNREFUSED/.test(error.message)

/** Cookies of the start that are not there, are another sign-in's, or have run out. */
const isLate = ({ message }: Error): boolean =>
  /cookie was missing|could not be parsed|different provider|state mismatch|"exp" claim timestamp check failed|decryption operation failed/.test(
    message,
  )

const fromProfile = (errors: readonly Error[]): Refusal | undefined => {
  const found = errors.find((error) => error instanceof IdentityError)
  if (found === undefined) return undefined
  if (found.fault === 'level') return 'level'
  return found.fault === 'issuer' ? 'refused' : 'incomplete'
}

/** Why, for the person; the log gets the rest under an id, and nothing that a provider told of anybody. */
export const refusalOf = (error: unknown): Refusal => {
  const errors = chainOf(error)
  const known = fromProfile(errors)
  if (known === undefined && errors.some(isAway)) {
    logError('identity-provider-away', error)
    return 'unreachable'
  }
  if (known === undefined && errors.some(isLate)) return 'again'
  logError('sign-in-refused', new Error(errors.map(({ message }) => message).join(': ') || 'no answer'))
  return known ?? 'refused'
}
