/**
 * `npm run -s check-tables`: every dated table of the engine is well formed. A table that nobody verified since the tax
 * year began is a warning, never a failure: a build must not turn red on the first of January.
 * The last line is `N passed, N failed`, exit status 1 on a failure.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { faultsOf, findTables, isOld } from './tables/dated-tables'

const ENGINE = path.resolve(import.meta.dirname, '..', 'engine')

const files = (): string[] =>
  readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tables|steps)\.ts$/.test(file) || path.basename(file) === 'scadenze.ts')
    .sort()

const run = async (): Promise<number> => {
  const year = new Date().getFullYear()
  let passed = 0
  let failed = 0
  for (const file of files()) {
    const found = (await import(pathToFileURL(path.join(ENGINE, file)).href)) as Readonly<Record<string, unknown>>
    for (const table of findTables(found)) {
      const faults = faultsOf(table)
      if (faults.length === 0) passed += 1
      else failed += 1
      for (const fault of faults) console.log(`engine/${file} ${table.export}: ${fault}`)
      if (isOld(table, year)) {
        console.log(`warning: engine/${file} ${table.export} was last verified on ${table.verified}, before ${year}`)
      }
    }
  }
  if (passed + failed === 0) throw new Error('no table was found: the search is wrong')
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await run()
