import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf, testAppUrl, testOwnerUrl } from '../../testing/database'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { appClient, closeDb } from './db'
import { limitCalls, limiterFor, takeCall } from './rate-limit'
import { checkSchemaVersion } from './schema-version'

const from = (address: string): { readonly headers: Headers } => ({
  headers: new Headers({ 'x-client-address': address }),
})

beforeAll(async () => {
  process.env.APP_DATABASE_URL = testAppUrl()
  await rowsOf('delete from rate_limit')
})
afterAll(async () => {
  await rowsOf('delete from rate_limit')
  await closeDb()
})

describe('the count of calls', () => {
  test('the call over the limit is told when to come back', async () => {
    const limiter = limiterFor('comuni', 3, appClient())
    const key = 'a-client'
    expect(await takeCall(limiter, key)).toBeUndefined()
    expect(await takeCall(limiter, key)).toBeUndefined()
    expect(await takeCall(limiter, key)).toBeUndefined()
    const seconds = await takeCall(limiter, key)
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(await takeCall(limiter, 'another-client')).toBeUndefined()
  })

  test('two machines share one count', async () => {
    const [one, two] = [limiterFor('f24', 2, appClient()), limiterFor('f24', 2, appClient())]
    expect(await takeCall(one, 'shared')).toBeUndefined()
    expect(await takeCall(two, 'shared')).toBeUndefined()
    expect(await takeCall(one, 'shared')).toBeGreaterThan(0)
    expect(await takeCall(two, 'shared')).toBeGreaterThan(0)
  })

  test('calls at once are all counted', async () => {
    const limiter = limiterFor('calcolo', 5, appClient())
    const answers = await Promise.all(Array.from({ length: 12 }, () => takeCall(limiter, 'at-once')))
    expect(answers.filter((seconds) => seconds === undefined)).toHaveLength(5)
  })

  test('a window that is over begins anew', async () => {
    const limiter = limiterFor('comuni', 1, appClient())
    expect(await takeCall(limiter, 'patient')).toBeUndefined()
    await rowsOf(`update rate_limit set expire = now() - interval '1 second' where key = 'comuni:patient'`)
    expect(await takeCall(limiter, 'patient')).toBeUndefined()
  })

  test('no address is kept, and one network is one key', async () => {
    expect(await limitCalls('pagine', from('203.0.113.77'))).toBeUndefined()
    expect(await limitCalls('pagine', from('2001:db8:1:2::5'))).toBeUndefined()
    expect(await limitCalls('pagine', from('2001:db8:1:2::6'))).toBeUndefined()
    const rows = await rowsOf<{ key: string; points: number }>(
      `select key, points from rate_limit where key like 'pagine:%' order by points`,
    )
    expect(rows.map(({ points }) => points)).toEqual([1, 2])
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|2001:db8/)
  })
})

describe('the version of the schema', () => {
  let scratch: Scratch
  beforeAll(async () => {
    scratch = await migratedDatabase()
  })
  afterAll(() => scratch.drop())

  test('this version starts on its own database', async () => {
    await expect(checkSchemaVersion()).resolves.toBeUndefined()
  })

  test('and refuses one that is ahead, in words', async () => {
    await closeDb()
    process.env.APP_DATABASE_URL = scratch.appUrl
    await rowsOf(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '20990101_later', now())`,
      [],
      scratch.ownerUrl,
    )
    await expect(checkSchemaVersion()).rejects.toThrow(/later version.*20990101_later/)
    await rowsOf('delete from _prisma_migrations', [], scratch.ownerUrl)
    await expect(checkSchemaVersion()).rejects.toThrow(/npm run migrate/)
    await closeDb()
    process.env.APP_DATABASE_URL = testAppUrl()
  })

  test('the web is never given the owner', () => {
    expect(new URL(testAppUrl()).username).not.toBe(new URL(testOwnerUrl()).username)
  })
})
