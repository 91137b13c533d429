import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '../../prisma/generated/client'
import { appUrl } from './env'

export { Prisma }

/** A transaction: what queries and commands get and pass on, never nested. */
export type Tx = Prisma.TransactionClient

/** The whole client, for the few things that own their statements (the counter of calls). */
export type Db = PrismaClient

const CONNECTIONS = 10
const LOADING_MS = 300_000

// Next loads this file more than once in development: the process keeps one pool all the same.
const kept: { client?: PrismaClient } = ((globalThis as { sportelloDb?: { client?: PrismaClient } }).sportelloDb ??= {})

const open = (connectionString: string, max: number): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max, connectionTimeoutMillis: 10_000 }) })

/** The process's client, as the role that owns nothing; opened when first asked for. */
export const appClient = (): Db => (kept.client ??= open(appUrl(), CONNECTIONS))

/** Reads what is public by law: comuni, delibere, aliquote. No scope, because no row of it is a person's. */
export const reference = <T>(read: (db: Db) => Promise<T>): Promise<T> => read(appClient())

/** Puts in what anybody may send without saying who they are: the role may insert there, and read nothing back. */
export const intake = <T>(write: (db: Db) => Promise<T>): Promise<T> => write(appClient())

/** One transaction as the owner of the tables, for the commands that load reference data. */
export const asOwner = async <T>(url: string, write: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = open(url, 2)
  try {
    return await client.$transaction(write, { timeout: LOADING_MS, maxWait: 10_000 })
  } finally {
    await client.$disconnect()
  }
}

/** Closes the pool: at the end of a command or of a test. */
export const closeDb = async (): Promise<void> => {
  const { client } = kept
  delete kept.client
  await client?.$disconnect()
}
