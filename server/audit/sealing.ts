import { logError } from '../platform/log'
import { checkSchemaVersion } from '../platform/schema-version'
import { isUnavailable } from '../platform/unavailable'
import { sealAll } from './commands'

const EVERY_MS = 60_000

const kept: { timer?: NodeJS.Timeout } = ((
  globalThis as { sportelloSealing?: { timer?: NodeJS.Timeout } }
).sportelloSealing ??= {})

/** A database of another version is not written to; one that is away is waited for: what is not sealed yet is sealed when it is back. */
const seal = async (): Promise<void> => {
  try {
    await checkSchemaVersion()
    await sealAll()
  } catch (error) {
    if (!isUnavailable(error)) logError('audit-seal', error)
  }
}

/** Seals the audit every minute for as long as this process serves; several processes take turns in each comune. */
export const keepSealing = (): void => {
  kept.timer ??= setInterval(() => void seal(), EVERY_MS).unref()
}
