import path from 'node:path'
import { LIMITI_CALCOLO, richiestaCalcoloImu } from '../contracts/calcolo-imu'
import { MAX_RICHIESTA, parseRichiesta, richiestaProblems } from '../contracts/richiesta'
import { calcolaImu } from '../server/calcolo/queries'
import { aliquoteFromFiles } from '../server/comuni/aliquote-files'
import { EXIT, readOptions, UsageError, langOf, type Command, type Exit } from './command'
import { readText, STREAM, writeWhole } from './files'
import { sentenceLine, sentencesOf, type Lang } from './words'

const help = {
  it: `Uso: npm run -s tributi -- calc --in FILE.json [--out FILE.json] [--traccia] [--lang it|en]

Calcola l'IMU 2020-2026 di una o più posizioni (fino a ${LIMITI_CALCOLO.posizioni} per file). Importi in centesimi.
Il formato è in docs/api.md. Dove manca l'aliquota e c'è il comune, usa quella dei prospetti raccolti, se è nota.

  --in FILE     il JSON da leggere; - legge dallo standard input
  --out FILE    dove scrivere il risultato; - (predefinito) lo scrive sullo standard output
  --traccia     aggiunge ogni passo del conto con la sua norma
  --lang LINGUA it (predefinita) oppure en

Esce con 0 se ogni posizione è calcolata, con 1 se qualcosa non va, con 2 se il comando non è scritto come qui sopra.`,
  en: `Usage: npm run -s tributi -- calc --in FILE.json [--out FILE.json] [--traccia] [--lang it|en]

Computes the IMU of 2020-2026 for one or many positions (up to ${LIMITI_CALCOLO.posizioni} a file). Amounts in cents.
The format is in docs/api.md. Where a rate is left out and the comune is given, the collected prospetto is used, if known.

  --in FILE     the JSON to read; - reads standard input
  --out FILE    where to write the result; - (default) writes to standard output
  --traccia     adds every step of the sum with its law
  --lang LANG   it (default) or en

Ends with 0 when every position is computed, with 1 when something is wrong, with 2 when the command is not as above.`,
} as const

const DATA = path.join(import.meta.dirname, '..', 'data')

const OPTIONS = {
  in: { type: 'string' },
  out: { type: 'string', default: STREAM },
  traccia: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

type Refusal = {
  readonly code: string
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

const refused = (problems: readonly Refusal[], catalogue: 'richiesta' | 'problem', lang: Lang): Exit => {
  const sentences = sentencesOf(catalogue, lang)
  process.stderr.write(problems.map((problem) => `${sentenceLine(problem, sentences, lang)}\n`).join(''))
  return EXIT.problems
}

const run = async (args: readonly string[]): Promise<Exit> => {
  const options = readOptions(args, OPTIONS)
  const lang = langOf(args)
  if (options.help) {
    process.stdout.write(`${help[lang]}\n`)
    return EXIT.ok
  }
  if (options.in === undefined) {
    throw new UsageError({ it: 'Manca --in, il JSON da leggere.', en: 'The JSON to read, --in, is missing.' })
  }
  const read = parseRichiesta(await readText(options.in, MAX_RICHIESTA * 4))
  if (!read.ok) return refused([read.problem], 'richiesta', lang)
  const parsed = richiestaCalcoloImu.safeParse(read.json)
  if (!parsed.success) return refused(richiestaProblems(parsed.error.issues, read.json), 'richiesta', lang)
  const request = options.traccia ? { ...parsed.data, traccia: true } : parsed.data
  const answer = await calcolaImu(request, aliquoteFromFiles(DATA))
  const problems = answer.posizioni.flatMap((own, index) =>
    own.ok
      ? []
      : own.problems.map(({ code, field, values }) => ({ code, field: `posizioni.${index}.${field}`, values })),
  )
  await writeWhole(options.out, Buffer.from(`${JSON.stringify(answer, null, 2)}\n`))
  return problems.length > 0 ? refused(problems, 'problem', lang) : EXIT.ok
}

export const calc: Command = {
  summary: { it: "calcola l'IMU di una o più posizioni", en: 'computes the IMU of one or many positions' },
  help,
  run,
}
