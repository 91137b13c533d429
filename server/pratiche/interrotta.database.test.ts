import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import { eachOnce, onlyDrafts, sentOf } from '../../testing/drafts'
import * as its from '../../testing/tenancy-rows'

const { ALBA } = its
// more where a machine is to be tried for long: SENDINGS=10000
const DRAFTS = Number(process.env.SENDINGS ?? 300)
const KILLS = 4

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  await its.fillTenancy(scratch.ownerUrl)
  await onlyDrafts(scratch.ownerUrl, DRAFTS)
})
afterAll(() => scratch.drop())

const owner = <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  rowsOf<Row>(sql, values, scratch.ownerUrl)

/** One of several processes that send the same drafts: as machines of one portal, and people who press twice, do. */
const sender = () => {
  const env = { ...process.env, APP_DATABASE_URL: scratch.appUrl }
  const child = spawn(process.execPath, ['--import', 'tsx', 'testing/send-drafts.ts', ALBA], { env, stdio: 'inherit' })
  return { child, ended: new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code))) }
}

const sent = async (): Promise<number> =>
  Number((await owner<{ n: string }>('select count(*) as n from pratica'))[0]!.n)

test(
  'processes killed and connections cut while hundreds are sent: none lost, none doubled, no gap',
  async () => {
    const kept = sender()
    for (let kill = 1; kill <= KILLS; kill++) {
      const { child, ended } = sender()
      const until = Math.min((kill * DRAFTS) / (KILLS + 2), DRAFTS)
      while ((await sent()) < until) await wait(10)
      child.kill('SIGKILL')
      await ended
      if (kill % 2 === 0)
        await owner(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        )
    }
    expect(await kept.ended).toBe(0)
    expect(await sentOf(scratch.ownerUrl)).toEqual(eachOnce(DRAFTS))
  },
  400 * DRAFTS,
)
