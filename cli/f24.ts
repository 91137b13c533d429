import { readF24 } from '../contracts/f24'
import { MAX_JSON_LENGTH } from '../contracts/f24/parse'
import type { F24Problem } from '../f24/model/f24-problem'
import { hasErrors } from '../f24/model/f24-problem'
import { EXIT, readOptions, UsageError, langOf, type Command, type Exit } from './command'
import { comuniFromFiles } from './comuni'
import { readText, resolved, STREAM, writeWhole } from './files'
import { today } from './today'
import { loadSentences, problemLine, type Lang } from './words'

const help = {
  it: `Uso: npm run -s tributi -- f24 --in FILE.json --out FILE.pdf [--strict] [--lang it|en]
     npm run -s tributi -- f24 --in FILE.json --check [--strict]
     npm run -s tributi -- f24 --blank --out FILE.pdf

Stampa l'F24 semplificato descritto da un JSON (formato SEND o della libreria PagoPA).

  --in FILE     il JSON da leggere; - legge dallo standard input
  --out FILE    il PDF da scrivere; - scrive sullo standard output
  --check       controlla soltanto, senza scrivere nulla
  --strict      si ferma anche davanti agli avvisi, non solo agli errori
  --blank       stampa il modello vuoto
  --lang LINGUA it (predefinita) oppure en
  --help        questo testo

Esce con 0 se va tutto bene, con 1 se nel JSON c'è un problema (e allora non scrive nulla),
con 2 se il comando non è scritto come qui sopra.`,
  en: `Usage: npm run -s tributi -- f24 --in FILE.json --out FILE.pdf [--strict] [--lang it|en]
       npm run -s tributi -- f24 --in FILE.json --check [--strict]
       npm run -s tributi -- f24 --blank --out FILE.pdf

Prints the F24 semplificato that a JSON describes (format of SEND, or of PagoPA's library).

  --in FILE     the JSON to read; - reads standard input
  --out FILE    the PDF to write; - writes to standard output
  --check       only checks, writes nothing
  --strict      stops at warnings too, not only at errors
  --blank       prints the empty model
  --lang LANG   it (default) or en
  --help        this text

Ends with 0 when all is well, with 1 when the JSON has a problem (and then writes nothing),
with 2 when the command is not written as above.`,
} as const

type Options = {
  readonly in?: string
  readonly out?: string
  readonly check: boolean
  readonly strict: boolean
  readonly blank: boolean
  readonly help: boolean
  readonly lang?: string
}

const OPTIONS = {
  in: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  blank: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const MISUSES: readonly { readonly when: (o: Options) => boolean; readonly it: string; readonly en: string }[] = [
  {
    when: (o) => o.lang !== undefined && o.lang !== 'it' && o.lang !== 'en',
    it: 'La lingua può essere it oppure en.',
    en: 'The language may be it or en.',
  },
  {
    when: (o) => o.blank && (o.in !== undefined || o.check || o.strict),
    it: 'Con --blank si usa soltanto --out.',
    en: 'With --blank only --out is used.',
  },
  {
    when: (o) => !o.blank && o.in === undefined,
    it: 'Manca --in, il JSON da leggere.',
    en: 'The JSON to read, --in, is missing.',
  },
  {
    when: (o) => !o.check && o.out === undefined,
    it: 'Manca --out, il PDF da scrivere.',
    en: 'The PDF to write, --out, is missing.',
  },
  {
    when: (o) =>
      o.in !== undefined && o.out !== undefined && o.in !== STREAM && !o.check && resolved(o.in) === resolved(o.out),
    it: 'Il PDF non può prendere il posto del JSON: dai a --out un altro nome.',
    en: 'The PDF cannot take the place of the JSON: give --out another name.',
  },
]

const understood = (args: readonly string[]): Options => {
  const options: Options = readOptions(args, OPTIONS)
  const misuse = options.help ? undefined : MISUSES.find(({ when }) => when(options))
  if (misuse) throw new UsageError({ it: misuse.it, en: misuse.en })
  return options
}

const listed = (problems: readonly F24Problem[], lang: Lang): string => {
  const sentences = loadSentences(lang)
  return problems.map((problem) => `${problemLine(problem, sentences, lang)}\n`).join('')
}

const said = {
  it: { clean: 'Nessun problema.\n' },
  en: { clean: 'No problem found.\n' },
} as const

const check = (problems: readonly F24Problem[], refused: boolean, lang: Lang): Exit => {
  process.stdout.write(problems.length === 0 ? said[lang].clean : listed(problems, lang))
  return refused ? EXIT.problems : EXIT.ok
}

const run = async (args: readonly string[]): Promise<Exit> => {
  const options = understood(args)
  const lang = langOf(args)
  if (options.help) {
    process.stdout.write(`${help[lang]}\n`)
    return EXIT.ok
  }
  const out = options.out
  if (options.blank && out !== undefined) {
    const { blankSemplificato } = await import('../f24/pdf/render')
    await writeWhole(out, await blankSemplificato())
    return EXIT.ok
  }
  const text = await readText(options.in!, MAX_JSON_LENGTH * 4)
  const { deleghe, problems } = readF24(text, { comuni: comuniFromFiles(), oggi: today() })
  const refused = hasErrors(problems) || (options.strict && problems.length > 0)
  if (options.check || out === undefined) return check(problems, refused, lang)
  process.stderr.write(listed(problems, lang))
  if (refused) return EXIT.problems
  const { renderDelegheSemplificato } = await import('../f24/pdf/render')
  await writeWhole(out, await renderDelegheSemplificato(deleghe))
  return EXIT.ok
}

export const f24: Command = {
  summary: { it: 'stampa o controlla un F24 semplificato', en: 'prints or checks an F24 semplificato' },
  help,
  run,
}
