import { resumeImport } from '../server/imports/ripresa'
import { closeDb, db } from '../server/platform/db'
import { staff } from '../server/platform/scope'

/** An import whose process has died, found and gone on with as a worker does; for tests. */
const [belfiore = '', id = '', officer = ''] = process.argv.slice(2)
const past = new Date(Date.now() - 1_000)
await db(staff(officer, 'operatore', [belfiore], 'test'), (tx) =>
  tx.importazione.updateMany({ where: { belfiore, id }, data: { scade: past } }),
)
await resumeImport({ belfiore, id })
await closeDb()
