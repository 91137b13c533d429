import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf, testAppUrl, testOwnerUrl } from '../../testing/database'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { CallCounter } from './call-counter'
import { appClient, closeDb } from './db'
import { countCall, keyOf, shareIn } from './rate-limit'
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
  test('two machines share one count', async () => {
    const [one, two] = [new CallCounter(), new CallCounter()]
    const share = shareIn(appClient())
    for (let call = 0; call < 3; call += 1) one.take('f24', 'shared', 4)
    await one.share(share)
    two.take('f24', 'shared', 4)
    await two.share(share)
    expect(two.take('f24', 'shared', 4).wait).toBeGreaterThan(0)
    // one learns of two when it has something to tell itself
    one.take('f24', 'shared', 4)
    await one.share(share)
    expect(one.take('f24', 'shared', 4).wait).toBeGreaterThan(0)
  })

  test('what is told at once is all counted, and what is over is cleared away', async () => {
    await rowsOf(`insert into rate_limit (key, points, expire) values ('old', 9, now() - interval '1 second')`)
    const counters = Array.from({ length: 4 }, () => new CallCounter())
    for (const counter of counters) for (let call = 0; call < 25; call += 1) counter.take('calcolo', `${call}`, 300)
    await Promise.all(counters.map((counter) => counter.share(shareIn(appClient()))))
    const rows = await rowsOf<{ key: string; points: number }>(`select key, points from rate_limit`)
    expect(rows.filter(({ key }) => key.startsWith('calcolo:')).every(({ points }) => points === 4)).toBe(true)
    expect(rows.map(({ key }) => key)).not.toContain('old')
  })

  test('no address is kept, and one network is one key', async () => {
    const left = (address: string): number => countCall('pagine', from(address)).remaining
    const [first] = [left('203.0.113.77'), left('2001:db8:1:2::5')]
    expect(left('2001:db8:1:2::6')).toBe(first! - 1)
    expect(keyOf('203.0.113.77', 'a secret')).not.toContain('203')
    expect(keyOf('203.0.113.77', 'a secret')).not.toBe(keyOf('203.0.113.77', 'another'))
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
