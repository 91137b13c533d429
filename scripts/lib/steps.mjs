import fs from 'node:fs'
import path from 'node:path'
import { awayTest } from './away-test.mjs'
import { ensureBuilt, ensureGenerated } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { baseEnv } from './crew.mjs'
import { appUrlOf, loadPeople, loadRates, migrate } from './database.mjs'
import { startIdentity } from './identity.mjs'
import { ensureInstalled } from './install.mjs'
import { lockGaps } from './lock-file.mjs'
import { DATA, ROOT, tool, typescript } from './paths.mjs'
import { discardServer, ensureDatabase, freePort, openServer, query } from './postgres.mjs'
import { tallyOfExit, tallyOfLastLine, tallyOfPlaywright, tallyOfVitest } from './tally.mjs'
import { secretsOf, startWeb } from './web.mjs'

const NAME = 'test'
// a walk of many pages in three languages; on a busy machine twice the usual time
const JOURNEYS_MS = 45 * 60_000
const DATABASE_TESTS_MS = 30 * 60_000

/** Every file of `cases/`: a new one cannot be left out. */
const allCases = () =>
  fs
    .readdirSync(path.join(ROOT, 'cases'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `cases/${file}`)

const ONE = { passed: 1, failed: 0 }
// a throw-away cluster: what a crash would lose is worth nothing, and the tests are quicker
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** A fresh name for a report: an old one must never be taken for that of this run. */
const reportFile = (name) => {
  const file = path.join(DATA, NAME, 'reports', `${name}.json`)
  fs.rmSync(file, { force: true })
  fs.mkdirSync(path.dirname(file), { recursive: true })
  return file
}

const install = async ({ crew }) => {
  const gaps = lockGaps()
  if (gaps.length > 0) throw new Error(`package-lock.json lacks ${gaps.join(', ')}: npm ci would refuse a fresh clone.`)
  await ensureInstalled(crew)
}

const check = async ({ crew }, name, args) => tallyOfExit(await crew.run({ name, args }))

const addUp = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped = 0 }) => sum + skipped, 0),
  failures: tallies.flatMap(({ failures = [] }) => failures),
  why: tallies.find(({ why }) => why)?.why,
})

const types = async (context) => {
  // what Next wrote for pages that are gone would be checked too
  for (const old of ['types', 'dev/types']) fs.rmSync(path.join(ROOT, '.next', old), { recursive: true, force: true })
  const routes = await check(context, 'next typegen', tool('next', 'typegen'))
  return routes.failed > 0 ? routes : check(context, 'tsc', tool('tsc', '--noEmit'))
}

const lint = async (context) =>
  addUp(
    await Promise.all([
      check(context, 'eslint', tool('eslint', '.')),
      check(context, 'prettier', tool('prettier', '--check', '.', '--log-level', 'warn')),
    ]),
  )

const LAYERS = ['engine', 'f24', 'formats', 'contracts', 'server', 'ui', 'app', 'cli', 'scripts', 'i18n', 'worker']

const boundaries = (context) =>
  check(context, 'depcruise', tool('depcruise', '--config', '.dependency-cruiser.cjs', ...LAYERS))

const messages = (context) => check(context, 'messages', typescript('scripts/check-messages.ts'))

const ownScript =
  (file, ...args) =>
  async ({ crew }) =>
    tallyOfLastLine(await crew.run({ name: file, args: typescript(file, ...args), keep: true }))

