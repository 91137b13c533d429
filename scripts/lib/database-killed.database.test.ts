import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDb } from '../../server/platform/db'
import { rowsOf } from '../../testing/database'
import * as its from '../../testing/tenancy-rows'
import { openCrew } from './crew.mjs'
import { appUrlOf, migrate } from './database.mjs'
import { discardServer, ensureDatabase, openServer } from './postgres.mjs'

/*
 * The database itself is killed, and comes back on its data, as a machine that lost its power does: a server of its own, for the other
 * tests would lose theirs.
 */
const NAME = 'killed-test'
const { HERE, ALBA } = its
const DRAFTS = 200

const crew = openCrew()
let server: Awaited<ReturnType<typeof openServer>>
let ownerUrl: string
let appUrl: string

const owner = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  rowsOf<Row & Record<string, unknown>>(sql, values, ownerUrl)

/** How many, as soon as the database answers. */
const count = async (sql: string): Promise<number> => {
  for (;;) {
    try {
      return Number((await owner<{ n: string }>(sql))[0]!.n)
    } catch {
      await wait(50)
    }
  }
}

const program = (file: string, argument: string) => {
  const env = { ...process.env, APP_DATABASE_URL: appUrl }
  const child = spawn(process.execPath, ['--import', 'tsx', file, argument], {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  return new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
}

/** Kills the server at once, with all its connections, and starts it again on the same data and port. */
const killDatabase = async (): Promise<void> => {
  const { port } = server
  process.kill(server.pid, 'SIGKILL')
  while (server.isAlive()) await wait(10)
  server = await openServer(NAME, { crew, port } as never)
}

beforeAll(async () => {
  await discardServer(NAME)
  server = await openServer(NAME, { crew })
  ownerUrl = await ensureDatabase(server, 'sportello')
  appUrl = appUrlOf(ownerUrl, 'killed')
  await migrate(crew, ownerUrl, appUrl)
  await its.fillTenancy(ownerUrl)
  await closeDb()
  process.env.APP_DATABASE_URL = appUrl
}, 120_000)
afterAll(async () => {
  await closeDb()
  await crew.close()
  await discardServer(NAME)
})

test('killed twice while requests are sent: none lost, none doubled, no gap', async () => {
  const tables = [
    'evento_pratica',
    'allegato_parte',
    'allegato',
    'pratica',
    'registro_protocollo',
    'bozza',
    'messaggio',
  ]
  for (const table of tables) await owner(`delete from ${table}`)
  const risposte = {
    ...{ utenza: 'altro', indirizzo: 'Via dei Tigli 4', al: '2026-03-15', perche: 'chiusa' },
    ...{ nuovoIndirizzo: 'Via Larga 1', email: 'alba@example.it', vero: 'si' },
  }
  await owner(
    `insert into bozza (belfiore, codice_fiscale, procedura, risposte, lingua, creata_da)
     select $1, $2, 'tari-fine', $3::jsonb, 'it', $2 from generate_series(1, ${DRAFTS})`,
    [HERE, ALBA, JSON.stringify(risposte)],
  )
  const sending = program('testing/send-drafts.ts', ALBA)
  for (const until of [DRAFTS / 4, DRAFTS / 2]) {
    while ((await count('select count(*) as n from pratica')) < until) await wait(5)
    await killDatabase()
  }
  expect(await sending).toBe(0)
  const [counts] = await owner(
    `select count(*)::int as sent, count(distinct bozza_id)::int as drafts, max(numero) as last, count(distinct numero)::int as numbers,
       (select count(*)::int from bozza) as left, (select count(*)::int from evento_pratica) as events,
       (select count(*)::int from messaggio) as letters from pratica`,
  )
  const all = { sent: DRAFTS, drafts: DRAFTS, numbers: DRAFTS, last: DRAFTS, events: DRAFTS, letters: DRAFTS }
  expect(counts).toEqual({ ...all, left: 0 })
}, 240_000)
