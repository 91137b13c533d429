import { parseArgs } from 'node:util'
import { deleteDeskBefore, readDesk } from '../server/desk/queries'
import { ownerUrl } from '../server/platform/env'

const HELP = `npm run desk -- [--delete-before DAY]

Prints what people sent: how clear each page is to them, and the problems they reported. Reads DATABASE_URL, the owner.
  --delete-before DAY   deletes what is older (2026-01-31), for the term of your privacy notice`

const DAY = /^\d{4}-\d{2}-\d{2}$/

const print = async (url: string): Promise<void> => {
  const { pages, reports } = await readDesk(url)
  console.log(`Clearness of the pages, from 1 to 5 (${pages.length} rated):`)
  for (const { page, count, average } of pages) console.log(`  ${average}  ${page}  (${count})`)
  console.log(`\nReports (${reports.length}):`)
  for (const { code, day, page, kind, locale, text } of reports) {
    console.log(`\n  ${code}  ${day}  ${kind}  ${page ?? '-'}  [${locale}]\n  ${text.replace(/\n/g, '\n  ')}`)
  }
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { help: { type: 'boolean' }, 'delete-before': { type: 'string' } },
  })
  if (values.help) return console.log(HELP)
  const before = values['delete-before']
  if (before === undefined) return print(ownerUrl())
  if (!DAY.test(before)) throw new Error(`--delete-before takes a day such as 2026-01-31, not "${before}"`)
  console.log(`${await deleteDeskBefore(ownerUrl(), before)} deleted`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
