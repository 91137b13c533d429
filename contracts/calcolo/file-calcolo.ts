import { z } from 'zod'
import { CALCOLI, type Calcolo, type VoceElenco } from '../scadenzario/elenco'
import { isCampo, risposteDi, type CalcoloPiano } from './campi'
import { NOMI_IMU, risposteImu } from './file-imu'
import { queryOf } from './indirizzo'
import { MASSIMO, readRisposte, type Risposte } from './risposte'

/**
 * A calculation as a file: its answers and nothing else. The same closed lists of fields as the address, so no name, no
 * codice fiscale, no address and no reference of the Catasto can stand in it (docs/decisions/0020).
 */
export const FORMATI: Readonly<Record<Calcolo, string>> = {
  imu: 'sportello-tributi/calcolo-imu',
  tari: 'sportello-tributi/calcolo-tari',
  tasi: 'sportello-tributi/calcolo-tasi',
  canone: 'sportello-tributi/calcolo-canone',
  impi: 'sportello-tributi/calcolo-impi',
  ravvedimento: 'sportello-tributi/calcolo-ravvedimento',
}
export const VERSIONE = 1

/** In bytes: thirty immobili with every field filled stay far below it. */
export const MASSIMO_FILE = 32 * 1024

/** Why a file is not opened. A closed union: each has a sentence in every catalogue under `conserva.wrong`. */
export const FILE_PROBLEMS = [
  'file-empty',
  'file-too-large',
  'file-not-text',
  'file-not-json',
  'file-of-others',
  'file-of-another-tax',
  'file-newer',
  'file-changed',
] as const

export type FileProblem = (typeof FILE_PROBLEMS)[number]

export type FileLetto =
  | { readonly ok: true; readonly voce: VoceElenco }
  /** `where`: the place in the file, as its own keys name it; empty where the whole file is wrong. */
  | { readonly ok: false; readonly code: FileProblem; readonly where: string }

const refused = (code: FileProblem, where = ''): FileLetto => ({ ok: false, code, where })

const head = z.object({ formato: z.string(), versione: z.int() })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

const rispostePiane = (calcolo: CalcoloPiano) =>
  z.record(
    z.string().refine((name) => isCampo(calcolo, name)),
    z.string().max(MASSIMO.caratteri),
  )

const fileOf = (calcolo: Calcolo) =>
  z.strictObject({
    formato: z.literal(FORMATI[calcolo]),
    versione: z.literal(VERSIONE),
    risposte: calcolo === 'imu' ? risposteImu : rispostePiane(calcolo),
  })

/** Where it is wrong, in our own words only: what somebody wrote into the file is not said again in an address. */
const pathOf = (calcolo: Calcolo, { path }: z.core.$ZodIssue): string => {
  const isOwn = (name: string): boolean =>
    name === 'risposte' || (calcolo === 'imu' ? NOMI_IMU.includes(name) : isCampo(calcolo, name))
  return path
    .filter((part) => typeof part === 'number' || isOwn(String(part)))
    .map(String)
    .join('.')
}

const queryIn = (calcolo: Calcolo, risposte: unknown): string | undefined =>
  calcolo === 'imu'
    ? queryOf(risposte as Risposte)
    : risposteDi(calcolo, new URLSearchParams(risposte as Record<string, string>))

/** The text of a file that was saved here; anything else is answered, never guessed at. */
export const readFile = (text: string): FileLetto => {
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare === '') return refused('file-empty')
  if (new TextEncoder().encode(bare).length > MASSIMO_FILE) return refused('file-too-large')
  const json = parsed(bare)
  if (json === undefined) return refused('file-not-json')
  const known = head.safeParse(json)
  const calcolo = known.success ? CALCOLI.find((one) => FORMATI[one] === known.data.formato) : undefined
  if (!known.success || calcolo === undefined) return refused('file-of-others')
  if (known.data.versione > VERSIONE) return refused('file-newer')
  const read = fileOf(calcolo).safeParse(json)
  const [first] = read.error?.issues ?? []
  if (!read.success) return refused('file-changed', first ? pathOf(calcolo, first) : '')
  const query = queryIn(calcolo, read.data.risposte)
  return query === undefined ? refused('file-changed', 'risposte') : { ok: true, voce: { calcolo, query } }
}

const own = ({ calcolo, query }: VoceElenco): unknown => {
  const params = new URLSearchParams(query)
  return calcolo === 'imu' ? readRisposte(params) : Object.fromEntries(new URLSearchParams(risposteDi(calcolo, params)))
}

/** The file of these answers: readable by a person too. */
export const writeFile = (voce: VoceElenco): string =>
  `${JSON.stringify({ formato: FORMATI[voce.calcolo], versione: VERSIONE, risposte: own(voce) }, null, 2)}\n`
