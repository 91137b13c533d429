import { workOnBatch } from '../server/lotti/tenuti/lavora'
import { dueBatches } from '../server/lotti/tenuti/turno'
import { closeDb } from '../server/platform/db'

/** Computes what is left of the batches that organisations keep, as a worker does, until it finds no client to take up; for tests. */
for (const id of await dueBatches()) while (await workOnBatch(id, () => Promise.resolve())) continue
await closeDb()
