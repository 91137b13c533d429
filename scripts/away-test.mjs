/**
 * Takes the database away from a portal that runs, and gives it back: the calculator, the search and the API must go on
 * with the last known rates and say so, and be as before when it is back. Last line: `N passed, N failed`.
 */
import assert from 'node:assert/strict'
import { openCrew } from './lib/crew.mjs'
import { appUrlOf, loadRates, migrate } from './lib/database.mjs'
import { discardServer, ensureDatabase, freePort, openServer, query } from './lib/postgres.mjs'
import { isAlive, onInterrupt, send, waitFor } from './lib/processes.mjs'
import { secretsOf, startWeb } from './lib/web.mjs'

const NAME = 'away-test'
const HEAL_MS = 15_000
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

const FLAT = [
  'comune=D150&anno=2026&i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.uso=vuoto',
  'i0.p0.rendita=743,69&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base&i0.p0.confermo=si',
].join('&')
/** 743,69 × 1,05 × 160 × 1,06 % ÷ 2 = 662,18: the rates of Cremona, 2025 and 2026. */
const TAX = 66218
const SHOWN = /662,18|662<[^>]*>,18/
const NOTICE = 'data-standing-in'

const crew = openCrew()
const context = {}

const get = (path, init) => fetch(context.web.address + path, { signal: AbortSignal.timeout(20_000), ...init })
const post = (path, body) =>
  get(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

const page = async (path) => {
  const answer = await get(path)
  assert.equal(answer.status, 200, `${path} answers ${answer.status}`)
  return answer.text()
}

const periodo = {
  dal: '2026-01-01',
  al: '2026-12-31',
  quota: '1/2',
  bene: { tipo: 'fabbricato', categoria: 'A/3', rendita: 74369 },
}
const calcolo = (own) => ({
  posizioni: [{ anno: 2026, comune: 'D150', immobili: [{ id: 'casa', periodi: [{ ...periodo, ...own }] }] }],
})

const taxOf = async (own) => {
  const answer = await post('/api/v1/calcolo/imu', calcolo(own))
  assert.equal(answer.status, 200)
  return (await answer.json()).posizioni[0].risultato.imposta
}

/** Everything that a person can do with public rates works, and says whether they are the last known ones. */
const works = async (away) => {
  const notice = async (path) => (await page(path)).includes(NOTICE)
  assert.equal(await notice('/'), away)
  const form = await page(`/calcolo/imu?${FLAT}`)
  assert.ok(form.includes('1,06'), 'the calculator knows no rate')
  assert.equal(form.includes(NOTICE), away)
  assert.ok(SHOWN.test(await page(`/calcolo/imu/risultato?${FLAT}`)), 'the result is another')
  assert.ok((await page('/comuni?q=san%20giovanni')).includes('San Giovanni in Persiceto'), 'the search finds nothing')
  const comuni = await (await get('/api/v1/comuni?q=forli')).json()
  assert.equal(comuni.comuni[0].belfiore, 'D704')
  assert.equal(await taxOf({}), TAX)
  assert.equal(await taxOf({ aliquota: '1.06', aliquotaAcconto: '1.06' }), TAX)
  const health = await (await get('/api/health')).json()
  assert.equal(health.status, away ? 'degraded' : 'ok')
}

const healed = async () => {
  const isBack = async () => (await (await get('/api/health')).json()).status === 'ok'
  assert.ok(await waitFor(isBack, HEAL_MS, 250), 'it did not heal')
  await works(false)
}

const startDatabase = async () => {
  context.server = await openServer(NAME, { crew, settings: CARELESS, port: context.port })
  assert.equal(context.server.port, context.port)
}

const startPortal = async () => {
  const { actionsKey } = secretsOf(NAME)
  context.web = await startWeb(crew, { port: await freePort(), appUrl: context.appUrl, actionsKey })
}

const endPortal = () => crew.end(context.web.pid)

const kill = async (signal) => {
  const { pid } = context.server
  send(pid, signal)
  assert.ok(await waitFor(() => !isAlive(pid), 20_000), 'the database did not end')
}

const TESTS = {
  'with its database all is as usual': async () => {
    await startPortal()
    await works(false)
  },
  'the database is killed: all goes on with the last known rates, and says so': async () => {
    await kill('SIGKILL')
    await works(true)
  },
  'an F24 is still checked and printed': async () => {
    const taxPayer = {
      taxCode: 'FRRLCU58L52D150O',
      personalData: {
        surname: 'FERRARI',
        name: 'LUCIA',
        birthDate: '12-07-1958',
        sex: 'F',
        birthPlace: 'CREMONA',
        birthProvince: 'CR',
      },
    }
    const record = {
      applyCost: false,
      section: 'EL',
      municipality: 'D150',
      taxType: '3918',
      advancePayment: false,
      fullPayment: true,
      numberOfProperties: '001',
      year: '2026',
      debit: 33100,
    }
    const answer = await post('/api/v1/f24', { f24Simplified: { taxPayer, payments: { records: [record] } } })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
  },
  'it is back: all is as usual again, without a restart': async () => {
    await startDatabase()
    await healed()
  },
  'stopped in good order and started again, twice': async () => {
    for (let round = 0; round < 2; round += 1) {
      await kill('SIGINT')
      await works(true)
      await startDatabase()
      await healed()
    }
  },
  'rates that were loaded while it was away are those that hold afterwards': async () => {
    await kill('SIGINT')
    await works(true)
    await startDatabase()
    await query(
      context.ownerUrl,
      "update reference_load set versione = 'another' where id = (select max(id) from reference_load)",
    )
    await query(
      context.ownerUrl,
      `update aliquota_imu set aliquota = 0.96 where linea = 'altro-fabbricato' and prospetto_id in
        (select id from prospetto_imu where belfiore = 'D150' and superseded_at is null)`,
    )
    // 743,69 × 1,05 × 160 × 0,96 % ÷ 2 = 599,71
    assert.ok(await waitFor(async () => (await taxOf({})) === 59971, HEAL_MS, 250), 'the old rate is still used')
    await query(
      context.ownerUrl,
      "update aliquota_imu set aliquota = 1.06 where linea = 'altro-fabbricato' and aliquota = 0.96 and prospetto_id in (select id from prospetto_imu where belfiore = 'D150')",
    )
    await query(
      context.ownerUrl,
      "update reference_load set versione = 'once more' where id = (select max(id) from reference_load)",
    )
    assert.ok(await waitFor(async () => (await taxOf({})) === TAX, HEAL_MS, 250))
  },
  'a portal started without its database serves the rates it came with, and heals': async () => {
    await endPortal()
    await kill('SIGINT')
    await startPortal()
    await works(true)
    await startDatabase()
    await healed()
  },
  'a database of another version that comes back is not used': async () => {
    await kill('SIGINT')
    await works(true)
    await startDatabase()
    const later =
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '20990101_later', now())"
    await query(context.ownerUrl, later)
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    await works(true)
    await query(context.ownerUrl, "delete from _prisma_migrations where id = 'x'")
    await healed()
  },
}

const prepare = async () => {
  await discardServer(NAME)
  context.port = await freePort()
  await startDatabase()
  const { appPassword } = secretsOf(NAME)
  context.ownerUrl = await ensureDatabase(context.server, 'sportello')
  context.appUrl = appUrlOf(context.ownerUrl, appPassword)
  await migrate(crew, context.ownerUrl, context.appUrl)
  await loadRates(crew, context.ownerUrl, context.appUrl)
}

const runAll = async () => {
  await prepare()
  let failed = 0
  for (const [name, test] of Object.entries(TESTS)) {
    const begun = Date.now()
    try {
      await test()
      console.log(`  ok      ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    } catch (error) {
      failed += 1
      console.log(`  FAILED  ${name}: ${error.message}`)
    }
  }
  return failed
}

const main = async () => {
  const interrupted = new Promise((resolve) => onInterrupt(resolve))
  const total = Object.keys(TESTS).length
  let failed = total
  try {
    const outcome = await Promise.race([runAll(), interrupted])
    failed = typeof outcome === 'number' ? outcome : total
  } catch (error) {
    console.log(error.message)
  }
  await crew.close()
  if (failed === 0) await discardServer(NAME)
  console.log(`${total - failed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
}

await main()
