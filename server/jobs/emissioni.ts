import { z } from 'zod'
import { dueLotti } from '../emissioni/lotti'
import { workOn } from '../emissioni/lavora'
import { findEnti } from '../enti/queries'
import type { Job, Queue } from '../platform/queue'

const lottoJob = z.object({ belfiore: z.string(), id: z.uuid() })

/** A job for each part of a run that a worker may take up. Another worker may ask the same at the same moment. */
export const askForLotti = async (queue: Queue, belfiore: string): Promise<void> => {
  const due = await dueLotti(belfiore)
  await queue.sendAll(
    'lotto',
    due.map((id) => ({ belfiore, id })),
  )
}

/** The same for every comune: a part whose worker died is found here. */
export const askForAllLotti = async (queue: Queue): Promise<void> => {
  for (const { belfiore } of await findEnti()) await askForLotti(queue, belfiore)
}

/** Does one part. One that failed is asked for again by the minute. */
export const doLotto = async (job: Job): Promise<void> => {
  await workOn(lottoJob.parse(job))
}
