import { z } from 'zod'
import { cancellaScaduti } from '../lotti/tenuti/scadenza'
import { dueBatches } from '../lotti/tenuti/turno'
import { workOnBatch } from '../lotti/tenuti/lavora'
import type { Job, Queue } from '../platform/queue'

const batchJob = z.object({ id: z.uuid() })

/** Asks for a batch of an organisation to be computed. Another worker may ask the same at the same moment. */
export const askForBatch = (queue: Queue, id: string): Promise<void> => queue.send('lotto-clienti', { id }, { key: id })

/** The same for all that are not done: clients whose worker died are found here. What is past its day goes. */
export const askForAllBatches = async (queue: Queue): Promise<void> => {
  for (const id of await dueBatches()) await askForBatch(queue, id)
  await cancellaScaduti()
}

/** Computes some clients; other workers are told that there is more before this one begins, so that they do not wait for it. */
export const doBatch = (queue: Queue) => async (job: Job) => {
  const { id } = batchJob.parse(job)
  await workOnBatch(id, () => askForBatch(queue, id))
}
