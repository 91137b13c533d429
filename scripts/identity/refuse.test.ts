import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { whyRefuse } from './refuse.mjs'

const ASKED = { DEMO_IDENTITY: 'yes' }
const HERE = 'http://localhost:3000'

describe('the provider of invented people', () => {
  test('starts for a portal on the same machine', () => expect(whyRefuse(ASKED, HERE)).toBeUndefined())

  test.each([
    [{ ...ASKED, NODE_ENV: 'production' }, HERE],
    [{}, HERE],
    [ASKED, 'https://tributi.example.it'],
    [ASKED, 'http://192.168.1.7:3000'],
    [{ ...ASKED, PUBLIC_URL: 'https://tributi.example.it' }, HERE],
    [ASKED, 'no address'],
  ])('does not start with %j for %s', (env, portal) => expect(whyRefuse(env, portal)).toEqual(expect.any(String)))

  test('ends by itself in production, before it listens', () => {
    const env = { ...process.env, ...ASKED, NODE_ENV: 'production' as const }
    const run = spawnSync(process.execPath, ['scripts/identity/provider.mjs', '0', HERE, 'none'], {
      env,
      encoding: 'utf8',
    })
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('does not start')])
  })
})
