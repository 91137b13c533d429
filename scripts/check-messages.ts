import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AREAS, DESCRIBED, OTHER_AREAS } from '../i18n/areas'
import { LOCALES } from '../i18n/routing'
import { checkTranslation, unusedKeys, type Catalogue } from './messages/catalogues'
import { sourceFiles } from './messages/source-files'
import { usedKeys } from './messages/used-keys'

/**
 * `npm run messages`: every string is in every language, with the same arguments, really translated, and really used.
 * Exit status 1 and one line per fault otherwise.
 */
type Same = Readonly<Record<string, Readonly<Record<string, string>>>>

// which of their keys are asked for, parole.test.ts beside their pages says
const PROCEDURE = DESCRIBED.map((id) => `procedure/${id}`)

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown

const faults = (root: string): readonly string[] => {
  const file = (locale: string, area: string): string => path.join(root, 'messages', locale, `${area}.json`)
  const catalogue = (locale: string, area: string): Catalogue =>
    existsSync(file(locale, area)) ? (read(file(locale, area)) as Catalogue) : {}
  const same = read(path.join(root, 'messages', 'same-as-italian.json')) as Same
  const used = usedKeys(sourceFiles(root, ['app', 'ui']))
  const translations = LOCALES.filter((locale) => locale !== 'it').flatMap((locale) =>
    [...AREAS, ...OTHER_AREAS, ...PROCEDURE].flatMap((area) =>
      checkTranslation({
        area,
        locale,
        it: catalogue('it', area),
        other: catalogue(locale, area),
        same: same[locale] ?? {},
      }),
    ),
  )
  return [...used.unclear, ...AREAS.flatMap((area) => unusedKeys(area, catalogue('it', area), used)), ...translations]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = faults(process.cwd())
  for (const fault of found) console.log(fault)
  console.log(found.length === 0 ? 'messages: every string in every language' : `messages: ${found.length} faults`)
  process.exitCode = found.length === 0 ? 0 : 1
}
