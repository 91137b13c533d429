import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import type { IsoDate } from '../engine/kernel/dates'
import { bareCodiceFiscale } from './contribuente/campi'
import { problemsOf, wrongLastDay, type LastDayCode } from './delega'
import { readDay, typedDayOf } from './parametri/atto'
import { TRIBUTI, type Tributo } from './tributi'

/** A mandate that ends within so many days is about to. */
export const EXPIRING_DAYS = 30

/** Years back that a mandate may name: those of an assessment (L. 296/2006 art. 1 c. 161). */
const YEARS_BACK = 5

/** Every comune of the installation, in the box of the comune. */
export const TUTTI = 'tutti'

export type MandatoForm = {
  readonly cliente: string
  /** Undefined: in every comune of the installation. */
  readonly comune: string | undefined
  readonly tributi: readonly Tributo[]
  /** Empty: all. */
  readonly anni: readonly number[]
  /** Last day. */
  readonly al: IsoDate
}

export type MandatoProblem = {
  readonly field: 'cliente' | 'comune' | 'tributi' | 'al'
  readonly code: 'codice-fiscale' | 'yourself' | 'one-comune' | LastDayCode
}

export type ReadMandato =
  | { readonly ok: true; readonly value: MandatoForm }
  | { readonly ok: false; readonly problems: readonly MandatoProblem[] }

/** What must be known to read the form: who asks, what day it is, which comuni there are. */
export type MandatoAround = {
  readonly actor: string
  readonly today: IsoDate
  readonly comuni: readonly string[]
}

/** The years that may be named on this day, the newest first. */
export const anniDi = (today: IsoDate): readonly number[] =>
  Array.from({ length: YEARS_BACK + 1 }, (_, back) => Number(today.slice(0, 4)) - back)

/** As typed: in the boxes when the form is shown again. */
export const typedMandato = (form: URLSearchParams) => ({
  cliente: (form.get('cliente') ?? '').slice(0, 40),
  comune: form.get('comune') ?? '',
  tributi: form.getAll('tributi'),
  anni: form.getAll('anni'),
  ...typedDayOf(form, 'al'),
})

export type TypedMandato = ReturnType<typeof typedMandato>

const wrongCliente = (code: string, actor: string): MandatoProblem['code'] | undefined => {
  if (code === '') return 'missing'
  if (!readCodiceFiscale(code).ok) return 'codice-fiscale'
  return code === actor ? 'yourself' : undefined
}

/** A firm is represented in one comune at a time: its mandate is for one. */
const wrongComune = (comune: string, code: string, comuni: readonly string[]): MandatoProblem['code'] | undefined => {
  if (comune !== TUTTI) return comuni.includes(comune) ? undefined : 'missing'
  const read = readCodiceFiscale(code)
  return read.ok && read.value.kind !== 'persona' ? 'one-comune' : undefined
}

/** For whom, for what and until when an organisation asks to act. */
export const readMandato = (form: URLSearchParams, { actor, today, comuni }: MandatoAround): ReadMandato => {
  const typed = typedMandato(form)
  const cliente = bareCodiceFiscale(typed.cliente)
  const tributi = TRIBUTI.filter((one) => typed.tributi.includes(one))
  const anni = anniDi(today).filter((one) => typed.anni.includes(String(one)))
  const al = readDay(typed)
  const wrong = {
    cliente: wrongCliente(cliente, actor),
    comune: wrongComune(typed.comune, cliente, comuni),
    tributi: tributi.length > 0 ? undefined : 'missing',
    al: wrongLastDay(typed, al, today),
  } satisfies Readonly<Record<MandatoProblem['field'], MandatoProblem['code'] | undefined>>
  const problems = problemsOf(wrong)
  if (problems.length > 0 || al === undefined) return { ok: false, problems }
  return { ok: true, value: { cliente, comune: typed.comune === TUTTI ? undefined : typed.comune, tributi, anni, al } }
}

/** Those for whom something is to do: told by what the mandates open. */
export const VISTE_LAVORO = ['avvisi', 'cambiati', 'scoperti', 'pratiche'] as const
export type VistaLavoro = (typeof VISTE_LAVORO)[number]

/** What of the clients is shown. */
export const VISTE = ['tutti', 'vivi', ...VISTE_LAVORO, 'scadenza', 'attesa', 'sospesi', 'finiti'] as const
export type Vista = (typeof VISTE)[number]

export const isLavoro = (vista: Vista): vista is VistaLavoro => VISTE_LAVORO.some((one) => one === vista)

export const vistaOf = (text: unknown): Vista => VISTE.find((one) => one === text) ?? 'tutti'
