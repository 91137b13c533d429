import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { baseEnv } from './crew.mjs'
import { DATA, ROOT } from './paths.mjs'
import { waitFor } from './processes.mjs'

const READY_MS = 90_000
/** This machine alone; any other HOST means all its addresses. */
const HERE = 'localhost'
const FIRST_PORT = 3000
const LAST_PORT = 3050

/**
 * The address of a calculation holds all its answers: Node's own limit of 16 KB would cut a long one off. A page is made
 * of many small things that live for milliseconds: with more room for them they are cleared away less often.
 */
export const NODE_FLAGS = ['--max-http-header-size=65536', '--max-semi-space-size=32']

const canListen = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host }, () => probe.close(() => resolve(true)))
  })

/** A server on all addresses does not always hinder one on this address alone: ask for both. */
const isFree = async (port) => (await canListen(port, HERE)) && (await canListen(port, undefined))

/** PORT when it is set (and then that one or an error), else the first free one from 3000 on. */
export const webPort = async (asked = process.env.PORT) => {
  if (asked) {
    const port = Number(asked)
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) throw new Error(`PORT is ${asked}: no port number.`)
    if (await isFree(port)) return port
    throw new Error(`PORT is ${port}, which another program uses: choose another, or unset it to have one found.`)
  }
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) if (await isFree(port)) return port
  throw new Error(`All ports from ${FIRST_PORT} to ${LAST_PORT} are in use: set PORT to a free one.`)
}

/** Secrets of an installation that lives in `.data`: made once, the same ever after. */
export const secretsOf = (name) => {
  const file = path.join(DATA, name, 'secrets.json')
  const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  if (known.sessionSecret) return known
  const made = {
    appPassword: randomBytes(24).toString('hex'),
    actionsKey: randomBytes(32).toString('base64'),
    sessionSecret: randomBytes(32).toString('base64'),
    // what an earlier version made stays: the database knows the password
    ...known,
  }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
  return made
}

/** By which names this machine may be asked for: its own, and those of its addresses. */
const ownHosts = (port) => {
  const addresses = Object.values(os.networkInterfaces()).flatMap((each) => each ?? [])
  const literals = addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
  // this machine's own names on whatever port: a container may be asked at another one
  const here = [HERE, '127.0.0.1', '[::1]']
  return [...here, ...[os.hostname(), ...literals].map((host) => `${host}:${port}`)].join(' ')
}

/** Settings of the web process: it gets the address of the role that owns nothing, and not the owner's. */
export const webEnv = ({ appUrl, actionsKey, port, identity = {} }) => {
  const env = {
    ...baseEnv(),
    APP_DATABASE_URL: appUrl,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    PUBLIC_URL: process.env.PUBLIC_URL || `http://${HERE}:${port}`,
    ALLOWED_HOSTS: `${process.env.ALLOWED_HOSTS ?? ''} ${ownHosts(port)}`.trim(),
    ...identity,
  }
  // empty, not absent: else Next would take one from a .env file
  env.DATABASE_URL = ''
  env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} ${NODE_FLAGS.join(' ')}`.trim()
  return env
}

const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT'])

const statusOf = async (address) => {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) })
    await answer.body?.cancel()
    return answer.status
  } catch (error) {
    const codes = [error.cause, ...(error.cause?.errors ?? [])].map((cause) => cause?.code)
    if (error.name === 'TimeoutError' || codes.some((code) => NOT_YET.has(code))) return undefined
    throw new Error(`The web server at ${address} gives no page: ${error.cause?.message ?? error.message}.`)
  }
}

/** One web process: what serves in production, in the demo and in the tests. */
export const WEB = path.join(ROOT, 'scripts', 'web', 'main.mjs')

/** As in production where several processes are asked for; the demo and the tests are content with one. */
const program = () => (Number(process.env.WEB_PROCESSES) > 1 ? path.join(ROOT, 'scripts', 'serve.mjs') : WEB)

/**
 * Serves the build and waits until it answers.
 * @returns {Promise<{ address: string, exit: Promise<{ reason: string }>, pid: number }>}
 * @throws Error when it ends, or answers with a failure
 */
export const startWeb = async (crew, { port, appUrl, actionsKey, identity, host = process.env.HOST }) => {
  // `-H 127.0.0.1` will not do: Next then takes its own rewrites for another host's and turns in a circle
  const where = !host || host === HERE || host === '127.0.0.1' ? ['-H', HERE] : []
  const web = crew.launch({
    name: 'web server',
    args: [program(), '-p', String(port), ...where],
    env: webEnv({ appUrl, actionsKey, port, identity }),
  })
  const address = `http://${HERE}:${port}`
  let ended
  let status
  web.exit.then(({ reason }) => (ended = reason))
  await waitFor(async () => ended !== undefined || (status = await statusOf(address)) !== undefined, READY_MS, 100)
  if (ended !== undefined) throw new Error(`The web server did not start (${ended}): see above.`)
  if (status === undefined) throw new Error(`The web server did not answer within ${READY_MS / 1000} s.`)
  if (status >= 500) throw new Error(`The web server answers ${status} at ${address}: see above.`)
  return { address, exit: web.exit, pid: web.pid }
}
