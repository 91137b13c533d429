import { createHmac } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { clientNetworkOf } from './client-address'
import { appClient, type Db } from './db'
import { appUrl } from './env'

/** Calls of one network in a minute. A person never meets them; a program that does is told when to come back. */
const CALLS_A_MINUTE = { calcolo: 300, f24: 300, comuni: 600, pagine: 300, visura: 30, desk: 20 } as const

export type LimitName = keyof typeof CALLS_A_MINUTE

const MINUTE = 60

/** Counts in PostgreSQL, so that all machines of an installation share one count. */
const limiterOf = (name: LimitName, points: number, db: Db): RateLimiterPrisma =>
  new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: name,
    points,
    duration: MINUTE,
    // one that is far over its limit is refused without asking the database
    inMemoryBlockOnConsumed: points * 2,
  })

const limiters = new Map<LimitName, RateLimiterPrisma>()

const limiter = (name: LimitName): RateLimiterPrisma => {
  const made = limiters.get(name) ?? limiterOf(name, CALLS_A_MINUTE[name], appClient())
  limiters.set(name, made)
  return made
}

/** The address is never kept: only a hash that cannot be turned back without the database's own secret. */
const keyOf = (network: string, secret: string): string =>
  createHmac('sha256', secret).update(network).digest('base64url').slice(0, 32)

/** Takes one call from a limiter. @returns whole seconds to wait, or undefined when the call may pass */
export const takeCall = async (from: RateLimiterPrisma, key: string): Promise<number | undefined> => {
  try {
    await from.consume(key)
    return undefined
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}

/** Seconds to wait before the next call of this client, or undefined when this one may pass. */
export const limitCalls = (name: LimitName, request: { readonly headers: Headers }): Promise<number | undefined> =>
  takeCall(limiter(name), keyOf(clientNetworkOf(request.headers), appUrl()))

/** A limiter of its own, for the tests: few points, any client. */
export const limiterFor = limiterOf
