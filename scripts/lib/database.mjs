import { baseEnv } from './crew.mjs'
import { typescript } from './paths.mjs'
import { ensureDatabase, openServer } from './postgres.mjs'

const ROLE = 'sportello_app'

/** The same database as seen by the role of the web process. */
export const appUrlOf = (ownerUrl, password) => {
  const url = new URL(ownerUrl)
  url.username = ROLE
  url.password = password
  return url.href
}

/** DATABASE_URL when the person has a PostgreSQL, else our own server. @returns {Promise<{ ownerUrl, server? }>} */
export const openDatabase = async (crew, name, given = process.env.DATABASE_URL) => {
  if (given) {
    if (!/^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(given)) {
      throw new Error('DATABASE_URL must be an address such as postgresql://user:password@host:5432/database.')
    }
    return { ownerUrl: given }
  }
  const server = await openServer(name, { crew })
  return { ownerUrl: await ensureDatabase(server, 'sportello'), server }
}

const ownerEnv = (ownerUrl, appUrl) => ({ ...baseEnv(), DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl })

/** Brings the schema to this version, and makes the role of the web process with the password of `appUrl`. */
export const migrate = (crew, ownerUrl, appUrl) =>
  crew.must({ name: 'npm run migrate', args: typescript('scripts/migrate.ts'), env: ownerEnv(ownerUrl, appUrl) })

/** Loads the reference data: comuni, rates, delibere. */
export const loadRates = (crew, ownerUrl, appUrl) =>
  crew.must({ name: 'npm run rates', args: typescript('scripts/load-reference.ts'), env: ownerEnv(ownerUrl, appUrl) })

/** The comuni and people of the demonstration; those that are there already stay as they are. */
export const loadPeople = (crew, ownerUrl, appUrl) =>
  crew.must({ name: 'demo people', args: typescript('scripts/demo-people.ts'), env: ownerEnv(ownerUrl, appUrl) })
