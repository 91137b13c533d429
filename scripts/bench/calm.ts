import { cpus } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'

/** At most this share of the processors is at work on a calm machine, looked at for so long. */
const CALM = 0.1
const LOOK_MS = 5_000
const PATIENCE_MS = 300_000

type Times = { readonly busy: number; readonly all: number }

const times = (): Times => {
  const each = cpus().map(({ times: { idle, ...work } }) => {
    const busy = Object.values(work).reduce((sum, ms) => sum + ms, 0)
    return { busy, all: busy + idle }
  })
  return each.reduce((sum, { busy, all }) => ({ busy: sum.busy + busy, all: sum.all + all }), { busy: 0, all: 0 })
}

/** The share of the processors that was at work for a moment. */
const busyShare = async (): Promise<number> => {
  const before = times()
  await after(LOOK_MS)
  const now = times()
  return (now.busy - before.busy) / (now.all - before.all)
}

/**
 * Waits until whatever ran before has ended and says how busy the machine is then. One that others keep busy is measured as it is, after five minutes: a
 * figure beside which "busy" stands may be the machine's.
 */
export const calm = async (what: string): Promise<void> => {
  const since = Date.now()
  let busy = await busyShare()
  while (busy > CALM && Date.now() - since < PATIENCE_MS) busy = await busyShare()
  const waited = Math.round((Date.now() - since) / 1_000)
  console.error(`${what}: ${Math.round(busy * 100)} % busy after ${waited} s${busy > CALM ? ', not calm' : ''}`)
}
