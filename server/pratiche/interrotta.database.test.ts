import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import * as its from '../../testing/tenancy-rows'

const { HERE, ALBA } = its
const DRAFTS = 300
const KILLS = 4

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  await its.fillTenancy(scratch.ownerUrl)
  for (const table of [
    'evento_pratica',
    'allegato_parte',
    'allegato',
    'pratica',
    'registro_protocollo',
    'bozza',
    'messaggio',
  ])
    await owner(`delete from ${table}`)
  const risposte = {
    ...{ utenza: 'altro', indirizzo: 'Via dei Tigli 4', al: '2026-03-15', perche: 'chiusa' },
    ...{ nuovoIndirizzo: 'Via Larga 1', email: 'alba@example.it', vero: 'si' },
  }
  await owner(
    `insert into bozza (belfiore, codice_fiscale, procedura, risposte, lingua, creata_da)
     select $1, $2, 'tari-fine', $3::jsonb, 'it', $2 from generate_series(1, ${DRAFTS})`,
    [HERE, ALBA, JSON.stringify(risposte)],
  )
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

test('processes killed and connections cut while three hundred are sent: none lost, none doubled, no gap', async () => {
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
  const counts = await owner(
    `select count(*)::int as sent, count(distinct bozza_id)::int as drafts, min(numero) as first, max(numero) as last,
       count(distinct numero)::int as numbers, (select ultimo from registro_protocollo) as counter,
       (select count(*)::int from bozza) as left, (select count(*)::int from evento_pratica) as events,
       (select count(*)::int from messaggio) as letters,
       (select count(*)::int from audit_event where azione = 'send:pratica') as audited from pratica`,
  )
  const all = { sent: DRAFTS, drafts: DRAFTS, numbers: DRAFTS, last: DRAFTS, counter: DRAFTS }
  expect(counts).toEqual([{ ...all, first: 1, left: 0, events: DRAFTS, letters: DRAFTS, audited: DRAFTS }])
})
