import { isoDayOf } from '../platform/clock'
import { held } from './current'

/** The last part of the address of each comune's page, in a fixed order, and the day the data last changed. */
export const comuniPages = async (): Promise<{ readonly slugs: readonly string[]; readonly changed?: string }> => {
  const { comuni, since } = await held()
  return {
    slugs: [...comuni.keys()].sort().map((belfiore) => comuni.get(belfiore)!.slug),
    ...(since === undefined ? {} : { changed: isoDayOf(since) }),
  }
}
