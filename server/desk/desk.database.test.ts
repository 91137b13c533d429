import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import { today } from '../platform/clock'
import { closeDb } from '../platform/db'
import { isReportCode, keepRating, keepReport } from './commands'
import { deleteDeskBefore, readDesk } from './queries'

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const asApp = (sql: string) => rowsOf(sql, [], scratch.appUrl)

describe('the desk', () => {
  test('keeps ratings and reports, and the owner reads them', async () => {
    await keepRating({ page: '/comuni/cremona-d150', score: 5, aspect: 'positive:clear', text: 'Chiaro.' }, 'it')
    await keepRating({ page: '/comuni/cremona-d150', score: 2 }, 'de')
    const begun = today()
    const code = await keepReport({ kind: 'rate', page: '/', text: 'Una aliquota è sbagliata.' }, 'en')
    expect(isReportCode(code)).toBe(true)
    const { pages, reports } = await readDesk(scratch.ownerUrl)
    expect(pages).toEqual([{ page: '/comuni/cremona-d150', count: 2, average: '3.5' }])
    const [{ day, ...report }] = reports as [(typeof reports)[0]]
    expect(report).toEqual({ code, page: '/', locale: 'en', kind: 'rate', text: 'Una aliquota è sbagliata.' })
    // the day may end while this runs
    expect([begun, today()]).toContain(day)
  })

  test.each([
    'select count(*) from page_rating',
    'select code from problem_report',
    'delete from problem_report',
    `update page_rating set score = 5`,
  ])('the role of the web process may not: %s', async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/permission denied/)
  })

  test.each([
    `insert into page_rating (id, day, page, locale, score) values (gen_random_uuid(), now(), '/', 'it', 6)`,
    `insert into page_rating (id, day, page, locale, score, aspect)
       values (gen_random_uuid(), now(), '/', 'it', 5, 'negative:clear')`,
    `insert into page_rating (id, day, page, locale, score, text)
       values (gen_random_uuid(), now(), '/', 'it', 5, repeat('x', 201))`,
    `insert into problem_report (code, day, locale, kind, text) values ('x', now(), 'it', 'other', repeat('x', 2001))`,
  ])('the table itself refuses: %s', async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/violates check constraint/)
  })

  test('no column could hold who it was', async () => {
    const columns = await rowsOf<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name in ('page_rating', 'problem_report')`,
      [],
      scratch.ownerUrl,
    )
    const names = new Set(columns.map(({ column_name }) => column_name))
    expect([...names].sort()).toEqual(['aspect', 'code', 'day', 'id', 'kind', 'locale', 'page', 'score', 'text'])
  })

  test('what is older than a day goes when it is told to', async () => {
    const kept = (await readDesk(scratch.ownerUrl)).reports[0]!.day
    expect(await deleteDeskBefore(scratch.ownerUrl, kept)).toBe(0)
    expect(await deleteDeskBefore(scratch.ownerUrl, '2999-01-01')).toBe(3)
    expect((await readDesk(scratch.ownerUrl)).reports).toEqual([])
  })
})
