import type { IsoDate } from '../engine/kernel/dates'
import { problemsOf } from './delega'
import { isEmptyDay, readDay, typedDayOf } from './parametri/atto'

/** What a program may do with a key, beside looking at the batches that it brought in. A closed union: the database has it too. */
export const AZIONI_CHIAVE = ['invia', 'conferma', 'scarica'] as const
export type AzioneChiave = (typeof AZIONI_CHIAVE)[number]

/** Calls a minute that a key may be given. */
export const RITMI = [10, 60, 300] as const

/** Whoever needs a key for longer makes another one: a secret that nobody looks at any more ends by itself. */
export const LONGEST_KEY_DAYS = 366

/** Live keys of an organisation at once. */
export const MOST_KEYS = 20

export const LONGEST_KEY_NAME = 60
const MOST_COMUNI = 50

/** How a key stands. `orfana`: who made it directs the organisation no more. */
export const STATI_CHIAVE = ['viva', 'revocata', 'scaduta', 'orfana'] as const
export type StatoChiave = (typeof STATI_CHIAVE)[number]

export type ChiaveForm = {
  readonly nome: string
  readonly azioni: readonly AzioneChiave[]
  /** Codici catastali; empty: all. */
  readonly comuni: readonly string[]
  /** Id of the seat whose clients alone it reaches; undefined: all. */
  readonly sede: string | undefined
  readonly alMinuto: number
  /** Last day. */
  readonly al: IsoDate
}

export type ChiaveProblem = {
  readonly field: 'nome' | 'azioni' | 'comuni' | 'sede' | 'ritmo' | 'al'
  readonly code: 'missing' | 'comune' | 'sede' | 'too-many' | 'date' | 'past' | 'late'
}

export type ReadChiave =
  | { readonly ok: true; readonly value: ChiaveForm }
  | { readonly ok: false; readonly problems: readonly ChiaveProblem[] }

/** What must be known to read the form: what day it is, until when a key may last, which seats there are, and which comune a text names. */
export type ChiaveAround = {
  readonly today: IsoDate
  readonly latest: IsoDate
  readonly sedi: readonly { readonly id: string; readonly nome: string }[]
  /** Its codice catastale. */
  readonly comune: (text: string) => string | undefined
}

/** As typed: in the boxes when the form is shown again. */
export const typedChiave = (form: URLSearchParams) => ({
  nome: (form.get('nome') ?? '').trim().slice(0, LONGEST_KEY_NAME),
  azioni: form.getAll('azioni'),
  comuni: (form.get('comuni') ?? '').slice(0, 3_000),
  sede: form.get('sede') ?? '',
  ritmo: form.get('ritmo') ?? '',
  ...typedDayOf(form, 'al'),
})

export type TypedChiave = ReturnType<typeof typedChiave>

const wrongDay = (
  typed: TypedChiave,
  al: IsoDate | undefined,
  { today, latest }: ChiaveAround,
): ChiaveProblem['code'] | undefined => {
  if (isEmptyDay(typed)) return 'missing'
  if (al === undefined) return 'date'
  if (al < today) return 'past'
  return al > latest ? 'late' : undefined
}

const named = (text: string): readonly string[] =>
  text
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter(Boolean)

const wrongComuni = (found: readonly (string | undefined)[]): ChiaveProblem['code'] | undefined => {
  if (found.length > MOST_COMUNI) return 'too-many'
  return found.includes(undefined) ? 'comune' : undefined
}

/** What a key is called, what it may do and where, how often, and until when. */
export const readChiave = (form: URLSearchParams, around: ChiaveAround): ReadChiave => {
  const typed = typedChiave(form)
  const azioni = AZIONI_CHIAVE.filter((one) => typed.azioni.includes(one))
  const found = named(typed.comuni).map(around.comune)
  const alMinuto = RITMI.find((one) => String(one) === typed.ritmo)
  const al = readDay(typed)
  const problems = problemsOf({
    nome: typed.nome === '' ? 'missing' : undefined,
    azioni: azioni.length === 0 ? 'missing' : undefined,
    comuni: wrongComuni(found),
    sede: typed.sede === '' || around.sedi.some(({ id }) => id === typed.sede) ? undefined : 'sede',
    ritmo: alMinuto === undefined ? 'missing' : undefined,
    al: wrongDay(typed, al, around),
  } satisfies Readonly<Record<ChiaveProblem['field'], ChiaveProblem['code'] | undefined>>)
  if (problems.length > 0 || al === undefined || alMinuto === undefined) return { ok: false, problems }
  const comuni = [...new Set(found.filter((one) => one !== undefined))]
  const sede = typed.sede === '' ? undefined : typed.sede
  return { ok: true, value: { nome: typed.nome, azioni, comuni, sede, alMinuto, al } }
}
