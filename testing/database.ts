import { randomBytes } from 'node:crypto'
import pg from 'pg'

const needed = (name: string): string => {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set. These tests need a PostgreSQL: npm test -- --only=database-tests starts one.`)
}

/** The test database as its owner: migrated, with all reference data. */
export const testOwnerUrl = (): string => needed('TEST_DATABASE_OWNER_URL')

/** The same database as the role of the web process, which owns nothing. */
export const testAppUrl = (): string => needed('TEST_DATABASE_URL')

const on = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Rows of one statement as the owner, or as another role where `url` says so. */
export const rowsOf = <Row extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
  url: string = testOwnerUrl(),
): Promise<readonly Row[]> => on(url, async (client) => (await client.query<Row>(sql, [...values])).rows)

/** An empty database beside the test database: `url` as its owner; `drop` removes it, open connections or not. */
export const emptyDatabase = async (): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> => {
  const name = `empty_${randomBytes(6).toString('hex')}`
  const url = new URL(testOwnerUrl())
  url.pathname = `/${name}`
  await rowsOf(`create database ${name}`)
  return {
    url: url.href,
    drop: async () => {
      await rowsOf(`drop database if exists ${name} with (force)`)
    },
  }
}
