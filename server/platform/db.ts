import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '../../prisma/generated/client'
import { appUrl } from './env'
import { checkScope, ScopeError, type Scope } from './scope'

export { Prisma }

/** A transaction: what queries and commands get and pass on, never nested. */
export type Tx = Prisma.TransactionClient

/** The whole client, for the few things that own their statements (the counter of calls). */
export type Db = PrismaClient

const CONNECTIONS = 10
const LOADING_MS = 300_000
/** A transaction of a request: no PDF, no mail, no other host inside it. */
const SCOPED_MS = 5_000

// Next loads this file more than once in development: the process keeps one pool all the same.
const kept: { client?: PrismaClient } = ((globalThis as { sportelloDb?: { client?: PrismaClient } }).sportelloDb ??= {})

const open = (connectionString: string, max: number): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max, connectionTimeoutMillis: 10_000 }) })

/** The process's client, as the role that owns nothing; opened when first asked for. */
export const appClient = (): Db => (kept.client ??= open(appUrl(), CONNECTIONS))

const inScope = new AsyncLocalStorage<true>()

/** Settings that end with the transaction: the next one on the same connection finds them empty. */
const enter = async (tx: Tx, scope: Scope, limit: number): Promise<void> => {
  const { actor, role, comuni, persona, mandates, organizzazione = '', chiave = '' } = scope
  await tx.$queryRaw`select set_config('app.attore', ${actor}, true), set_config('app.ruolo', ${role}, true),
    set_config('app.comuni', ${`{${comuni.join(',')}}`}, true), set_config('app.persona', ${persona ?? ''}, true),
    set_config('app.mandati', ${`{${mandates.join(',')}}`}, true),
    set_config('app.organizzazione', ${organizzazione}, true), set_config('app.chiave', ${chiave}, true),
    set_config('statement_timeout', ${String(limit)}, true)`
}

/**
 * One transaction in which the database shows what `scope` may see, and nothing else: the only way to rows of a comune or
 * of a person. It is passed down, never nested: a second one inside would wait for a connection that the first one holds.
 * It ends after five seconds.
 */
export const db = async <T>(scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T> => {
  checkScope(scope)
  if (inScope.getStore()) throw new ScopeError('A scoped transaction inside another: pass `tx` down.')
  const options = { timeout: SCOPED_MS, maxWait: SCOPED_MS }
  return inScope.run(true, () =>
    appClient().$transaction(async (tx) => {
      await enter(tx, scope, SCOPED_MS)
      return run(tx)
    }, options),
  )
}

/** Reads what is public by law: comuni, delibere, aliquote. No scope, because no row of it is a person's. */
export const reference = <T>(read: (db: Db) => Promise<T>): Promise<T> => read(appClient())

/** Puts in what anybody may send without saying who they are: the role may insert there, and read nothing back. */
export const intake = <T>(write: (db: Db) => Promise<T>): Promise<T> => write(appClient())

/** Another capacity in a transaction of the owner: what a command does for the installation, and what for a comune. */
export const become = (tx: Tx, scope: Scope): Promise<void> => {
  checkScope(scope)
  return enter(tx, scope, LOADING_MS)
}

/**
 * One transaction as the owner of the tables, for commands: those that load reference data, and those that take rows away.
 * With a scope, the policies hold for the owner as well, unless it is a superuser of the cluster.
 */
export const asOwner = async <T>(
  url: string,
  write: (tx: Tx) => Promise<T>,
  scope?: Scope,
  isolationLevel: Prisma.TransactionIsolationLevel = 'ReadCommitted',
): Promise<T> => {
  const client = open(url, 2)
  const run = async (tx: Tx): Promise<T> => {
    if (scope) await become(tx, scope)
    return write(tx)
  }
  try {
    return await client.$transaction(run, { timeout: LOADING_MS, maxWait: 10_000, isolationLevel })
  } finally {
    await client.$disconnect()
  }
}

/**
 * One long transaction of the role that owns nothing, in a scope and of one moment, on a connection of its own: for the whole
 * of a comune, which no request of a page may read inside five seconds.
 */
export const atLength = <T>(
  scope: Scope,
  run: (tx: Tx) => Promise<T>,
  isolation: Prisma.TransactionIsolationLevel = 'RepeatableRead',
): Promise<T> => asOwner(appUrl(), run, scope, isolation)

/** Closes the pool: at the end of a command or of a test. */
export const closeDb = async (): Promise<void> => {
  const { client } = kept
  delete kept.client
  await client?.$disconnect()
}
