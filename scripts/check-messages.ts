import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkCatalogues, type Catalogue } from './messages/catalogues'
import { usedKeys } from './messages/used-keys'
import { sourceFiles } from './messages/source-files'

/**
 * `npm run messages`: every string is in both languages, with the same arguments, really translated, and really used.
 * Exit status 1 and one line per fault otherwise.
 */
type Pair = { readonly name: string; readonly at: string; readonly usedFrom: 'screens' | 'elsewhere' }

/** Catalogues by the namespace they have at run time; those of other programs are checked for language only. */
const PAIRS: readonly Pair[] = [
  { name: '', at: '', usedFrom: 'screens' },
  { name: 'failure', at: 'failure.', usedFrom: 'elsewhere' },
  { name: 'f24Problems', at: 'f24-problems.', usedFrom: 'elsewhere' },
  { name: 'richiesta', at: 'richiesta.', usedFrom: 'elsewhere' },
]

const read = (file: string): Catalogue => JSON.parse(readFileSync(file, 'utf8')) as Catalogue

const faults = (root: string): readonly string[] => {
  const messages = (name: string): string => path.join(root, 'messages', name)
  const same = read(messages('same-in-both.json')) as Readonly<Record<string, string>>
  const used = usedKeys(sourceFiles(root, ['app', 'ui']))
  const found = PAIRS.filter(({ at }) => existsSync(messages(`${at}it.json`))).flatMap(({ name, at, usedFrom }) =>
    checkCatalogues({
      namespace: name,
      it: read(messages(`${at}it.json`)),
      en: read(messages(`${at}en.json`)),
      same,
      ...(usedFrom === 'screens' ? { used } : {}),
    }),
  )
  return [...used.unclear, ...found]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = faults(process.cwd())
  for (const fault of found) console.log(fault)
  console.log(found.length === 0 ? 'messages: every string in both languages' : `messages: ${found.length} faults`)
  process.exitCode = found.length === 0 ? 0 : 1
}
