import { enteForm, type EnteForm } from '../contracts/ente'
import { addEnte } from '../server/enti/commands'
import { EnteError, type EnteFault } from '../server/enti/ente-error'
import { exportEnte, type EnteExport } from '../server/enti/export'
import { findEnti } from '../server/enti/queries'
import { removeEnte } from '../server/enti/remove'
import { closeDb } from '../server/platform/db'
import { EXIT, FileError, UsageError, langOf, readOptions, type Command, type Exit } from './command'
import { readText, resolved } from './files'
import { codeOf, comuneOf, databaseOwner, needed } from './owner'
import type { Lang } from './words'

const help = {
  it: `Uso: npm run -s tributi -- ente add    --comune D150 --host tributi.example.it --amministratore CF --da CF
                                     (o --file ENTE.json: anche uffici, parametri, lingue; - è lo standard input)
     npm run -s tributi -- ente export --comune D150 --in CARTELLA --da CF
     npm run -s tributi -- ente remove --comune D150 --in CARTELLA --da CF --conferma D150
     npm run -s tributi -- ente list

Fa entrare un comune, ne scrive tutti i dati in una cartella vuota (un file JSON Lines per tabella e indice.json con il numero
delle righe e l’impronta di ogni file), lo toglie dopo averlo scritto tutto, elenca quelli serviti.
  --da CF   chi lo fa: resta nel registro degli accessi
  --host, --amministratore   anche più volte
Usa DATABASE_URL, o la demo in funzione qui.`,
  en: `Usage: npm run -s tributi -- ente add    --comune D150 --host tributi.example.it --amministratore CF --da CF
                                       (or --file ENTE.json: offices, settings, languages too; - is standard input)
       npm run -s tributi -- ente export --comune D150 --in FOLDER --da CF
       npm run -s tributi -- ente remove --comune D150 --in FOLDER --da CF --conferma D150
       npm run -s tributi -- ente list

Brings a comune in, writes all its data into an empty folder (a JSON Lines file for each table, and indice.json with the rows
and the sha256 of each file), takes it out after it has written all, lists those served.
  --da CF   who does it: the audit keeps it
  --host, --amministratore   may be given several times
Uses DATABASE_URL, or the demo that runs here.`,
} as const

const FAULTS: Readonly<Record<EnteFault, Readonly<Record<Lang, (what: string) => string>>>> = {
  'comune-unknown': {
    it: (what) => `${what} non è il codice catastale di un comune di oggi.`,
    en: (what) => `${what} is not the codice catastale of a comune of today.`,
  },
  'ente-exists': { it: (what) => `${what} è già servito.`, en: (what) => `${what} is served already.` },
  'ente-unknown': { it: (what) => `${what} non è fra i comuni serviti.`, en: (what) => `${what} is not served here.` },
  'host-taken': {
    it: (what) => `L’indirizzo è già di un altro: ${what}.`,
    en: (what) => `The host is another’s already: ${what}.`,
  },
  'folder-full': {
    it: (what) => `La cartella non è vuota: ${what}.`,
    en: (what) => `The folder is not empty: ${what}.`,
  },
  'term-missing': {
    it: (what) => `Il comune non ha deciso quanto conservare: ${what}.`,
    en: (what) => `The comune has not decided how long to keep: ${what}.`,
  },
}

/** Runs, and says in a sentence why it cannot be done. */
export const orSentence = async (lang: Lang, run: () => Promise<string>): Promise<Exit> => {
  try {
    process.stdout.write(`${await run()}\n`)
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof EnteError)) throw error
    process.stderr.write(`${FAULTS[error.fault][lang](error.what)}\n`)
    return EXIT.problems
  }
}

const OPTIONS = {
  comune: { type: 'string' },
  host: { type: 'string', multiple: true },
  amministratore: { type: 'string', multiple: true },
  file: { type: 'string' },
  in: { type: 'string' },
  da: { type: 'string' },
  conferma: { type: 'string' },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const
type Options = ReturnType<typeof readOptions<typeof OPTIONS>>

const MOST = 1_000_000

const jsonOf = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readText(file, MOST)) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new FileError({ it: `«${file}» non è JSON.`, en: `“${file}” is not JSON.` })
  }
}

const formOf = async ({ file, comune, host, amministratore }: Options): Promise<EnteForm> => {
  const given = file === undefined ? { comune, host, amministratori: amministratore } : await jsonOf(file)
  const read = enteForm.safeParse(given)
  if (read.success) return read.data
  const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.') || 'comune'))].join(', ')
  throw new UsageError({
    it: `Il comune non è descritto bene. Da correggere: ${fields}.`,
    en: `The comune is not well described. To be corrected: ${fields}.`,
  })
}

const told = ({ comune, tabelle }: EnteExport, lang: Lang): string => {
  const rows = tabelle.reduce((sum, { righe }) => sum + righe, 0)
  const lines = tabelle.map(({ tabella, righe }) => `  ${String(righe).padStart(9)}  ${tabella}`)
  const head = lang === 'it' ? `${comune}: scritte ${rows} righe` : `${comune}: ${rows} rows written`
  return [head, ...lines].join('\n')
}

const WORDS: Readonly<Record<string, (options: Options, lang: Lang) => Promise<string>>> = {
  add: async (options, lang) => {
    const [form, by] = [await formOf(options), codeOf(options.da, 'da')]
    const name = await addEnte(await databaseOwner(), form, by)
    const at = form.host.join(', ')
    return lang === 'it' ? `${name} (${form.comune}) è servito a ${at}` : `${name} (${form.comune}) is served at ${at}`
  },
  export: async (options, lang) => {
    const [comune, folder, by] = [comuneOf(options.comune), needed(options.in, 'in'), codeOf(options.da, 'da')]
    return told(await exportEnte(await databaseOwner(), comune, resolved(folder), by), lang)
  },
  remove: async (options, lang) => {
    const [comune, folder, by] = [comuneOf(options.comune), needed(options.in, 'in'), codeOf(options.da, 'da')]
    if (options.conferma !== comune) {
      throw new UsageError({
        it: `Tutti i dati di ${comune} saranno tolti: confermalo con --conferma ${comune}.`,
        en: `All data of ${comune} will be taken away: confirm with --conferma ${comune}.`,
      })
    }
    return told(await removeEnte(await databaseOwner(), comune, resolved(folder), by), lang)
  },
  list: async () => {
    process.env.APP_DATABASE_URL ||= await databaseOwner()
    try {
      return (await findEnti()).map((each) => [each.belfiore, each.denominazione, ...each.host].join('  ')).join('\n')
    } finally {
      await closeDb()
    }
  },
}

const run = async (args: readonly string[]): Promise<Exit> => {
  const lang = langOf(args)
  const word = args[0] ?? ''
  if (word === '--help') return orSentence(lang, () => Promise.resolve(help[lang]))
  const work = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  if (!work) throw new UsageError({ it: 'Scrivi add, export, remove o list.', en: 'Say add, export, remove or list.' })
  const options = readOptions(args.slice(1), OPTIONS)
  return orSentence(lang, () => (options.help ? Promise.resolve(help[lang]) : work(options, lang)))
}

export const ente: Command = {
  summary: {
    it: 'fa entrare un comune nell’installazione, lo esporta, lo toglie',
    en: 'brings a comune into the installation, exports it, takes it out',
  },
  help,
  run,
}
