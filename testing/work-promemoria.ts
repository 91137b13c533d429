import { workOnPromemoria } from '../server/consegna/promemoria'
import { closeDb } from '../server/platform/db'

/** Looks for who is to be reminded in a comune on a day, as a worker does; for tests. */
const [belfiore = '', oggi = ''] = process.argv.slice(2)
await workOnPromemoria(belfiore, oggi)
await closeDb()
