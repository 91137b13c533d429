import { findEnti } from '../enti/queries'
import { logError } from './log'
import { isUnavailable } from './unavailable'

/** A comune that was just brought in is known at its host after so long, and no forged host asks the database more often. */
const FRESH_MS = 5_000

type Known = { readonly hosts: ReadonlySet<string>; readonly until: number }

// each web process keeps its own; while the database is away the last one known stands in
let known: Known = { hosts: new Set(), until: 0 }
let asking: Promise<Known> | undefined

const ask = async (): Promise<Known> => {
  const until = Date.now() + FRESH_MS
  try {
    return { hosts: new Set((await findEnti()).flatMap(({ host }) => host)), until }
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('hosts-unavailable', error)
    return { ...known, until }
  } finally {
    asking = undefined
  }
}

/** True where a comune is served at this host: its name, whatever the port that leads here. */
export const isTenantHost = async (host: string): Promise<boolean> => {
  if (Date.now() >= known.until) known = await (asking ??= ask())
  return known.hosts.has(host.replace(/:\d+$/, ''))
}
