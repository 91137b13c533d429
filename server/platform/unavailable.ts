import { isFull } from './storage'

/** What Node, PostgreSQL and Prisma say when the database does not answer, whatever wraps it. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  '53300',
  '57P01',
  '57P02',
  '57P03',
])

/** A raw query fails under one code, P2010, whatever happened: the driver's own word is inside. */
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])

const kindOf = (error: object): string => ('kind' in error && typeof error.kind === 'string' ? error.kind : '')

/** What an error wraps: its cause, or what Prisma's driver said. */
const insideOf = (error: object): readonly unknown[] => [
  'cause' in error ? error.cause : undefined,
  'meta' in error ? error.meta : undefined,
  'driverAdapterError' in error ? error.driverAdapterError : undefined,
  ...(error instanceof AggregateError ? error.errors : []),
]

const codeOf = (error: object): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

const isAway = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const code = codeOf(error)
  if (CODES.has(code) || code.startsWith('08') || KINDS.has(kindOf(error))) return true
  return insideOf(error).some((each) => isAway(each, depth + 1))
}

/** Whether an error means that the database cannot be reached now, or has no room to write: a state that passes, not a defect. */
export const isUnavailable = (error: unknown): boolean => isAway(error) || isFull(error)
