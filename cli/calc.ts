import path from 'node:path'
import type { z } from 'zod'
import { LIMITI_CANONE, richiestaCalcoloCanone } from '../contracts/calcolo-canone'
import { LIMITI_IMPI, richiestaCalcoloImpi } from '../contracts/calcolo-impi'
import { LIMITI_CALCOLO, richiestaCalcoloImu } from '../contracts/calcolo-imu'
import { LIMITI_RAVVEDIMENTO, richiestaCalcoloRavvedimento } from '../contracts/calcolo-ravvedimento'
import { LIMITI_TARI, richiestaCalcoloTari } from '../contracts/calcolo-tari'
import { LIMITI_TASI_RICHIESTA, richiestaCalcoloTasi } from '../contracts/calcolo-tasi'
import { MAX_RICHIESTA, parseRichiesta, richiestaProblems } from '../contracts/richiesta'
import { within, type Problem } from '../engine/kernel/problem'
import { calcolaCanone } from '../server/calcolo/canone'
import { calcolaImpi } from '../server/calcolo/impi'
import { calcolaImu } from '../server/calcolo/queries'
import { calcolaRavvedimento } from '../server/calcolo/ravvedimento'
import { calcolaTari } from '../server/calcolo/tari'
import { calcolaTasi } from '../server/calcolo/tasi'
import { aliquoteFromFiles } from '../server/comuni/aliquote-files'
import { EXIT, readOptions, UsageError, langOf, type Command, type Exit } from './command'
import { readText, STREAM, writeWhole } from './files'
import { today } from './today'
import { sentenceLine, sentencesOf, type Lang } from './words'

const help = {
  it: `Uso: npm run -s tributi -- calc --in FILE.json [--tributo T] [--out FILE.json] [--traccia] [--lang it|en]

Calcola un tributo per una o più posizioni. Importi in centesimi. Il formato è in docs/api.md.
  imu   2012-2026, fino a ${LIMITI_CALCOLO.posizioni} posizioni per file. Dove manca l'aliquota e c'è il comune, usa quella dei prospetti
        raccolti, se è nota.
  tari  2014-2026, fino a ${LIMITI_TARI.posizioni} utenze per file. Le tariffe sono nel file: sono quelle della delibera del Comune.
  tasi  2014-2019, fino a ${LIMITI_TASI_RICHIESTA.posizioni} posizioni per file, di chi possiede e di chi occupa. Aliquote per mille e detrazioni
        sono nel file.
  ravvedimento  imposte scadute dal 2012, fino a ${LIMITI_RAVVEDIMENTO.posizioni} per file.
  canone        canone unico e mercatale dal 2021, COSAP e TOSAP prima, fino a ${LIMITI_CANONE.posizioni} posizioni per file.
  impi          impianti in mare dal 2020, fino a ${LIMITI_IMPI.posizioni} posizioni per file.

  --tributo T   imu (predefinito), tari, tasi, ravvedimento, canone oppure impi
  --in FILE     il JSON da leggere; - legge dallo standard input
  --out FILE    dove scrivere il risultato; - (predefinito) lo scrive sullo standard output
  --traccia     aggiunge ogni passo del conto con la sua norma
  --lang LINGUA it (predefinita) oppure en

Esce con 0 se ogni posizione è calcolata, con 1 se qualcosa non va, con 2 se il comando non è scritto come qui sopra.`,
  en: `Usage: npm run -s tributi -- calc --in FILE.json [--tributo T] [--out FILE.json] [--traccia] [--lang it|en]

Computes one tax for one or many positions. Amounts in cents. The format is in docs/api.md.
  imu   2012-2026, up to ${LIMITI_CALCOLO.posizioni} positions a file. Where a rate is left out and the comune is given, the collected
        prospetto is used, if known.
  tari  2014-2026, up to ${LIMITI_TARI.posizioni} utenze a file. The tariffs are in the file: those of the comune's delibera.
  tasi  2014-2019, up to ${LIMITI_TASI_RICHIESTA.posizioni} positions a file, of who owns and who occupies. Rates per mille and detrazioni
        are in the file.
  ravvedimento  taxes due from 2012 on, up to ${LIMITI_RAVVEDIMENTO.posizioni} a file.
  canone        canone unico and mercatale from 2021, COSAP and TOSAP before, up to ${LIMITI_CANONE.posizioni} positions a file.
  impi          plants at sea from 2020 on, up to ${LIMITI_IMPI.posizioni} positions a file.

  --tributo T   imu (default), tari, tasi, ravvedimento, canone or impi
  --in FILE     the JSON to read; - reads standard input
  --out FILE    where to write the result; - (default) writes to standard output
  --traccia     adds every step of the sum with its law
  --lang LANG   it (default) or en

Ends with 0 when every position is computed, with 1 when something is wrong, with 2 when the command is not as above.`,
} as const

