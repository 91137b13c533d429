import { z } from 'zod'
import { dueInvii, workOnInvio } from '../consegna/invio'
import { findEnti } from '../enti/queries'
import type { Job, Queue } from '../platform/queue'

const invioJob = z.object({ belfiore: z.string(), id: z.uuid() })

/** A job for each run of a comune of whose statements people are to be told. Another worker may ask the same at the same moment. */
export const askForInvii = async (queue: Queue, belfiore: string): Promise<void> => {
  const due = await dueInvii(belfiore)
  await queue.sendAll(
    'invio',
    due.map((id) => ({ belfiore, id })),
  )
}

/** The same for every comune: a run that has just ended, and one whose worker died, are found here. */
export const askForAllInvii = async (queue: Queue): Promise<void> => {
  for (const { belfiore } of await findEnti()) await askForInvii(queue, belfiore)
}

export const doInvio = async (job: Job): Promise<void> => workOnInvio(invioJob.parse(job))
