import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { placeServer } from './postgres-place.mjs'
import { argsOf, endMember, isAlive, memberOf, sleep } from './processes.mjs'

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
  if (made.status !== 0) {
    const hint = 'Or set DATABASE_URL to a PostgreSQL of yours.'
    throw new Error(`PostgreSQL could not make its data folder ${data}:\n${made.stderr ?? made.error}\n${hint}`)
  }
  fs.writeFileSync(mark, '')
}

const pidFile = (data) => path.join(data, 'postmaster.pid')

const noteOf = (data) => (fs.existsSync(pidFile(data)) ? fs.readFileSync(pidFile(data), 'utf8').split('\n') : undefined)

/** What `postmaster.pid` says of a server of this data folder that lives, or undefined. */
const runningServer = (data) => {
  const lines = noteOf(data)
  const pid = Number(lines?.[0])
  // the number may have gone to another program since: that one must not be taken for the server
  if (!(pid > 0) || !isAlive(pid) || !argsOf(pid).includes(data)) return undefined
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' }
}

/** PostgreSQL itself only asks whether the number lives, and would refuse to start for a stranger that got it since. */
const forgetStranger = (data) => {
  const pid = Number(noteOf(data)?.[0])
  if (pid > 0 && isAlive(pid) && !argsOf(pid).includes(data)) fs.rmSync(pidFile(data), { force: true })
}

const lastLines = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(-5) : [])

// SIGINT is the fast shutdown: connections are cut, what was committed is kept. Its children end by themselves.
const HOW_TO_END = { name: 'database', signal: 'SIGINT', patience: STOP_MS, group: false }

const spawnServer = async ({ programs, folder, user }, data, log, { settings = [], port: wanted }) => {
  const port = wanted ?? (await freePort())
  const out = fs.openSync(log, 'w')
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', ...settings]
  // its own process group: Ctrl-C in the terminal reaches this script, which then stops the server in good order
  const child = spawn(
    path.join(programs, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    { ...user, cwd: folder, detached: true, stdio: ['ignore', out, out] },
  )
  fs.closeSync(out)
  if (child.pid !== undefined) return child
  const { message } = await new Promise((resolve) => child.once('error', resolve))
  throw new Error(`PostgreSQL could not be started: ${message}`)
}

/** Starts the server, again for a while when the remains of a killed one still hold its memory. */
const startServer = async (place, data, { crew, ...options }) => {
  const log = path.join(place.folder, 'postgres.log')
  const end = Date.now() + START_MS
  forgetStranger(data)
  while (Date.now() < end) {
    const child = await spawnServer(place, data, log, options)
    crew?.enlist(child.pid, HOW_TO_END)
    child.once('exit', () => crew?.dismiss(child.pid))
    while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
      const server = runningServer(data)
      if (server?.pid === child.pid && server.ready) return server
      await sleep(50)
    }
    if (!/shared memory block|lock file/.test(lastLines(log).join('\n'))) break
    await sleep(500)
  }
  throw new Error(`PostgreSQL did not start. The end of ${log}:\n${lastLines(log).join('\n')}`)
}

/** A living server of this data folder, once it is ready; one that is stopping is waited for and is none. */
const adoptServer = async (data, crew) => {
  const end = Date.now() + START_MS
  let server = runningServer(data)
  while (server && !server.ready && Date.now() < end) {
    await sleep(100)
    server = runningServer(data)
  }
  if (server) crew?.enlist(server.pid, HOW_TO_END)
  return server
}

/** Says what is wrong with data that this server cannot use, before PostgreSQL says it in its own words. */
const checkData = (data, programs, user) => {
  if (!fs.existsSync(data)) return
  const owner = fs.statSync(data).uid
  if (process.getuid && owner !== (user.uid ?? process.getuid())) {
    throw new Error(`${data} belongs to another user (was this run as root before?): run it as then, or remove it.`)
  }
  const version = path.join(data, 'PG_VERSION')
  if (!fs.existsSync(version)) return
  const [made, comes] = [
    fs.readFileSync(version, 'utf8').trim(),
    /(\d+)/.exec(spawnSync(path.join(programs, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/' }).stdout)?.[1],
  ]
  if (made === comes) return
  throw new Error(`${data} was made by PostgreSQL ${made}, and this is ${comes}: remove the folder to begin anew.`)
}

const liveServer = ({ pid, port }, place, adopted) => ({
  folder: place.folder,
  outside: place.outside,
  adopted,
  pid,
  port,
  url: (database) => `postgresql://${SUPERUSER}:${passwordOf(place.folder)}@127.0.0.1:${port}/${database}`,
  isAlive: () => isAlive(pid),
  stop: () => endMember(memberOf(pid, HOW_TO_END)),
})

/**
 * A PostgreSQL server of this checkout: adopted when one is left alive by a script that was killed, started otherwise.
 * @param {string} name folder of its data
 * @param {{ crew?: object, settings?: string[] }} options `crew` ends it with the script; `settings` as `name=value`
 * @returns {Promise<{ folder: string, outside: boolean, adopted: boolean, pid: number, port: number,
 *   url: (database: string) => string, isAlive: () => boolean, stop: () => Promise<void> }>}
 */
export const openServer = async (name, options = {}) => {
  const place = placeServer(name)
  const data = path.join(place.folder, 'data')
  checkData(data, place.programs, place.user)
  const adopted = await adoptServer(data, options.crew)
  if (!adopted) initialise(place, data)
  return liveServer(adopted ?? (await startServer(place, data, options)), place, adopted !== undefined)
}

/** The server that runs on the data of `name` and answers, or undefined. */
export const findServer = (name) => {
  const place = placeServer(name)
  const server = runningServer(path.join(place.folder, 'data'))
  return server?.ready ? liveServer(server, place, true) : undefined
}

/** Stops what runs on the data of `name` and removes them. */
export const discardServer = async (name) => {
  const { folder } = placeServer(name)
  const server = runningServer(path.join(folder, 'data'))
  if (server) await endMember(memberOf(server.pid, HOW_TO_END))
  for (const part of ['data', 'initialised', 'password', 'postgres.log']) {
    fs.rmSync(path.join(folder, part), { recursive: true, force: true })
  }
}

/** Runs one statement as the owner. `pg` is loaded late: it may have just been installed. */
export const query = async (url, sql, values) => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await client.query(sql, values)
  } finally {
    await client.end()
  }
}

/** Makes a database unless it is there. @returns {Promise<string>} its address, as the owner */
export const ensureDatabase = async (server, database) => {
  const found = await query(server.url('postgres'), 'select 1 from pg_database where datname = $1', [database])
  if (found.rowCount === 0) await query(server.url('postgres'), `create database "${database}"`)
  return server.url(database)
}
