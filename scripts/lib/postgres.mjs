import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { placeServer } from './postgres-place.mjs'
import { argsOf, endProcess, isAlive, sleep } from './processes.mjs'

const SUPERUSER = 'postgres'
const START_MS = 60_000
const STOP_MS = 15_000

/** A port nobody listens on now. */
export const freePort = (preferred = 0) =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort(0))))
    probe.listen({ port: preferred, host: preferred === 0 ? '127.0.0.1' : undefined }, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const own = (file, user) => user.uid !== undefined && fs.chownSync(file, user.uid, user.gid)

const passwordOf = (folder) => {
  const file = path.join(folder, 'password')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

/** Makes an empty cluster. A cluster whose making was cut short has no mark and is made again. */
const initialise = ({ programs, folder, user }, data) => {
  const mark = path.join(folder, 'initialised')
  if (fs.existsSync(mark) && fs.existsSync(path.join(data, 'PG_VERSION'))) return
  fs.rmSync(data, { recursive: true, force: true })
  fs.rmSync(path.join(folder, 'password'), { force: true })
  fs.mkdirSync(data, { mode: 0o700 })
  own(data, user)
  const passwordFile = path.join(folder, 'password.init')
  fs.writeFileSync(passwordFile, `${passwordOf(folder)}\n`, { mode: 0o600 })
  own(passwordFile, user)
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', `--username=${SUPERUSER}`]
  const made = spawnSync(
    path.join(programs, 'bin', 'initdb'),
    [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  fs.rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its data folder ${data}:\n${made.stderr}`)
  fs.writeFileSync(mark, '')
}

/** What `postmaster.pid` says of a server of this data folder that lives, or undefined. */
const runningServer = (data) => {
  const file = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(file)) return undefined
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  // the number may have gone to another program since: that one must not be taken for the server
  if (!(pid > 0) || !isAlive(pid) || !argsOf(pid).includes(data)) return undefined
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' }
}

const lastLines = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(-5) : [])

const spawnServer = async ({ programs, folder, user }, data, log) => {
  const port = await freePort()
  const out = fs.openSync(log, 'a')
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60']
  // its own process group: Ctrl-C in the terminal reaches this script, which then stops the server in good order
  const child = spawn(
    path.join(programs, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    { ...user, cwd: folder, detached: true, stdio: ['ignore', out, out] },
  )
  fs.closeSync(out)
  const failed = new Promise((resolve) => child.once('error', resolve))
  child.unref()
  const gone = await Promise.race([failed, sleep(100)])
  if (gone instanceof Error) throw new Error(`PostgreSQL could not be started: ${gone.message}`)
  return child
}

/** Starts the server, again for a while when the remains of a killed one still hold its memory. */
const startServer = async (place, data) => {
  const log = path.join(place.folder, 'postgres.log')
  const end = Date.now() + START_MS
  while (Date.now() < end) {
    const child = await spawnServer(place, data, log)
    while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
      const server = runningServer(data)
      if (server?.pid === child.pid && server.ready) return server
      await sleep(50)
    }
    if (!/shared memory block|lock file/.test(lastLines(log).join('\n'))) break
    await sleep(500)
  }
  throw new Error(`PostgreSQL did not start:\n${lastLines(log).join('\n')}\n(whole log: ${log})`)
}

const adoptServer = async (data) => {
  const end = Date.now() + START_MS
  let server = runningServer(data)
  while (server && !server.ready && Date.now() < end) {
    await sleep(100)
    server = runningServer(data)
  }
  return server
}

/**
 * A PostgreSQL server of this checkout: adopted when one is left alive by a script that was killed, started otherwise.
 * @param {string} name folder of its data
 * @returns {Promise<{ folder: string, outside: boolean, adopted: boolean, pid: number, port: number,
 *   url: (database: string) => string, isAlive: () => boolean, stop: () => Promise<void> }>}
 */
export const openServer = async (name) => {
  const place = placeServer(name)
  const data = path.join(place.folder, 'data')
  const adopted = await adoptServer(data)
  if (!adopted) initialise(place, data)
  const { pid, port } = adopted ?? (await startServer(place, data))
  const password = passwordOf(place.folder)
  return {
    folder: place.folder,
    outside: place.outside,
    adopted: adopted !== undefined,
    pid,
    port,
    url: (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    isAlive: () => isAlive(pid),
    // SIGINT is the fast shutdown: connections are cut, what was committed is kept
    stop: () => endProcess(pid, STOP_MS, 'SIGINT'),
  }
}

/** Makes a database unless it is there. `pg` is loaded late: it may have just been installed. */
export const ensureDatabase = async (server, database) => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
  return server.url(database)
}
