import { z } from 'zod'
import { findEnti } from '../enti/queries'
import { resumeImport, stoppedImports } from '../imports/ripresa'
import type { Job, Queue } from '../platform/queue'

const importJob = z.object({ belfiore: z.string(), id: z.uuid() })

/** A job for each import whose process died, in every comune. Another worker may ask the same at the same moment. */
export const askForStopped = async (queue: Queue): Promise<void> => {
  for (const { belfiore } of await findEnti()) {
    const stopped = await stoppedImports(belfiore)
    await queue.sendAll(
      'importazione',
      stopped.map((id) => ({ belfiore, id })),
    )
  }
}

/** Goes on with one. What fails is asked for again by the minute. */
export const doImport = async (job: Job): Promise<void> => {
  await resumeImport(importJob.parse(job))
}
