import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { whyRefuse } from './refuse.mjs'

test.each([
  [{ DEMO_MAIL: 'yes' }, undefined],
  [{}, /DEMO_MAIL/],
  [{ DEMO_MAIL: 'yes', NODE_ENV: 'production' }, /production/],
])('%o', (env, why) => {
  const refused = whyRefuse(env)
  if (why === undefined) expect(refused).toBeUndefined()
  else expect(refused).toMatch(why)
})

test('the server itself ends where it may not be', () => {
  const env = { ...process.env, DEMO_MAIL: 'yes', NODE_ENV: 'production' as const }
  const run = spawnSync(process.execPath, ['scripts/mail/sink.mjs', '0', '/nowhere'], { env, encoding: 'utf8' })
  expect(run.status).toBe(1)
  expect(run.stderr).toContain('does not start')
})
