import { markClientAddresses } from './client-address'
import { logError } from './log'
import { checkSchemaVersion } from './schema-version'
import { isUnavailable } from './unavailable'

/** What a server does before it takes a call. */
export const start = async (): Promise<void> => {
  await refuseOtherSchema()
  markClientAddresses()
}

const reasonOf = (error: unknown): string => {
  if (isUnavailable(error))
    return 'The database of APP_DATABASE_URL does not answer: is it started, and the address right?'
  return error instanceof Error ? error.message : String(error)
}

/** Ends the process, with the reason in the log, when the database is missing or of another version. */
const refuseOtherSchema = async (): Promise<void> => {
  try {
    await checkSchemaVersion()
  } catch (error) {
    logError('start-refused', error)
    process.stderr.write(`${reasonOf(error)}\n`)
    process.exit(1)
  }
}
