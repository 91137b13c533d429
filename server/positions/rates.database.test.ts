import { afterAll, beforeAll, expect, test } from 'vitest'
import { testAppUrl } from '../../testing/database'
import { closeDb } from '../platform/db'
import { ratesFor } from './queries'

beforeAll(() => {
  process.env.APP_DATABASE_URL = testAppUrl()
})
afterAll(closeDb)

test.each([
  ['D150', 2026, 'IMU', [2026, 2025]],
  ['L378', 2026, 'IMIS', [undefined, undefined]],
  ['A952', 2026, 'IMI', [undefined, undefined]],
  ['L424', 2026, 'ILIA', [undefined, undefined]],
] as const)('%s in %d has the %s, and the rates of these years', async (belfiore, anno, regime, years) => {
  const rates = await ratesFor(belfiore, anno)
  expect([rates.regime, [rates.corrente?.anno, rates.precedente?.anno]]).toEqual([regime, years])
})
