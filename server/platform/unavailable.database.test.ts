import { afterEach, expect, test } from 'vitest'
import { testAppUrl } from '../../testing/database'
import { appClient, closeDb } from './db'
import { isUnavailable } from './unavailable'

afterEach(closeDb)

/** What a call throws when the process is given this address. */
const thrownAt = async (url: string, call: () => Promise<unknown>): Promise<unknown> => {
  process.env.APP_DATABASE_URL = url
  try {
    return await call()
  } catch (error) {
    return error
  } finally {
    process.env.APP_DATABASE_URL = testAppUrl()
  }
}

const nobody = 'postgresql://a:b@127.0.0.1:1/none'

test.each([
  ['a query of Prisma', () => appClient().comune.findFirst()],
  ['a query of our own', () => appClient().$queryRaw`select 1`],
])('%s without a server: a state that passes', async (_, call) => {
  expect(isUnavailable(await thrownAt(nobody, call))).toBe(true)
})

test('a wrong password is a defect of the installation, not a passing state', async () => {
  const wrong = new URL(testAppUrl())
  wrong.password = 'wrong'
  const error = await thrownAt(wrong.href, () => appClient().$queryRaw`select 1`)
  expect(error).toBeInstanceOf(Error)
  expect(isUnavailable(error)).toBe(false)
})
