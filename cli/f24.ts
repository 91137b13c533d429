import { readF24, type F24Reading, type Modello } from '../contracts/f24'
import { MAX_JSON_LENGTH } from '../contracts/f24/parse'
import { toSend } from '../contracts/f24/to-send'
import type { F24Problem } from '../f24/model/f24-problem'
import { hasErrors } from '../f24/model/f24-problem'
import { EXIT, readOptions, UsageError, langOf, type Command, type Exit } from './command'
import { comuniFromFiles } from './comuni'
import { readText, resolved, STREAM, writeWhole } from './files'
import { today } from './today'
import { loadSentences, problemLine, type Lang } from './words'

const help = {
  it: `Uso: npm run -s tributi -- f24 --in FILE.json --out FILE.pdf [--model MODELLO] [--strict] [--lang it|en]
     npm run -s tributi -- f24 --in FILE.json --out FILE.json --send [--strict]
     npm run -s tributi -- f24 --in FILE.json --check [--strict]
     npm run -s tributi -- f24 --blank --out FILE.pdf [--model MODELLO]

Stampa l'F24 descritto da un JSON (formato SEND o della libreria PagoPA), oppure lo scrive per SEND.

  --in FILE     il JSON da leggere; - legge dallo standard input
  --out FILE    il PDF da scrivere; - scrive sullo standard output
  --model NOME  semplificato oppure ordinario (tre copie); senza, quello del JSON
  --send        scrive il JSON per SEND (F24Metadata) al posto del PDF: un file per modulo, numerati se sono più d'uno
  --check       controlla soltanto, senza scrivere nulla
  --strict      si ferma anche davanti agli avvisi, non solo agli errori
  --blank       stampa il modello vuoto
  --lang LINGUA it (predefinita) oppure en
  --help        questo testo

Esce con 0 se va tutto bene, con 1 se nel JSON c'è un problema (e allora non scrive nulla),
con 2 se il comando non è scritto come qui sopra.`,
  en: `Usage: npm run -s tributi -- f24 --in FILE.json --out FILE.pdf [--model MODEL] [--strict] [--lang it|en]
       npm run -s tributi -- f24 --in FILE.json --out FILE.json --send [--strict]
       npm run -s tributi -- f24 --in FILE.json --check [--strict]
       npm run -s tributi -- f24 --blank --out FILE.pdf [--model MODEL]

Prints the F24 that a JSON describes (format of SEND, or of PagoPA's library), or writes it for SEND.

  --in FILE     the JSON to read; - reads standard input
  --out FILE    the PDF to write; - writes to standard output
  --model NAME  semplificato or ordinario (three copies); without it, that of the JSON
  --send        writes the JSON for SEND (F24Metadata) instead of the PDF: a file for each form, numbered if several
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
  readonly send: boolean
  readonly model?: string
  readonly help: boolean
  readonly lang?: string
}

const OPTIONS = {
  in: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  blank: { type: 'boolean', default: false },
  send: { type: 'boolean', default: false },
  model: { type: 'string' },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const isModello = (text: string | undefined): text is Modello => text === 'semplificato' || text === 'ordinario'

const MISUSES: readonly { readonly when: (o: Options) => boolean; readonly it: string; readonly en: string }[] = [
  {
    when: (o) => o.lang !== undefined && o.lang !== 'it' && o.lang !== 'en',
    it: 'La lingua può essere it oppure en.',
    en: 'The language may be it or en.',
  },
  {
    when: (o) => o.blank && (o.in !== undefined || o.check || o.strict || o.send),
    it: 'Con --blank si usano soltanto --out e --model.',
    en: 'With --blank only --out and --model are used.',
  },
  {
    when: (o) => o.model !== undefined && !isModello(o.model),
    it: 'Il modello può essere semplificato oppure ordinario.',
    en: 'The model may be semplificato or ordinario.',
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

/** `f24.json` for one form; `f24-1.json`, `f24-2.json` for several. Standard output gets one a line. */
const nameOf = (out: string, index: number, count: number): string =>
  count === 1 || out === STREAM ? out : out.replace(/(\.[^./\\]*)?$/, `-${index + 1}$1`)

const writeSend = async (out: string, { deleghe, ordinarie }: F24Reading, lang: Lang): Promise<Exit> => {
  const { metadata, problems } = toSend(ordinarie.length > 0 ? ordinarie : deleghe)
  process.stderr.write(listed(problems, lang))
  if (hasErrors(problems)) return EXIT.problems
  for (const [index, item] of metadata.entries()) {
    const text = out === STREAM ? JSON.stringify(item) : JSON.stringify(item, null, 2)
    await writeWhole(nameOf(out, index, metadata.length), Buffer.from(`${text}\n`))
  }
  return EXIT.ok
}

const writePdf = async (out: string, reading: F24Reading): Promise<Exit> => {
  const { renderForms } = await import('../f24/pdf/render-any')
  await writeWhole(out, await renderForms(reading))
  return EXIT.ok
}

const run = async (args: readonly string[]): Promise<Exit> => {
  const options = understood(args)
  const lang = langOf(args)
  if (options.help) {
    process.stdout.write(`${help[lang]}\n`)
    return EXIT.ok
  }
  const out = options.out
  const modello = isModello(options.model) ? options.model : undefined
  if (options.blank && out !== undefined) {
    const { blankForm } = await import('../f24/pdf/render-any')
    await writeWhole(out, await blankForm(modello ?? 'semplificato'))
    return EXIT.ok
  }
  const text = await readText(options.in!, MAX_JSON_LENGTH * 4)
  const reading = readF24(text, { comuni: comuniFromFiles(), oggi: today(), modello })
  const refused = hasErrors(reading.problems) || (options.strict && reading.problems.length > 0)
  if (options.check || out === undefined) return check(reading.problems, refused, lang)
  process.stderr.write(listed(reading.problems, lang))
  if (refused) return EXIT.problems
  return options.send ? writeSend(out, reading, lang) : writePdf(out, reading)
}

export const f24: Command = {
  summary: { it: 'stampa o controlla un F24', en: 'prints or checks an F24' },
  help,
  run,
}
