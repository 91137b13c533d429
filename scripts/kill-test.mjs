/**
 * Ends the demo in every way a person, a system or an accident can, and starts it again: nothing may be left running and
 * nothing may be lost. On a data folder and a port of its own. Last line: `N passed, N failed`.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { baseEnv, openCrew } from './lib/crew.mjs'
import { npmCommand } from './lib/install.mjs'
import { DATA, ROOT } from './lib/paths.mjs'
import { discardServer, ensureDatabase, findServer, freePort, openServer, query } from './lib/postgres.mjs'
import { identityOf, isAlive, onInterrupt, send, waitFor } from './lib/processes.mjs'

const NAME = 'kill-test'
const NOTE = path.join(DATA, NAME, 'running.json')
const START_MS = 150_000
const END_MS = 25_000
const PORT = await freePort()
const ADDRESS = `http://localhost:${PORT}`

const crew = openCrew()

const readNote = () => (fs.existsSync(NOTE) ? JSON.parse(fs.readFileSync(NOTE, 'utf8')) : undefined)

/** `npm run demo` as from a terminal: npm, its shell and the script are one process group. */
const begin = (env = {}) => {
  const { command, args } = npmCommand()
  const child = spawn(command, [...args, 'run', 'demo'], {
    cwd: ROOT,
    env: { ...baseEnv(), DEMO_DATA: NAME, PORT: String(PORT), DATABASE_URL: '', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const demo = { npm: child.pid, said: '', code: undefined }
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (demo.said += text))
  child.once('exit', (code, signal) => (demo.code = code ?? signal))
  crew.enlist(child.pid, { name: 'demo' })
  return demo
}

/** Starts the demo and waits until it serves. */
const start = async (env) => {
  const demo = begin(env)
  await waitFor(() => demo.said.includes('Stop with Ctrl-C') || demo.code !== undefined, START_MS)
  assert.ok(demo.said.includes('Stop with Ctrl-C'), `the demo did not start:\n${demo.said.slice(-3_000)}`)
  const note = readNote()
  const [web, database] = ['web server', 'database'].map((name) => note.members.find((each) => each.name === name)?.pid)
  const parts = { script: note.pid, guard: note.guard, web, database }
  return Object.assign(demo, parts, {
    all: [demo.npm, ...note.ancestors.map(({ pid }) => pid), ...Object.values(parts)],
  })
}

const answers = async () => (await fetch(ADDRESS)).status

/** Everything of this run is gone, and its port is free. */
const isOver = async (demo) => {
  const pids = new Map(demo.all.filter((pid) => pid !== undefined).map((pid) => [pid, identityOf(pid)]))
  const isGone = () => [...pids].every(([pid, identity]) => identity === undefined || identityOf(pid) !== identity)
  const over = await waitFor(isGone, END_MS)
  assert.ok(over, `still running: ${[...pids.keys()].filter(isAlive).join(', ')}\n${demo.said.slice(-1_000)}`)
  await assert.rejects(fetch(ADDRESS), 'somebody still answers')
  assert.equal(findServer(NAME), undefined, 'a database server still runs')
}

const rows = async (sql) => (await query(findServer(NAME).url('sportello'), sql)).rows

const leaveMark = async () => {
  await rows('create table if not exists kill_test_mark (what text)')
  await rows("insert into kill_test_mark values ('kept')")
}

/** The demo serves, on the data it had before. */
const isWhole = async () => {
  assert.equal(await answers(), 200)
  assert.equal((await rows('select what from kill_test_mark')).length, 1)
  assert.ok(Number((await rows('select count(*) as n from comune'))[0].n) > 7_800)
}

const finish = async (demo) => {
  send(-demo.npm, 'SIGINT')
  await isOver(demo)
}

/** The demo comes back whole after what was done to it. */
const comesBack = async () => {
  const again = await start()
  await isWhole()
  return again
}

const endedBy =
  (kill, { atOnce = false } = {}) =>
  async (demo) => {
    kill(demo)
    if (!atOnce) await isOver(demo)
    return comesBack()
  }

// Each takes a running demo and gives one back.
const TESTS = {
  'Ctrl-C leaves nothing running, and the next start keeps data, rates and build': async (demo) => {
    await finish(demo)
    assert.match(demo.said, /nothing is left running/)
    const again = await comesBack()
    assert.match(again.said, /Built already/)
    assert.match(again.said, /Nothing changed/)
    return again
  },
  'SIGTERM to npm ends all': endedBy(({ npm }) => send(npm, 'SIGTERM')),
  'kill -9 of npm ends all': endedBy(({ npm }) => send(npm, 'SIGKILL')),
  'kill -9 of npm, and a start at once': endedBy(({ npm }) => send(npm, 'SIGKILL'), { atOnce: true }),
  'kill -9 of the script ends all': endedBy(({ script }) => send(script, 'SIGKILL')),
  'kill -9 of the script, and a start at once': endedBy(({ script }) => send(script, 'SIGKILL'), { atOnce: true }),
  'kill -9 of the database server ends all': endedBy(({ database }) => send(database, 'SIGKILL')),
  'kill -9 of the web server ends all': endedBy(({ web }) => send(web, 'SIGKILL')),
  'kill -9 of npm, script and guard: the next start takes over what they left': async (demo) => {
    for (const pid of demo.all) if (pid !== demo.web && pid !== demo.database) send(pid, 'SIGKILL')
    assert.ok(isAlive(demo.web) && isAlive(demo.database))
    const again = await comesBack()
    assert.ok(!isAlive(demo.web), 'the old web server still runs')
    return again
  },
  'kill -9 of all at once': endedBy(({ all }) => all.forEach((pid) => send(pid, 'SIGKILL'))),
  'a second one beside it says where the first is, and the first goes on': async (demo) => {
    const second = begin()
    await waitFor(() => second.code !== undefined, END_MS)
    assert.equal(second.code, 1)
    assert.ok(second.said.includes(ADDRESS), second.said)
    await isWhole()
    return demo
  },
  'DATABASE_URL: that PostgreSQL is used and none is started': async (demo) => {
    await finish(demo)
    const server = await openServer(`${NAME}-own`, { crew })
    const given = await start({ DATABASE_URL: await ensureDatabase(server, 'mine') })
    assert.equal(given.database, undefined)
    assert.equal(await answers(), 200)
    await finish(given)
    assert.ok(server.isAlive(), 'a server that is not ours was stopped')
    await server.stop()
    return undefined
  },
}

const runAll = async () => {
  for (const name of [NAME, `${NAME}-own`]) await discardServer(name)
  let failed = 0
  let demo = await start()
  await leaveMark()
  for (const [name, test] of Object.entries(TESTS)) {
    const begun = Date.now()
    try {
      demo = await test(demo ?? (await start()))
      console.log(`  ok      ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    } catch (error) {
      failed += 1
      console.log(`  FAILED  ${name}: ${error.message}`)
      const note = readNote()
      for (const { pid, identity } of [note ?? {}, ...(note?.members ?? [])]) {
        if (identity !== undefined && identityOf(pid) === identity) send(pid, 'SIGKILL')
      }
      demo = undefined
    }
  }
  if (demo) await finish(demo)
  return failed
}

const main = async () => {
  const interrupted = new Promise((resolve) => onInterrupt(resolve))
  let failed = 1
  try {
    const outcome = await Promise.race([runAll(), interrupted])
    failed = typeof outcome === 'number' ? outcome : 1
  } catch (error) {
    console.log(error.message)
  }
  await crew.close()
  if (failed === 0) for (const name of [NAME, `${NAME}-own`]) await discardServer(name)
  console.log(`${Object.keys(TESTS).length - failed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
}

await main()
