import { execFile, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { act, beginEmissione } from '../../server/emissioni/commands'
import { closeDb } from '../../server/platform/db'
import { intermediario, staff } from '../../server/platform/scope'
import { rowsOf } from '../../testing/database'
import { bringDitte, dentroZip, ditte, STANDS } from '../../testing/killed-batch'
import { eachOnce, onlyDrafts, sentOf } from '../../testing/drafts'
import * as its from '../../testing/tenancy-rows'
import { openCrew } from './crew.mjs'
import { appUrlOf, migrate } from './database.mjs'
import { discardServer, ensureDatabase, openServer } from './postgres.mjs'

/*
 * The database itself is killed, and comes back on its data, as a machine that lost its power does: a server of its own, for the other
 * tests would lose theirs.
 */
const NAME = 'killed-test'
const { ALBA } = its
// more where a machine is to be tried for long: SENDINGS=10000
const DRAFTS = Number(process.env.SENDINGS ?? 200)
const PEOPLE = 3_000
const CLIENTI = 600

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

const program = (file: string, ...args: readonly string[]) => {
  const env = { ...process.env, APP_DATABASE_URL: appUrl }
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env,
    stdio: 'ignore',
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

const loadReference = async (): Promise<void> => {
  const env = { ...process.env, DATABASE_URL: ownerUrl }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/load-reference.ts'], { env })
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

test(
  'killed twice while requests are sent: none lost, none doubled, no gap',
  async () => {
    await onlyDrafts(ownerUrl, DRAFTS)
    const sending = program('testing/send-drafts.ts', ALBA)
    for (const until of [DRAFTS / 4, DRAFTS / 2]) {
      while ((await count('select count(*) as n from pratica')) < until) await wait(5)
      await killDatabase()
    }
    expect(await sending).toBe(0)
    expect(await sentOf(ownerUrl)).toEqual(eachOnce(DRAFTS))
  },
  1200 * DRAFTS,
)

/** Two that compute batches until none is left, beginning again whenever the database was away. */
const batchWorkers = async (): Promise<void> => {
  while ((await count("select count(*) as n from lotto where stato = 'in-corso'")) > 0) {
    await Promise.all([program('testing/work-batches.ts'), program('testing/work-batches.ts')])
    await owner(`update cliente_lotto set scade = now() where stato = 'in-corso'`).catch(() => undefined)
  }
}

/** Goes through the parts that are due until none is left, beginning again whenever the database was away. */
const workers = async (): Promise<void> => {
  const left = "select count(*) as n from lotto_emissione where stato <> 'fatto'"
  while ((await count(left)) > 0) {
    await Promise.all([program('testing/work-lotti.ts', 'D150'), program('testing/work-lotti.ts', 'D150')])
    // what a worker had in hand when the database went is another's after its minute: not waited for here
    await owner(`update lotto_emissione set scade = now() where stato = 'in-corso'`).catch(() => undefined)
  }
}

test('killed twice while a batch is computed: every client once, and a ZIP that is whole', async () => {
  await loadReference()
  await owner('delete from lotto')
  await closeDb()
  const clerk = intermediario(its.CAF_CLERK, its.STUDIO)
  // a day on which the saldo can still be paid
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T12:00:00+01:00') })
  const id = await bringDitte(clerk, CLIENTI)
  vi.useRealTimers()
  const done = "select count(*) as n from cliente_lotto where stato = 'fatto'"
  const working = batchWorkers()
  for (const until of [CLIENTI / 4, CLIENTI / 2]) {
    while ((await count(done)) < until) await wait(5)
    await killDatabase()
  }
  await working
  await closeDb()
  const stands = (await owner(STANDS, [id]))[0]!
  expect(stands).toMatchObject({ clienti: CLIENTI, pronti: CLIENTI, stato: 'pronto' })
  expect(stands.carte).toBe(stands.nomi)
  const { files, riepilogo } = await dentroZip(clerk, id)
  expect(riepilogo.map((row) => row['Codice fiscale'])).toEqual(ditte(CLIENTI))
  // each paper of each client, and the three tables of the batch
  expect(Object.keys(files)).toHaveLength(Number(stands.carte) + 3)
}, 240_000)

test('killed while statements are tried and issued: every one once, every number once', async () => {
  await loadReference()
  await owner(`insert into soggetto (belfiore, codice_fiscale, natura)
    select 'D150', '9' || lpad(n::text, 10, '0'), 'persona' from generate_series(1, ${PEOPLE}) n`)
  await owner(`insert into immobile (belfiore, id, tipo, chiave)
    select 'D150', md5('killed' || n)::uuid, 'F', 'killed' || n from generate_series(1, ${PEOPLE}) n`)
  await owner(`insert into dato_catastale (belfiore, immobile_id, categoria, rendita, dal, fonte, registrato_da)
    select belfiore, id, 'A/3', 50000, '2015-01-01', 'catasto', 'test' from immobile where chiave like 'killed%'`)
  await owner(`insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
    select belfiore, id, '9' || lpad(substr(chiave, 7), 10, '0'), '10', 1, 1, '2015-01-01', 'catasto', 'test' from immobile
    where chiave like 'killed%'`)
  await owner(`insert into condizione_imu (belfiore, immobile_id, codice_fiscale, uso, dati, dal, fonte, registrato_da)
    select belfiore, immobile_id, codice_fiscale, 'a-disposizione', '{"aliquota":"base"}', '2015-01-01', 'ufficio', 'test'
    from titolarita where codice_fiscale like '90%'`)
  // what the rows of the tenancy tests tried and issued is not what is counted here
  for (const table of [
    ...['plico_parte', 'busta', 'plico', 'stampa', 'invio', 'esito_consegna'],
    ...['risposta_dati', 'dati_prima', 'invio_dati', 'correzione_avviso'],
    ...['stampa_avviso', 'copia_avviso', 'avviso', 'fermo_emissione', 'voce_emissione', 'lotto_emissione', 'emissione'],
  ])
    await owner(`delete from ${table}`)
  const scelta = { natura: 'persone', residenza: 'tutti', minimo: 12_00 } as const
  const maker = staff('CNTLNE74H57D150G', 'responsabile', ['D150'])
  const made = await beginEmissione(maker, { tributo: 'imu', belfiore: 'D150', anno: 2026, rata: 'anno', scelta })
  const id = 'id' in made ? made.id : ''
  const through = async (): Promise<void> => {
    const working = workers()
    const taken = "select count(*) as n from lotto_emissione where stato <> 'attesa'"
    const now = await count(taken)
    while ((await count(taken)) <= now) await wait(5)
    await killDatabase()
    await working
  }
  await through()
  await closeDb()
  expect(await act(staff('MRTGLI85P70D150H', 'amministratore', ['D150']), { belfiore: 'D150', id }, 'rilascia')).toBe(
    'fatto',
  )
  await through()
  const [sums] = await owner(
    `select count(*)::int as quanti, count(distinct numero)::int as numeri, count(distinct codice_fiscale)::int as persone,
      sum(importo)::text as importo from avviso where emissione_id = $1 and codice_fiscale like '90%'`,
    [id],
  )
  // one A/3 of 500 euro of rendita each: 890 euro (server/emissioni/emissioni.database.test.ts says how)
  expect(sums).toEqual({ quanti: PEOPLE, numeri: PEOPLE, persone: PEOPLE, importo: String(PEOPLE * 890_00) })
}, 240_000)
