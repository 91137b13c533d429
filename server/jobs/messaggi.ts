import { z } from 'zod'
import { findEnti } from '../enti/queries'
import type { Canali } from '../notifiche/canali/canali'
import { dueMessages } from '../notifiche/claim'
import { deliver } from '../notifiche/delivery'
import type { Job, Queue } from '../platform/queue'
import { INSTALLATION } from '../platform/scope'

const messageJob = z.object({ belfiore: z.string(), id: z.uuid() })

/** A job for each message of a comune that is due. Another worker may do the same at the same moment. */
export const askForDue = async (queue: Queue, belfiore: string): Promise<void> => {
  const due = await dueMessages(belfiore)
  await queue.sendAll(
    'messaggio',
    due.map((id) => ({ belfiore, id })),
  )
}

/** The same for every comune and the installation: a message whose job was lost is found here. */
export const askForAllDue = async (queue: Queue): Promise<void> => {
  const enti = (await findEnti()).map(({ belfiore }) => belfiore)
  for (const belfiore of [INSTALLATION, ...enti]) await askForDue(queue, belfiore)
}

/** Sends one; one that is to be tried again later gets a job for then. */
export const sendOne = (queue: Queue, canali: Canali) => async (job: Job) => {
  const { belfiore, id } = messageJob.parse(job)
  const outcome = await deliver(belfiore, id, canali)
  if (outcome?.again !== undefined) await queue.send('messaggio', { belfiore, id }, { key: id, after: outcome.again })
}
