import { z } from 'zod'
import { dueInviiDati, workOnInvioDati } from '../emissioni/dati-prima/invio'
import { findEnti } from '../enti/queries'
import type { Job, Queue } from '../platform/queue'

const datiJob = z.object({ belfiore: z.string(), id: z.uuid() })

/** A job for each run of a comune whose data are to be sent. Another worker may ask the same at the same moment. */
export const askForDati = async (queue: Queue, belfiore: string): Promise<void> => {
  const due = await dueInviiDati(belfiore)
  await queue.sendAll(
    'dati-prima',
    due.map((id) => ({ belfiore, id })),
  )
}

/** The same for every comune: one whose worker died is found here. */
export const askForAllDati = async (queue: Queue): Promise<void> => {
  for (const { belfiore } of await findEnti()) await askForDati(queue, belfiore)
}

export const doDati = async (job: Job): Promise<void> => workOnInvioDati(datiJob.parse(job))
