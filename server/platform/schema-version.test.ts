import { expect, test } from 'vitest'
import { EnvError, readEnv } from './env'
import { isoDayOf, today } from './clock'
import { schemaDifference } from './schema-version'

const mine = (name: string, checksum = 'a') => ({ name, checksum, sql: '' })
const theirs = (migration_name: string, checksum = 'a') => ({ migration_name, checksum })

test.each([
  ['the same', [mine('1')], [theirs('1')], { missing: [], unknown: [], changed: [] }],
  ['an empty database', [mine('1')], [], { missing: ['1'], unknown: [], changed: [] }],
  ['a database ahead', [mine('1')], [theirs('1'), theirs('2')], { missing: [], unknown: ['2'], changed: [] }],
  ['an edited migration', [mine('1')], [theirs('1', 'b')], { missing: [], unknown: [], changed: ['1'] }],
])('%s', (_, ours, applied, difference) => expect(schemaDifference(ours, applied)).toEqual(difference))

test('today is the day in Italy, not that of the machine', () => {
  expect(today(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
  expect(today(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  expect(today(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
})

test('a day of the database is the same in every zone', () => {
  expect(isoDayOf(new Date('2026-03-29T00:00:00Z'))).toBe('2026-03-29')
})

test('a wrong setting is named; an empty one counts as absent', () => {
  expect(readEnv({ NODE_ENV: 'test', DATABASE_URL: '', TRUSTED_PROXIES: '' })).toEqual({
    TRUSTED_PROXIES: 0,
    SESSION_MINUTES: 20,
  })
  expect(() => readEnv({ NODE_ENV: 'test', APP_DATABASE_URL: 'mysql://x/y' })).toThrow(EnvError)
  expect(() => readEnv({ NODE_ENV: 'test', TRUSTED_PROXIES: 'many' })).toThrow(/TRUSTED_PROXIES/)
})
