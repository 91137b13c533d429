import { createReadStream } from 'node:fs'
import path from 'node:path'
import { lineErrorText } from '../formats/line-error'
import { applyImport, confirmImport, previewImport, stageFile } from '../server/imports/commands'
import { TIPI, type Tipo } from '../server/imports/destinations'
import { ELENCHI } from '../server/imports/files'
import { importProblems, type Counts } from '../server/imports/queries'
import { EnteError } from '../server/enti/ente-error'
import { findEnti } from '../server/enti/queries'
import { closeDb } from '../server/platform/db'
import { staff } from '../server/platform/scope'
import { colonneOf, proposal } from './colonne'
import { EXIT, langOf, readOptions, UsageError, type Command, type Exit } from './command'
import { orSentence } from './ente'
import { fileOf } from './files'
import { codeOf, comuneOf, databaseOwner } from './owner'
import { openTable } from './table'
import type { Lang } from './words'

const help = {
  it: `Uso: npm run -s tributi -- import --comune D150 --tipo TIPO --file FILE --da CF [--colonne COLONNE] [--apply]

Porta dentro un file di un comune servito: prima dice che cosa cambierebbe e quali righe non vanno, e non tocca nulla; con
--apply applica. Lo stesso file una seconda volta non cambia niente; uno interrotto riprende da dove era.
  --tipo      ${TIPI.join(', ')}
  --colonne   per anagrafe, utenze e posizioni: quale colonna è quale campo, "campo=Colonna;campo=Colonna"; senza, le propone
  --da CF     chi lo fa: resta nel registro degli accessi
Usa APP_DATABASE_URL o DATABASE_URL, o la demo in funzione qui.`,
  en: `Usage: npm run -s tributi -- import --comune D150 --tipo KIND --file FILE --da CF [--colonne COLUMNS] [--apply]

Brings in a file of a comune that is served: it says first what would change and which lines are wrong, and touches nothing;
with --apply it applies. The same file a second time changes nothing; one that was cut short goes on where it was.
  --tipo      ${TIPI.join(', ')}
  --colonne   for anagrafe, utenze and posizioni: which column is which field, "field=Column;field=Column"; proposed without it
  --da CF     who does it: the audit keeps it
Uses APP_DATABASE_URL or DATABASE_URL, or the demo that runs here.`,
} as const

const OPTIONS = {
  comune: { type: 'string' },
  tipo: { type: 'string' },
  file: { type: 'string' },
  colonne: { type: 'string' },
  da: { type: 'string' },
  apply: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

/** Lines that are told one by one; how many there are in all is in the counts. */
const MOST_TOLD = 100

const tipoOf = (value: string | undefined): Tipo => {
  const found = TIPI.find((each) => each === value)
  if (found) return found
  const all = TIPI.join(', ')
  throw new UsageError({ it: `--tipo vuole uno di: ${all}.`, en: `--tipo takes one of: ${all}.` })
}

const WORDS: Readonly<Record<Lang, Readonly<Record<keyof Counts, string>>>> = {
  it: {
    nuova: 'nuove',
    cambiata: 'cambiate',
    uguale: 'uguali',
    attesa: 'in attesa di un altro file',
    errata: 'errate',
  },
  en: { nuova: 'new', cambiata: 'changed', uguale: 'the same', attesa: 'waiting for another file', errata: 'wrong' },
}

const told = (counts: Counts, lang: Lang): string =>
  (Object.keys(WORDS[lang]) as (keyof Counts)[])
    .map((each) => `  ${String(counts[each]).padStart(9)}  ${WORDS[lang][each]}`)
    .join('\n')

const bring = async (args: readonly string[]): Promise<Exit> => {
  const options = readOptions(args, OPTIONS)
  const lang = langOf(args)
  const [belfiore, tipo, by] = [comuneOf(options.comune), tipoOf(options.tipo), codeOf(options.da, 'da')]
  const file = fileOf(options.file, 'file')
  const elenco = ELENCHI[tipo]
  const open = elenco ? await openTable(file) : () => createReadStream(file)
  if (elenco && options.colonne === undefined) {
    process.stdout.write(`${await proposal(open(), elenco, lang)}\n`)
    return EXIT.ok
  }
  const colonne = elenco ? colonneOf(options.colonne!, elenco) : undefined
  process.env.APP_DATABASE_URL ||= await databaseOwner()
  try {
    if (!(await findEnti()).some((ente) => ente.belfiore === belfiore)) {
      return await orSentence(lang, () => Promise.reject(new EnteError('ente-unknown', belfiore)))
    }
    const scope = staff(by, 'operatore', [belfiore], 'riga di comando')
    const asked = { belfiore, tipo, ...(colonne ? { colonne } : {}) }
    const id = await stageFile(scope, asked, { file: path.basename(file), open })
    const which = { belfiore, id }
    const counts = await previewImport(scope, which)
    for (const problem of await importProblems(scope, which, MOST_TOLD)) {
      process.stderr.write(`${lineErrorText(path.basename(file), problem)}\n`)
    }
    process.stdout.write(`${told(counts, lang)}\n`)
    if (!options.apply) {
      const next = { it: 'Non è cambiato niente: ripeti con --apply.', en: 'Nothing was changed: repeat with --apply.' }
      process.stdout.write(`${next[lang]}\n`)
      return EXIT.ok
    }
    await confirmImport(scope, which)
    await applyImport(scope, which)
    process.stdout.write(`${lang === 'it' ? 'Applicato.' : 'Applied.'}\n`)
    return EXIT.ok
  } finally {
    await closeDb()
  }
}

const run = (args: readonly string[]): Promise<Exit> => {
  if (!readOptions(args, OPTIONS).help) return bring(args)
  process.stdout.write(`${help[langOf(args)]}\n`)
  return Promise.resolve(EXIT.ok)
}

export const importa: Command = {
  summary: { it: 'porta dentro i file di un comune', en: 'brings in the files of a comune' },
  help,
  run,
}
