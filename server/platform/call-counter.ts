/** What a client has left in the minute that runs. `wait`: seconds, when this call is one too many. */
export type Allowance = {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
  readonly wait?: number
}

/** Calls of a key counted here and not yet told, with the end of their window in ms. */
export type Told = { readonly key: string; readonly points: number; readonly expire: number }

/** Adds what was counted here to the common count and gives the common count back, key by key. */
export type Share = (counted: readonly Told[]) => Promise<ReadonlyMap<string, number>>

type Count = { shared: number; untold: number; expire: number }

const WINDOW_MS = 60_000

/** The minute that runs: its number, and when it ends. */
export const windowAt = (now: number): { readonly window: number; readonly expire: number } => {
  const window = Math.floor(now / WINDOW_MS)
  return { window, expire: (window + 1) * WINDOW_MS }
}

/** What is left of `limit` after so many calls in a minute that ends at `expire`. */
export const allowanceOf = (limit: number, calls: number, expire: number, now: number): Allowance => {
  const reset = Math.max(1, Math.ceil((expire - now) / 1000))
  return { limit, remaining: Math.max(0, limit - calls), reset, ...(calls > limit ? { wait: reset } : {}) }
}

/** More clients in one minute than this are attacked from; what is beyond is not worth the memory. */
const MOST_KEYS = 200_000

/**
 * Counts calls in this process and tells the others now and then, so that a call waits for no database and is counted
 * while there is none. What one client may do in between on several machines is the price.
 */
export class CallCounter {
  private readonly counts = new Map<string, Count>()
  private window = 0

  constructor(private readonly clock: () => number = Date.now) {}

  /** One call of `client` under `name`, of which `limit` may pass in a minute. */
  take(name: string, client: string, limit: number): Allowance {
    const now = this.clock()
    const { window, expire } = windowAt(now)
    this.forgetBefore(window, now)
    const key = `${name}:${client}:${window}`
    const count = this.counts.get(key) ?? { shared: 0, untold: 0, expire }
    if (this.counts.size < MOST_KEYS) this.counts.set(key, count)
    count.untold += 1
    return allowanceOf(limit, count.shared + count.untold, expire, now)
  }

  /** Tells the common count what was counted since. What could not be told is told the next time. */
  async share(share: Share): Promise<void> {
    const counted = [...this.counts].flatMap(([key, { untold, expire }]) =>
      untold > 0 ? [{ key, points: untold, expire }] : [],
    )
    if (counted.length === 0) return
    const common = await share(counted)
    for (const { key, points } of counted) {
      const count = this.counts.get(key)
      if (count === undefined) continue
      count.untold -= points
      count.shared = Math.max(common.get(key) ?? 0, count.shared + points)
    }
  }

  /** Windows that are over are forgotten once a minute; one that was not yet told keeps no one out. */
  private forgetBefore(window: number, now: number): void {
    if (window === this.window) return
    this.window = window
    for (const [key, { expire }] of this.counts) if (expire <= now) this.counts.delete(key)
  }
}
