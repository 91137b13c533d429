import { createHmac } from 'node:crypto'
import type { Counted } from '../../contracts/api/operation'
import { allowanceOf, CallCounter, windowAt, type Allowance, type Share, type Told } from './call-counter'
import { clientNetworkOf } from './client-address'
import { appClient, type Db } from './db'
import { appUrl } from './env'
import { logError } from './log'
import { isUnavailable } from './unavailable'

export type { Allowance } from './call-counter'

/** Calls of one network in a minute. A person never meets them; a program that does is told when to come back. */
export const CALLS_A_MINUTE: Readonly<Record<Counted, number>> = {
  calcolo: 300,
  f24: 300,
  comuni: 600,
  dati: 60,
  lotti: 300,
  pagine: 300,
  visura: 30,
  desk: 60,
  accesso: 60,
}

const SHARE_EVERY_MS = 1_000
/** While the database is away there is nobody to share with: ask now and then. */
const SHARE_AGAIN_MS = 5_000
const CHUNK = 5_000

const addTo = (db: Db, counted: readonly Told[]): Promise<{ key: string; points: number }[]> =>
  db.$queryRaw`
    insert into rate_limit (key, points, expire)
    select key, points, to_timestamp(expire / 1000) from unnest(
      ${counted.map(({ key }) => key)}::text[],
      ${counted.map(({ points }) => points)}::int[],
      ${counted.map(({ expire }) => expire)}::float8[]) as counted (key, points, expire)
    order by key
    on conflict (key) do update set points = rate_limit.points + excluded.points
    returning key, points`

/** The common count of an installation, in its database: all machines share it. */
export const shareIn =
  (db: Db): Share =>
  async (counted) => {
    const common = new Map<string, number>()
    for (let at = 0; at < counted.length; at += CHUNK) {
      for (const { key, points } of await addTo(db, counted.slice(at, at + CHUNK))) common.set(key, points)
    }
    await db.$executeRaw`delete from rate_limit where expire < now()`
    return common
  }

type State = { readonly counter: CallCounter; timer?: NodeJS.Timeout; secret?: string }

// the proxy and the routes each load this file: the process counts once all the same
const state: State = ((globalThis as { sportelloCalls?: State }).sportelloCalls ??= { counter: new CallCounter() })

const share = async (): Promise<void> => {
  let again = SHARE_EVERY_MS
  try {
    await state.counter.share(shareIn(appClient()))
  } catch (error) {
    if (!isUnavailable(error)) logError('calls-not-shared', error)
    again = SHARE_AGAIN_MS
  }
  state.timer = setTimeout(() => void share(), again)
  state.timer.unref()
}

const startSharing = (): void => {
  if (state.timer !== undefined) return
  state.timer = setTimeout(() => void share(), SHARE_EVERY_MS)
  state.timer.unref()
}

/** The address is never kept: only a hash that cannot be turned back without the database's own secret. */
export const keyOf = (network: string, secret: string): string =>
  createHmac('sha256', secret).update(network).digest('base64url').slice(0, 32)

/** Counts a call of this client and says what it has left. */
export const countCall = (name: Counted, request: { readonly headers: Headers }): Allowance => {
  startSharing()
  state.secret ??= appUrl()
  return state.counter.take(name, keyOf(clientNetworkOf(request.headers), state.secret), CALLS_A_MINUTE[name])
}

/**
 * Counts a call in the database alone, at once: for who is known by name and has a rate of their own, which no number of machines
 * makes larger. It waits for the database, which such a call needs anyway.
 */
export const countInCommon = async (client: string, limit: number, now = Date.now()): Promise<Allowance> => {
  startSharing()
  const { window, expire } = windowAt(now)
  const [counted] = await addTo(appClient(), [{ key: `${client}:${window}`, points: 1, expire }])
  return allowanceOf(limit, counted!.points, expire, now)
}
