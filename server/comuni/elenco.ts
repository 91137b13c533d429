import { isoDayOf } from '../platform/clock'
import { reference } from '../platform/db'

/** The last part of the address of each comune's page, in a fixed order, and the day the data last changed. */
export const comuniPages = (): Promise<{ readonly slugs: readonly string[]; readonly changed?: string }> =>
  reference(async (db) => {
    const [rows, newest] = await Promise.all([
      db.comune.findMany({ select: { slug: true }, orderBy: { belfiore: 'asc' } }),
      db.referenceLoad.findFirst({ orderBy: { id: 'desc' }, select: { loadedAt: true } }),
    ])
    return {
      slugs: rows.map(({ slug }) => slug),
      ...(newest === null ? {} : { changed: isoDayOf(newest.loadedAt) }),
    }
  })
