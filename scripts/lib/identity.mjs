import path from 'node:path'
import { whyRefuse } from '../identity/refuse.mjs'
import { baseEnv } from './crew.mjs'
import { ensureKeys } from './keys.mjs'
import { DATA, ROOT } from './paths.mjs'
import { freePort } from './postgres.mjs'
import { waitFor } from './processes.mjs'
import { secretsOf } from './web.mjs'

const READY_MS = 20_000

const answers = async (address) => {
  try {
    return (await fetch(`${address}/.well-known/openid-configuration`)).ok
  } catch (error) {
    if (error.name === 'TypeError') return false
    throw error
  }
}

/**
 * Starts the provider of invented people for a portal on this machine.
 * @returns {Promise<{ address: string, pid: number, settings: object } | undefined>} undefined where it may not start
 */
export const startIdentity = async (crew, name, portal) => {
  const env = { ...baseEnv(), DEMO_IDENTITY: 'yes' }
  const refused = whyRefuse(env, portal)
  if (refused) {
    console.log(`Nobody can sign in by an invented identity: ${refused}`)
    return undefined
  }
  const keysFile = path.join(DATA, name, 'identity-keys.json')
  ensureKeys(keysFile)
  const port = await freePort()
  const program = path.join(ROOT, 'scripts', 'identity', 'provider.mjs')
  const { pid, exit } = crew.launch({ name: 'identity', args: [program, String(port), portal, keysFile], env })
  const address = `http://localhost:${port}`
  let ended
  exit.then(({ reason }) => (ended = reason))
  const isUp = async () => ended !== undefined || (await answers(`${address}/spid`))
  if (!(await waitFor(isUp, READY_MS, 100)) || ended)
    throw new Error(`The provider of identities did not start (${ended}).`)
  const settings = {
    SPID_PROVIDERS: `di prova=${address}/spid`,
    CIE_ISSUER: `${address}/cie`,
    IDENTITY_KEYS_FILE: keysFile,
    SESSION_SECRET: secretsOf(name).sessionSecret,
  }
  return { address, pid, settings }
}
