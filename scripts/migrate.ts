import { applyMigrations } from './lib/migrations'
import { EnvError, ownerUrl, readEnv } from '../server/platform/env'

/** `npm run migrate`: brings the database of DATABASE_URL to this version, and the role of APP_DATABASE_URL with it. */
const main = async (): Promise<void> => {
  const { applied, total, role } = await applyMigrations(ownerUrl(), readEnv().APP_DATABASE_URL)
  console.log(
    applied.length === 0 ? `Schema: up to date (${total} migrations).` : `Schema: applied ${applied.join(', ')}.`,
  )
  console.log(`Role of the web process: ${role}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError || error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
