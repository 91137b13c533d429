import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadReference, type LoadReport } from '../server/comuni/commands'
import type { Difference } from '../server/comuni/load-table'
import { ownerUrl } from '../server/platform/env'

const HELP = `npm run rates -- [--dir FOLDER] [--dry-run] [--all]

Loads comuni, aliquote and delibere into the database of DATABASE_URL and prints what changed.
  --dir FOLDER   the files to load (default: data); those it lacks stay as they were loaded
  --dry-run      prints what would change and changes nothing
  --all          prints every difference, not the first 50 of each kind`

const SHOWN = 50

const capped = (lines: readonly string[], all: boolean): readonly string[] =>
  all || lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `  … and ${lines.length - SHOWN} more (--all)`]

const count = (value: number): string => value.toLocaleString('en-GB')

/** The first load of a table is one line: everything is new. */
const tableLines = (difference: Difference, all: boolean): readonly string[] => {
  const { tabella, prima, aggiunte, cambiate, tolte, tenute } = difference
  const sums = `${count(aggiunte.length)} added, ${count(cambiate.length)} changed, ${count(tolte.length)} removed`
  const head = `${tabella}: ${sums}${tenute > 0 ? `, ${count(tenute)} kept because lines could not be read` : ''}`
  if (prima === 0) return [head]
  return [
    head,
    ...capped(
      aggiunte.map((chiave) => `  + ${chiave}`),
      all,
    ),
    ...capped(
      cambiate.flatMap(({ chiave, campi }) =>
        campi.map(({ campo, da, a }) => `  ~ ${chiave}, ${campo}: ${da || '(none)'} → ${a || '(none)'}`),
      ),
      all,
    ),
    ...capped(
      tolte.map((chiave) => `  - ${chiave}`),
      all,
    ),
  ]
}

const print = (report: LoadReport, all: boolean, seconds: string): void => {
  if (report.unchanged) {
    console.log(`Nothing changed: the ${report.files.length} files are those loaded last (${seconds} s).`)
    return
  }
  for (const difference of report.differences) console.log(tableLines(difference, all).join('\n'))
  console.log(`Version of the data: ${report.versione.slice(0, 12)} (${seconds} s).`)
  if (report.problems.length === 0) return
  console.error(`${report.problems.length} lines were left out:`)
  console.error(capped(report.problems, all).join('\n'))
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'data' },
      'dry-run': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(HELP)
  // npm runs scripts at the root: what a person types is meant from where they are
  const folder = values.dir === 'data' ? 'data' : path.resolve(process.env.INIT_CWD ?? '', values.dir)
  const start = performance.now()
  const report = await loadReference(ownerUrl(), folder, { dryRun: values['dry-run'] })
  if (values['dry-run']) console.log('Dry run: nothing is written.')
  print(report, values.all, ((performance.now() - start) / 1000).toFixed(1))
  if (report.problems.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
