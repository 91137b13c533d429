import { afterAll, beforeAll } from 'vitest'
import { migratedDatabase, type Scratch } from '../prisma/scratch-database'
import { closeDb } from '../server/platform/db'
import { rowsOf } from './database'
import { fillTenancy } from './tenancy-rows'

/** Rows of one statement as the owner of the database. */
export type Owner = <Row extends Record<string, unknown>>(
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>

/**
 * For the tests of one file: a database of their own with the rows of the tenancy tests, to which the portal is connected, and
 * which goes when they have ended. `more`: what else stands in it, or no longer does.
 */
export const tenancyDatabase = (
  more: (owner: Owner, ownerUrl: string) => Promise<unknown> = () => Promise.resolve(),
) => {
  let made: Scratch | undefined
  const scratch = (): Scratch => {
    if (made === undefined) throw new Error('The database is made before the first test, not before.')
    return made
  }
  const owner: Owner = (sql, values = []) => rowsOf(sql, values, scratch().ownerUrl)
  beforeAll(async () => {
    made = await migratedDatabase()
    await fillTenancy(made.ownerUrl)
    await more(owner, made.ownerUrl)
    await closeDb()
    process.env.APP_DATABASE_URL = made.appUrl
  })
  afterAll(async () => {
    await closeDb()
    await scratch().drop()
  })
  return { owner, scratch }
}
