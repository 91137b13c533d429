import { startWorker } from '../server/jobs/worker'
import { EnvError, readEnv } from '../server/platform/env'
import { logError } from '../server/platform/log'

/**
 * `npm run worker`: sends messages, tries again those that did not go, issues statements, seals the audit. Ends in good order
 * when it is told to.
 */
const main = async (): Promise<void> => {
  if (readEnv().PUBLIC_URL === undefined) {
    throw new EnvError('PUBLIC_URL is not set: letters and papers would lead to this machine instead of the portal.')
  }
  const stop = await startWorker()
  let isEnding = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) return
      isEnding = true
      stop().catch((error: unknown) => {
        logError('worker-stop', error)
        process.exitCode = 1
      })
    })
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError || error instanceof Error ? error.message : String(error))
  process.exit(1)
})
