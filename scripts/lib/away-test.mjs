/**
 * Takes the database away from a portal that runs, and gives it back: the calculator, the search and the API must go on
 * with the last known rates and say so, and be as before when it is back. A step of `npm test`, on the database of the
 * journeys once they are over.
 */
import assert from 'node:assert/strict'
import { freePort, query } from './postgres.mjs'
import { isAlive, send, sleep, waitFor } from './processes.mjs'
import { startWeb } from './web.mjs'

const HEAL_MS = 15_000
/** A portal without its database asks for it again every two seconds: in this time it has. */
const ASKED_MS = 2_500

const FLAT = [
  'comune=D150&anno=2026&i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.uso=vuoto',
  'i0.p0.rendita=743,69&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base&i0.p0.confermo=si',
].join('&')
const TYPED = FLAT.replaceAll('=base', '=altra') + '&i0.p0.aliquota=1,06&i0.p0.aliquotaPrecedente=1,06'
/** 743,69 × 1,05 × 160 × 1,06 % ÷ 2 = 662,18: the rates of Cremona, 2025 and 2026. */
const TAX = 66218
const SHOWN = /662,18|662<[^>]*>,18/
const NOTICE = 'data-standing-in'

/** What the step was given, and the portal it started. */
const context = {}

/** What was made for somebody else a moment ago would say how it was then. */
const NEW = { 'cache-control': 'no-cache' }

const get = (path, init) =>
  fetch(context.web.address + path, { signal: AbortSignal.timeout(20_000), headers: NEW, ...init })
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
  for (const answers of [FLAT, TYPED]) {
    assert.ok(SHOWN.test(await page(`/calcolo/imu/risultato?${answers}`)), 'the result is another')
  }
  assert.ok((await page('/comuni?q=san%20giovanni')).includes('San Giovanni in Persiceto'), 'the search finds nothing')
  const comuni = await (await get('/api/v1/comuni?q=forli')).json()
  assert.equal(comuni.comuni[0].belfiore, 'D704')
  assert.equal(await taxOf({}), TAX)
  assert.equal(await taxOf({ aliquota: '1.06', aliquotaAcconto: '1.06' }), TAX)
  const health = await (await get('/api/health')).json()
  assert.equal(health.status, away ? 'degraded' : 'ok')
}

const isSaid = (status) => async () => (await (await get('/api/health')).json()).status === status

/** Its last answer is believed for a second: in this one too nothing may fail. */
const goesOn = async () => {
  assert.equal(await taxOf({}), TAX)
  assert.ok(await waitFor(isSaid('degraded'), HEAL_MS, 250), 'it does not say that the database is away')
  await works(true)
}

const healed = async () => {
  assert.ok(await waitFor(isSaid('ok'), HEAL_MS, 250), 'it did not heal')
  await works(false)
}

const startDatabase = async () => {
  context.server = await context.openAgain()
  assert.equal(context.server.port, context.port)
}

const startPortal = async () => {
  const { crew, appUrl, actionsKey } = context
  context.web = await startWeb(crew, { port: await freePort(), appUrl, actionsKey })
}

const endPortal = () => context.crew.end(context.web.pid)

const kill = async (signal) => {
  const { pid } = context.server
  send(pid, signal)
  assert.ok(await waitFor(() => !isAlive(pid), 20_000), 'the database did not end')
}

const setRate = (from, to) =>
  query(
    context.ownerUrl,
    `update aliquota_imu set aliquota = $2 where linea = 'altro-fabbricato' and aliquota = $1 and prospetto_id in
      (select id from prospetto_imu where belfiore = 'D150' and superseded_at is null)`,
    [from, to],
  )

const setVersion = (version) =>
  query(context.ownerUrl, 'update reference_load set versione = $1 where id = (select max(id) from reference_load)', [
    version,
  ])

const TESTS = {
  'with its database all is as usual': async () => {
    await startPortal()
    await works(false)
  },
  'the database is killed: all goes on with the last known rates, and says so': async () => {
    await kill('SIGKILL')
    await goesOn()
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
  'stopped in good order, and rates loaded while it was away: they hold afterwards': async () => {
    await kill('SIGINT')
    await goesOn()
    await startDatabase()
    await setRate(1.06, 0.96)
    await setVersion('another')
    // 743,69 × 1,05 × 160 × 0,96 % ÷ 2 = 599,71
    assert.ok(await waitFor(async () => (await taxOf({})) === 59971, HEAL_MS, 250), 'the old rate is still used')
    await setRate(0.96, 1.06)
    await setVersion('once more')
    assert.ok(await waitFor(async () => (await taxOf({})) === TAX, HEAL_MS, 250), 'the new rate is still used')
  },
  'a portal started without its database serves the rates it came with': async () => {
    await endPortal()
    await kill('SIGINT')
    await startPortal()
    await works(true)
  },
  'a database of another version that comes back is not used; one of this version is': async () => {
    await startDatabase()
    await query(
      context.ownerUrl,
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '20990101_later', now())",
    )
    await page('/')
    await sleep(ASKED_MS)
    await page('/')
    await sleep(500)
    await works(true)
    await query(context.ownerUrl, "delete from _prisma_migrations where id = 'x'")
    await healed()
  },
}

const runAll = async () => {
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

/**
 * @param {{ crew: object, server: object, appUrl: string, ownerUrl: string, actionsKey: string,
 *   openAgain: (port: number) => Promise<object> }} given `openAgain` starts the same database on that port
 * @returns {Promise<{ passed: number, failed: number, server: object }>} the database as it is left
 */
export const awayTest = async ({ openAgain, ...given }) => {
  const { port } = given.server
  Object.assign(context, given, { port, openAgain: () => openAgain(port) })
  const failed = await runAll()
  if (context.web) await endPortal()
  return { passed: Object.keys(TESTS).length - failed, failed, server: context.server }
}
