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

const codeOf = (error: object): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** Whether an error means that the database cannot be reached now: a state that passes, not a defect. */
export const isUnavailable = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const code = codeOf(error)
  if (CODES.has(code) || code.startsWith('08')) return true
  const inner = 'cause' in error ? error.cause : undefined
  const errors = error instanceof AggregateError ? error.errors : []
  return [inner, ...errors].some((each) => isUnavailable(each, depth + 1))
}
