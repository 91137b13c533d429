import { randomBytes } from 'node:crypto'
import { applyMigrations } from '../scripts/lib/migrations'
import { emptyDatabase, rowsOf } from '../testing/database'

/** A database of its own for a test, with a role of its own for the web process. */
export type Scratch = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly drop: () => Promise<void>
}

/** An empty database; the role is not made yet. The caller drops both. */
export const scratchDatabase = async (): Promise<Scratch> => {
  const { url, drop } = await emptyDatabase()
  const app = new URL(url)
  app.username = `app_${randomBytes(6).toString('hex')}`
  app.password = randomBytes(12).toString('hex')
  return {
    ownerUrl: url,
    appUrl: app.href,
    drop: async () => {
      await drop()
      await rowsOf(`drop role if exists ${app.username}`)
    },
  }
}

/** The same with all migrations applied, and the role that owns nothing. */
export const migratedDatabase = async (): Promise<Scratch> => {
  const scratch = await scratchDatabase()
  await applyMigrations(scratch.ownerUrl, scratch.appUrl)
  return scratch
}
