import { dueLotti } from '../server/emissioni/lotti'
import { workOn } from '../server/emissioni/lavora'
import { closeDb } from '../server/platform/db'

/**
 * One of several processes that do the parts of the runs of a comune, until none is left: as workers on several machines do. Tells
 * who started it what it took: seconds of a processor, and megabytes at most.
 */
const [belfiore = ''] = process.argv.slice(2)
for (let due = await dueLotti(belfiore); due.length > 0; due = await dueLotti(belfiore)) {
  for (const id of due) await workOn({ belfiore, id })
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.send?.({ cpu: (userCPUTime + systemCPUTime) / 1_000_000, megabytes: maxRSS / 1_024 })
process.disconnect?.()
await closeDb()
