import { markClientAddresses } from './client-address'
import { logError } from './log'
import { checkSchemaVersion } from './schema-version'

/** What a server does before it takes a call. */
export const start = async (): Promise<void> => {
  await refuseOtherSchema()
  markClientAddresses()
}

/** Ends the process, with the reason in the log, when the database is missing or of another version. */
const refuseOtherSchema = async (): Promise<void> => {
  try {
    await checkSchemaVersion()
  } catch (error) {
    logError('start-refused', error)
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
