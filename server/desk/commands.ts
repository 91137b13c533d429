import { randomInt, randomUUID } from 'node:crypto'
import type { PageRating } from '../../contracts/page-rating'
import type { ProblemReport } from '../../contracts/problem-report'
import { dayColumn, today } from '../platform/clock'
import { intake } from '../platform/db'

/** Without the signs that people take for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const HALF = 4

const signs = (count: number): string => Array.from({ length: count }, () => SIGNS[randomInt(SIGNS.length)]).join('')

/** What the receipt shows: `K7QM-2P9X`. */
export const isReportCode = (text: string): boolean => /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/.test(text)

/** Keeps a rating. `createMany` because it reads nothing back: the role may only put in. */
export const keepRating = (rating: PageRating, locale: string): Promise<void> =>
  intake(async (db) => {
    await db.pageRating.createMany({ data: [{ id: randomUUID(), day: dayColumn(today()), locale, ...rating }] })
  })

/** Keeps a report. @returns the code that the person may quote */
export const keepReport = (report: ProblemReport, locale: string): Promise<string> =>
  intake(async (db) => {
    const code = `${signs(HALF)}-${signs(HALF)}`
    await db.problemReport.createMany({ data: [{ code, day: dayColumn(today()), locale, ...report }] })
    return code
  })
