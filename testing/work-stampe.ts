import { workOnStampa } from '../server/consegna/lavora'
import { dueStampe } from '../server/consegna/turno'
import { closeDb } from '../server/platform/db'

/** Makes what is to be printed of a comune, as a worker does, until it finds nothing to take up; for tests. */
const [belfiore = ''] = process.argv.slice(2)
for (const id of await dueStampe(belfiore))
  while (await workOnStampa({ belfiore, id }, () => Promise.resolve())) continue
process.send?.({ megabytes: process.resourceUsage().maxRSS / 1_024 })
process.disconnect?.()
await closeDb()
