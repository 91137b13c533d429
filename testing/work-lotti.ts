import { AT_ONCE, dueLotti } from '../server/emissioni/lotti'
import { workOn } from '../server/emissioni/lavora'
import { closeDb } from '../server/platform/db'

/**
 * One of several processes that do the parts of the runs of a comune, until none is left: as workers on several machines do, some
 * parts at once. Tells
 * who started it what it took: seconds of a processor, and megabytes at most.
 */
const [belfiore = ''] = process.argv.slice(2)
for (let due = await dueLotti(belfiore); due.length > 0; due = await dueLotti(belfiore)) {
  const left = due.values()
  const work = async () => {
    for (const id of left) await workOn({ belfiore, id })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.send?.({ cpu: (userCPUTime + systemCPUTime) / 1_000_000, megabytes: maxRSS / 1_024 })
process.disconnect?.()
await closeDb()