const DATA = path.join(import.meta.dirname, '..', 'data')

type Answer = {
  readonly posizioni: readonly ({ readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] })[]
}

type Read =
  | { readonly ok: true; readonly compute: (traccia: boolean) => Answer | Promise<Answer> }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] }

/** The contract of a tax read from JSON, and what computes it. */
const reader =
  <T extends object>(schema: z.ZodType<T>, compute: (request: T) => Answer | Promise<Answer>) =>
  (json: unknown): Read => {
    const parsed = schema.safeParse(json)
    if (!parsed.success) return { ok: false, issues: parsed.error.issues }
    return { ok: true, compute: (traccia) => compute(traccia ? { ...parsed.data, traccia: true } : parsed.data) }
  }

/** Each tax that can be computed from a file. */
const TRIBUTI: Readonly<Record<string, (json: unknown) => Read>> = {
  imu: reader(richiestaCalcoloImu, (request) => calcolaImu(request, aliquoteFromFiles(DATA), today())),
  tari: reader(richiestaCalcoloTari, calcolaTari),
  tasi: reader(richiestaCalcoloTasi, (request) => calcolaTasi(request, today())),
  ravvedimento: reader(richiestaCalcoloRavvedimento, calcolaRavvedimento),
  canone: reader(richiestaCalcoloCanone, calcolaCanone),
  impi: reader(richiestaCalcoloImpi, calcolaImpi),
}

const readerOf = (tributo: string): ((json: unknown) => Read) => {
  const found = Object.hasOwn(TRIBUTI, tributo) ? TRIBUTI[tributo] : undefined
  if (found) return found
  const [known, name] = [Object.keys(TRIBUTI).join(', '), tributo.slice(0, 40)]
  throw new UsageError({
    it: `«${name}» non è un tributo che calcoliamo. Ci sono: ${known}.`,
    en: `“${name}” is not a tax that we compute. There are: ${known}.`,
  })
}

const OPTIONS = {
  tributo: { type: 'string', default: 'imu' },
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
  const reading = readerOf(options.tributo)
  const read = parseRichiesta(await readText(options.in, MAX_RICHIESTA * 4))
  if (!read.ok) return refused([read.problem], 'richiesta', lang)
  const request = reading(read.json)
  if (!request.ok) return refused(richiestaProblems(request.issues, read.json), 'richiesta', lang)
  const answer = await request.compute(options.traccia)
  const problems = answer.posizioni.flatMap((own, index) =>
    own.ok
      ? []
      : own.problems.map(({ code, field, values }) => ({ code, field: within(`posizioni.${index}`, field), values })),
  )
  await writeWhole(options.out, Buffer.from(`${JSON.stringify(answer, null, 2)}\n`))
  return problems.length > 0 ? refused(problems, 'problem', lang) : EXIT.ok
}

export const calc: Command = {
  summary: {
    it: 'calcola IMU, TARI, TASI, canone unico, IMPi o ravvedimento di una o più posizioni',
    en: 'computes IMU, TARI, TASI, canone unico, IMPi or ravvedimento of one or many positions',
  },
  help,
  run,
}
