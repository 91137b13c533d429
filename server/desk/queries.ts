import type { IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import { asOwner, become } from '../platform/db'
import { staff } from '../platform/scope'

export type PageAverage = { readonly page: string; readonly count: number; readonly average: string }

export type DeskReport = {
  readonly code: string
  readonly day: IsoDate
  readonly page: string | null
  readonly locale: string
  readonly kind: string
  readonly text: string
}

/** Everything the desk holds, for who runs the installation: read as the owner, never by the web process. */
export const readDesk = (
  ownerUrl: string,
): Promise<{ readonly pages: readonly PageAverage[]; readonly reports: readonly DeskReport[] }> =>
  asOwner(ownerUrl, async (tx) => {
    const pages = await tx.$queryRaw<PageAverage[]>`
      select page, count(*)::int as count, round(avg(score), 1)::text as average
      from page_rating group by page order by avg(score), count(*) desc, page`
    const rows = await tx.problemReport.findMany({ orderBy: [{ day: 'desc' }, { code: 'asc' }] })
    return { pages, reports: rows.map(({ day, ...row }) => ({ ...row, day: isoDayOf(day) })) }
  })

/** Deletes what is older than a day: nothing is kept longer than it is of use. @returns how many rows went */
export const deleteDeskBefore = (ownerUrl: string, day: IsoDate): Promise<number> =>
  asOwner(ownerUrl, async (tx) => {
    const before = { where: { day: { lt: new Date(`${day}T00:00:00Z`) } } }
    const [ratings, reports] = [await tx.pageRating.deleteMany(before), await tx.problemReport.deleteMany(before)]
    // opinions of services stand under policies: they are taken away as each comune's administrator would
    const comuni = (await tx.ente.findMany()).map(({ belfiore }) => belfiore)
    await become(tx, staff('desk', 'amministratore', comuni, 'npm run desk'))
    const of = { where: { giorno: before.where.day } }
    const [scores, words] = [await tx.valutazioneServizio.deleteMany(of), await tx.parereServizio.deleteMany(of)]
    return ratings.count + reports.count + scores.count + words.count
  })