const vitest = async ({ crew }, name, projects, { env, limit, more = [] }) => {
  const file = reportFile(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = tool('vitest', 'run', ...projects.map((project) => `--project=${project}`), ...reporters, ...more)
  return tallyOfVitest(await crew.run({ name, args, env: { ...baseEnv(), ...env }, limit }), file)
}

/** A server and a database of this version, with all reference data: the pages' own. */
const database = async (context) => {
  await discardServer(NAME)
  const server = await openServer(NAME, { crew: context.crew, settings: CARELESS })
  context.server = server
  context.password = secretsOf(NAME).appPassword
  const ownerUrl = await ensureDatabase(server, 'sportello')
  context.appUrl = appUrlOf(ownerUrl, context.password)
  await migrate(context.crew, ownerUrl, context.appUrl)
  await loadRates(context.crew, ownerUrl, context.appUrl)
  await loadPeople(context.crew, ownerUrl, context.appUrl)
  return ONE
}

const SHARDS = 2

/** One part of the tests on a copy of its own: no test changes what the journeys read, nor what another part does. */
const databaseShard = async (context, shard) => {
  const ownerUrl = context.server.url(`tests_${shard}`)
  const appUrl = appUrlOf(ownerUrl, context.password)
  const owner = { TEST_DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: ownerUrl }
  const env = { ...owner, TEST_DATABASE_URL: appUrl, APP_DATABASE_URL: appUrl }
  const more = [`--shard=${shard}/${SHARDS}`]
  return vitest(context, `database-${shard}`, ['database'], { env, more, limit: DATABASE_TESTS_MS })
}

/** The files of one copy wait for one another, so there are as many copies as run at once. */
const databaseTests = async (context) => {
  const shards = Array.from({ length: SHARDS }, (_, at) => at + 1)
  for (const shard of shards) {
    await query(context.server.url('postgres'), `create database tests_${shard} template sportello`)
  }
  return addUp(await Promise.all(shards.map((shard) => databaseShard(context, shard))))
}

const journeys = async (context) => {
  const { actionsKey, sessionSecret } = secretsOf(NAME)
  const port = await freePort()
  const provider = await startIdentity(context.crew, NAME, `http://localhost:${port}`)
  const identity = provider.settings
  const web = await startWeb(context.crew, { port, appUrl: context.appUrl, actionsKey, identity })
  const file = reportFile('journeys')
  const known = { IDENTITY_URL: provider.address, SESSION_SECRET: sessionSecret }
  // no worker stands by: a journey that needs its work does it itself (e2e/emissioni.spec.ts)
  const database = { APP_DATABASE_URL: context.appUrl }
  const browser = { CHROMIUM_PATH: context.chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const env = { ...known, ...database, ...browser, BASE_URL: web.address }
  const args = tool('playwright', 'test')
  const run = await context.crew.run({ name: 'playwright', args, env: { ...baseEnv(), ...env }, limit: JOURNEYS_MS })
  await context.crew.end(web.pid)
  await context.crew.end(provider.pid)
  return tallyOfPlaywright(run, file)
}

const killTest = async ({ crew }) => {
  const args = [path.join(ROOT, 'scripts', 'kill-test.mjs')]
  return tallyOfLastLine(await crew.run({ name: 'kill test', args, keep: true, limit: 400_000 }))
}

/** The last that needs the database: it is stopped and started under a portal of its own. */
const away = async (context) => {
  const { crew, appUrl, server } = context
  const { server: left, ...tally } = await awayTest({
    crew,
    server,
    appUrl,
    ownerUrl: server.url('sportello'),
    actionsKey: secretsOf(NAME).actionsKey,
    openAgain: (port) => openServer(NAME, { crew, settings: CARELESS, port }),
  })
  context.server = left
  return tally
}

const units =
  (zone, ...more) =>
  (context) =>
    vitest(context, `units-${zone.replace('/', '-')}`, ['unit', ...more], { env: { TZ: zone } })

/** Wraps what throws when it fails. */
const done = (make) => async (context) => {
  await make(context)
  return ONE
}

/**
 * What `npm test` runs, in this order. `needs`: steps that must have passed. `cheap`: also in `npm run check`. `beside`:
 * leaves a core free, so that those after it need not wait for it. What kills or measures runs alone: its bounds hold
 * only where nothing else takes the machine.
 * @type {Record<string, { needs: string[], cheap?: boolean, beside?: boolean, run: (context: object) => Promise<object> }>}
 */
export const STEPS = {
  install: { needs: [], cheap: true, run: done(install) },
  generate: { needs: ['install'], cheap: true, run: done(({ crew }) => ensureGenerated(crew)) },
  chromium: {
    needs: ['install'],
    run: done(async (context) => {
      context.chromium = await ensureChromium(context.crew)
      console.log(context.chromium)
    }),
  },
  messages: { needs: ['install'], cheap: true, run: messages },
  lint: { needs: ['install'], cheap: true, beside: true, run: lint },
  types: { needs: ['generate'], cheap: true, run: types },
  boundaries: { needs: ['generate'], cheap: true, run: boundaries },
  tables: { needs: ['install'], cheap: true, run: ownScript('scripts/check-tables.ts') },
  'units-utc': { needs: ['generate'], cheap: true, run: units('UTC', 'program') },
  'units-rome': { needs: ['generate'], cheap: true, run: units('Europe/Rome') },
  cases: {
    needs: ['install'],
    cheap: true,
    run: ownScript('scripts/cases.ts', ...allCases()),
  },
  database: { needs: ['generate'], run: database },
  'database-tests': { needs: ['database'], run: databaseTests },
  build: { needs: ['generate'], run: done(({ crew }) => ensureBuilt(crew)) },
  'kill-test': { needs: ['build'], run: killTest },
  journeys: { needs: ['database', 'build', 'chromium'], run: journeys },
  'away-test': { needs: ['database', 'build'], run: away },
}
