import { markClientAddresses } from './client-address'
import { logError } from './log'
import { checkSchemaVersion } from './schema-version'
import { isUnavailable } from './unavailable'

/** What a server does before it takes a call. */
export const start = async (): Promise<void> => {
  await refuseOtherSchema()
  markClientAddresses()
}

/**
 * Ends the process, with the reason in the log, when the database is of another version. One that is away is waited for
 * while the copy of the reference data stands in for it: it is asked for its version before it is used.
 */
const refuseOtherSchema = async (): Promise<void> => {
  try {
    await checkSchemaVersion()
  } catch (error) {
    if (isUnavailable(error)) {
      logError('started-without-database', error)
      return
    }
    logError('start-refused', error)
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
