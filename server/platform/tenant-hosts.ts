import { findEnti } from '../enti/queries'
import { logError } from './log'
import { isUnavailable } from './unavailable'

/** A comune that was just brought in is known at its host after so long, and no forged host asks the database more often. */
const FRESH_MS = 5_000

type Known = {
  /** Which comune is served at a host. */
  readonly hosts: ReadonlyMap<string, string>
  readonly comuni: ReadonlySet<string>
  readonly until: number
}

// each web process keeps its own; while the database is away the last one known stands in
let known: Known = { hosts: new Map(), comuni: new Set(), until: 0 }
let asking: Promise<Known> | undefined

const ask = async (): Promise<Known> => {
  const until = Date.now() + FRESH_MS
  try {
    const enti = await findEnti()
    const hosts = enti.flatMap(({ belfiore, host }) => host.map((each) => [each, belfiore] as const))
    return { hosts: new Map(hosts), comuni: new Set(enti.map(({ belfiore }) => belfiore)), until }
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('hosts-unavailable', error)
    return { ...known, until }
  } finally {
    asking = undefined
  }
}

const latest = async (): Promise<Known> => {
  if (Date.now() >= known.until) known = await (asking ??= ask())
  return known
}

/** The comune that is served at this host, whatever the port that leads here; undefined where none is. */
export const tenantOfHost = async (host: string): Promise<string | undefined> =>
  (await latest()).hosts.get(host.replace(/:\d+$/, ''))

/** True where this comune is served here today. */
export const isTenant = async (belfiore: string): Promise<boolean> => (await latest()).comuni.has(belfiore)
