import { logError } from '../server/platform/log'
import { isUnavailable } from '../server/platform/unavailable'

export type Reached<T> =
  | { readonly ok: true; readonly value: T }
  /** The database does not answer now; `id` is in the log. */
  | { readonly ok: false; readonly id: string }

/**
 * A read of the database for a page. A server that does not answer for a moment is a sentence on the page itself:
 * the framework shows its own error page only where scripts run. Any other error is a defect and passes on.
 */
export const withinReach = async <T>(event: string, read: () => Promise<T>): Promise<Reached<T>> => {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return { ok: false, id: logError(event, error) }
  }
}
