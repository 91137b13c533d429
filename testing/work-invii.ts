import { dueInvii, workOnInvio } from '../server/consegna/invio'
import { openCanali } from '../server/notifiche/canali/canali'
import { dueMessages } from '../server/notifiche/claim'
import { deliver } from '../server/notifiche/delivery'
import { closeDb } from '../server/platform/db'

/** Has people told of the statements of a comune, and sends what waits, as a worker does; for tests. */
const [belfiore = ''] = process.argv.slice(2)
const canali = openCanali()
for (const id of await dueInvii(belfiore)) await workOnInvio({ belfiore, id })
for (const id of await dueMessages(belfiore)) await deliver(belfiore, id, canali)
await closeDb()
