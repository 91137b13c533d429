import { dueInviiDati, workOnInvioDati } from '../server/emissioni/dati-prima/invio'
import { closeDb } from '../server/platform/db'

/** Sends the data of the runs of a comune to their people, as a worker does; for tests. */
const [belfiore = ''] = process.argv.slice(2)
for (const id of await dueInviiDati(belfiore)) await workOnInvioDati({ belfiore, id })
await closeDb()
