import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { applyMigrations } from '../scripts/lib/migrations'

/** An empty database of its own for a test, with a role of its own for the web process. */
export type Scratch = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly drop: () => Promise<void>
}

const serverUrl = (): string => {
  const url = process.env.TEST_DATABASE_OWNER_URL
  if (!url) throw new Error('TEST_DATABASE_OWNER_URL is not set: `npm test` starts a PostgreSQL and sets it.')
  return url
}

const atDatabase = (url: string, database: string, user?: string, password?: string): string => {
  const address = new URL(url)
  address.pathname = `/${database}`
  if (user !== undefined) address.username = user
  if (password !== undefined) address.password = password
  return address.href
}

/** Runs statements one after another on a connection of their own. */
export const statements = async (url: string, ...sql: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const each of sql) await client.query(each)
  } finally {
    await client.end()
  }
}

/** Makes the database; the caller drops it. */
export const scratchDatabase = async (): Promise<Scratch> => {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  await statements(serverUrl(), `create database ${name}`)
  return {
    ownerUrl: atDatabase(serverUrl(), name),
    appUrl: atDatabase(serverUrl(), name, `${name}_app`, password),
    drop: () => statements(serverUrl(), `drop database ${name} with (force)`, `drop role if exists ${name}_app`),
  }
}

/** The same with all migrations applied, and the role that owns nothing. */
export const migratedDatabase = async (): Promise<Scratch> => {
  const scratch = await scratchDatabase()
  await applyMigrations(scratch.ownerUrl, scratch.appUrl)
  return scratch
}
