import { z } from 'zod'
import { CAMPI_IMMOBILE, CAMPI_PERIODO, MASSIMO, type Risposte } from './risposte'

/**
 * A calculation as a file: the answers and nothing else. The same closed list of fields as the address, so no name, no
 * codice fiscale, no address and no reference of the Catasto can stand in it (docs/decisions/0020).
 */
export const FORMATO = 'sportello-tributi/calcolo-imu'
export const VERSIONE = 1

/** In bytes: thirty immobili with every field filled stay far below it. */
export const MASSIMO_FILE = 32 * 1024

const testo = z.string().max(MASSIMO.caratteri)
const campi = <K extends string>(keys: readonly K[]) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, testo.optional()])) as Record<K, z.ZodOptional<z.ZodString>>,
  )

const periodo = z.strictObject({
  campi: campi(CAMPI_PERIODO),
  costi: z.array(z.strictObject({ anno: testo, importo: testo, coefficiente: testo })).max(MASSIMO.costi),
  contitolari: z.array(z.strictObject({ quota: testo, abita: z.boolean() })).max(MASSIMO.contitolari),
})

const risposte = z.strictObject({
  comune: z.string().regex(/^[A-Z]\d{3}$/),
  anno: z.string().regex(/^\d{4}$/),
  contitolari: z.int().min(0).max(MASSIMO.contitolari),
  immobili: z
    .array(z.strictObject({ campi: campi(CAMPI_IMMOBILE), periodi: z.array(periodo).min(1).max(MASSIMO.periodi) }))
    .max(MASSIMO.immobili),
  acconto: z.enum(['', 'dovuto', 'versato']),
  accontoVersato: z.record(z.string().regex(/^39\d\d$/), testo),
})

const file = z.strictObject({ formato: z.literal(FORMATO), versione: z.literal(VERSIONE), risposte })

/** Why a file is not opened. A closed union: each has a sentence in every catalogue under `conserva.wrong`. */
export const FILE_PROBLEMS = [
  'file-empty',
  'file-too-large',
  'file-not-text',
  'file-not-json',
  'file-of-others',
  'file-newer',
  'file-changed',
] as const

export type FileProblem = (typeof FILE_PROBLEMS)[number]

export type FileLetto =
  | { readonly ok: true; readonly risposte: Risposte }
  /** `where`: the place in the file, as its own keys name it; empty where the whole file is wrong. */
  | { readonly ok: false; readonly code: FileProblem; readonly where: string }

const refused = (code: FileProblem, where = ''): FileLetto => ({ ok: false, code, where })

const head = z.object({ formato: z.literal(FORMATO), versione: z.int() })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

const OWN: ReadonlySet<string> = new Set([
  ...[
    'risposte',
    'comune',
    'anno',
    'contitolari',
    'immobili',
    'campi',
    'periodi',
    'costi',
    'acconto',
    'accontoVersato',
  ],
  ...['importo', 'coefficiente', 'quota', 'abita', ...CAMPI_IMMOBILE, ...CAMPI_PERIODO],
])

/** Where it is wrong, in our own words only: what somebody wrote into the file is not said again in an address. */
const pathOf = ({ path }: z.core.$ZodIssue): string =>
  path
    .filter((part) => typeof part === 'number' || OWN.has(String(part)))
    .map(String)
    .join('.')

/** The text of a file that was saved here; anything else is answered, never guessed at. */
export const readFile = (text: string): FileLetto => {
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare === '') return refused('file-empty')
  if (new TextEncoder().encode(bare).length > MASSIMO_FILE) return refused('file-too-large')
  const json = parsed(bare)
  if (json === undefined) return refused('file-not-json')
  const known = head.safeParse(json)
  if (!known.success) return refused('file-of-others')
  if (known.data.versione > VERSIONE) return refused('file-newer')
  const read = file.safeParse(json)
  if (read.success) return { ok: true, risposte: read.data.risposte as Risposte }
  const [first] = read.error.issues
  return refused('file-changed', first ? pathOf(first) : '')
}

/** The file of these answers: readable by a person too. */
export const writeFile = (own: Risposte): string =>
  `${JSON.stringify({ formato: FORMATO, versione: VERSIONE, risposte: own }, null, 2)}\n`
