import { z } from 'zod'
import { workOnStampa } from '../consegna/lavora'
import { dueStampe } from '../consegna/turno'
import { findEnti } from '../enti/queries'
import type { Job, Queue } from '../platform/queue'

const stampaJob = z.object({ belfiore: z.string(), id: z.uuid() })

/** A job for what is to be printed of a comune. Another worker may do the same at the same moment. */
export const askForStampe = async (queue: Queue, belfiore: string): Promise<void> => {
  const due = await dueStampe(belfiore)
  await queue.sendAll(
    'stampa',
    due.map((id) => ({ belfiore, id })),
  )
}

/** The same for every comune: a batch whose worker died is found here. */
export const askForAllStampe = async (queue: Queue): Promise<void> => {
  for (const { belfiore } of await findEnti()) await askForStampe(queue, belfiore)
}

/** Counts, or makes batches, until none is left that nobody has. */
export const doStampa = (queue: Queue) => async (job: Job) => {
  const ref = stampaJob.parse(job)
  while (await workOnStampa(ref, () => queue.send('stampa', ref, { key: ref.id }))) continue
}
