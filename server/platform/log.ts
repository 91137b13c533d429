import { randomUUID } from 'node:crypto'

/** Values of a log line. Never names, codici fiscali, amounts or what a person typed. */
type LogValues = Readonly<Record<string, string | number | boolean | undefined>>

const write = (level: 'info' | 'error', event: string, values: LogValues): void => {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...values })
  process[level === 'error' ? 'stderr' : 'stdout'].write(`${line}\n`)
}

const causeOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

export const logInfo = (event: string, values: LogValues = {}): void => write('info', event, values)

/**
 * Notes an error nobody expected, with its stack, and gives the id by which a person may ask about it:
 * the only thing of it that reaches a screen.
 */
export const logError = (event: string, error: unknown, values: LogValues = {}): string => {
  const id = randomUUID()
  write('error', event, { ...values, id, cause: causeOf(error) })
  return id
}

/** The same for a call of the web, under an id already given. The query is left out: a person may have typed it. */
export const logUnexpected = (id: string, request: Request, error: unknown): void => {
  const { pathname } = new URL(request.url)
  write('error', 'unexpected', { id, method: request.method, pathname, cause: causeOf(error) })
}
