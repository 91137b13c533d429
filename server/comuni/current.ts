import path from 'node:path'
import { reference } from '../platform/db'
import { logError, logInfo } from '../platform/log'
import { checkSchemaVersion } from '../platform/schema-version'
import { heldOf, type Held } from './held'
import { heldFromDatabase } from './held-database'
import { heldFromFiles } from './held-files'
import { NESSUNO, propriFrom, withPropri } from './propri'
import type { Propri } from './propri.types'

/** For how long what the database said of its version is believed: machines differ no longer than that. */
const BELIEVED_MS = 1_000
/** While it is away, how often it is asked whether it is back. */
const AGAIN_MS = 2_000
/** A database that is asked for one line and says nothing for so long is away. */
const PATIENCE_MS = 5_000
/** All of it at once takes a second or two. */
const READING_MS = 60_000

type State = {
  /** What was read of the prospetti, and what comuni entered themselves; `held` is the one with the other in its place. */
  read?: Held
  propri?: Propri
  held?: Held
  /** Since when the database does not answer. */
  away?: Date
  asked: number
  asking?: Promise<void>
}

// Next loads this file more than once: the process keeps one copy of the data all the same.
const state: State = ((globalThis as { sportelloReference?: State }).sportelloReference ??= { asked: 0 })

const NOTHING = heldOf({
  version: 'none',
  origin: 'database',
  comuni: [],
  nomi: [],
  prospetti: [],
  differenziate: [],
  delibere: [],
})

class Silent extends Error {
  readonly code = 'ETIMEDOUT'
}

const within = async <T>(ms: number, answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Silent('the database says nothing')), ms)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}

const newestLoad = () =>
  reference((db) => db.referenceLoad.findFirst({ orderBy: { id: 'desc' }, select: { versione: true, loadedAt: true } }))

const isRead = (versione: string): boolean => state.read?.origin === 'database' && state.read.version === versione

/** Lays the two over one another again when one of them has changed. */
const lay = (read: Held, propri: Propri): void => {
  if (state.held !== undefined && state.read === read && state.propri?.version === propri.version) return
  Object.assign(state, { read, propri, held: withPropri(read, propri) })
}

/** Brings the copy to what the database holds. One that was away may have come back as another: ask for its schema too. */
const follow = async (): Promise<void> => {
  if (state.away !== undefined || state.held === undefined) await within(PATIENCE_MS, checkSchemaVersion())
  const newest = await within(PATIENCE_MS, newestLoad())
  const propri = await within(
    PATIENCE_MS,
    reference((db) => propriFrom(db, state.propri ?? NESSUNO)),
  )
  if (newest === null) lay(NOTHING, NESSUNO)
  else if (isRead(newest.versione)) lay(state.read!, propri)
  else {
    const read = await within(
      READING_MS,
      reference((db) => heldFromDatabase(db, newest)),
    )
    lay(read, propri)
  }
  if (state.away !== undefined) logInfo('database-back', { seconds: (Date.now() - state.away.getTime()) / 1000 })
  delete state.away
}

/** Whatever is wrong with the database, the copy is right as of its day: it goes on, and the log says why. */
const standIn = (error: unknown): void => {
  if (state.away === undefined) logError('database-away', error, { data: state.held?.origin ?? 'files' })
  state.away ??= new Date()
  if (state.held === undefined || state.held === NOTHING) {
    lay(heldFromFiles(path.join(process.cwd(), 'data')), state.propri ?? NESSUNO)
  }
}

const ask = async (): Promise<void> => {
  try {
    await follow()
  } catch (error) {
    standIn(error)
  } finally {
    state.asked = Date.now()
  }
}

const asked = (): Promise<void> => (state.asking ??= ask().finally(() => delete state.asking))

/**
 * The reference data that hold now. Every process keeps a copy and asks the database for its version before it trusts
 * it, once a second at most; while the database is away the copy stands in for it (docs/decisions/0023).
 */
export const held = async (): Promise<Held> => {
  const age = Date.now() - state.asked
  if (state.held !== undefined && state.away !== undefined) {
    if (age > AGAIN_MS) void asked()
    return state.held
  }
  if (state.held === undefined || age > BELIEVED_MS) await asked()
  return state.held!
}

/** Asks the database whatever was believed a moment ago: for who has just written, and looks at what they wrote. */
export const askAgain = async (): Promise<void> => {
  // one that is under way may have asked before
  await state.asking
  await asked()
}

/** Since when the database is away, and how old the rates are that stand in; undefined while all is well. */
export const standingIn = async (): Promise<{ readonly since: Date; readonly newest: string } | undefined> => {
  const { newest } = await held()
  return state.away === undefined ? undefined : { since: state.away, newest }
}

/** For tests that change the data, or take the database away, from one moment to the next. */
export const forgetHeld = (): void => {
  delete state.held
  delete state.read
  delete state.propri
  delete state.away
  state.asked = 0
}
