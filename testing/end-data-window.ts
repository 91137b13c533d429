import { dayColumn, today } from '../server/platform/clock'
import { addDays } from '../engine/kernel/dates'
import { closeDb, db } from '../server/platform/db'
import { staff } from '../server/platform/scope'

/** The last day on which the data of a run could be answered was yesterday: a journey waits for no days. */
const [belfiore = '', emissioneId = ''] = process.argv.slice(2)
await db(staff('GLLSFN77B08D150W', 'responsabile', [belfiore]), (tx) =>
  tx.invioDati.updateMany({
    where: { belfiore, emissioneId },
    data: { chiudeIl: dayColumn(addDays(today(), -1)) },
  }),
)
await closeDb()
