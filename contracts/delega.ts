import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import type { IsoDate } from '../engine/kernel/dates'
import { bareCodiceFiscale } from './contribuente/campi'
import { isEmptyDay, readDay, typedDayOf } from './parametri/atto'
import { TRIBUTI, type Tributo } from './tributi'
import { isUuid } from './uuid'

/** Who lets another see their taxes does it again after so many years. */
export const LONGEST_DELEGA_YEARS = 3

export type DelegaForm = {
  readonly comune: string
  readonly delegato: string
  readonly tributi: readonly Tributo[]
  /** Last day. */
  readonly al: IsoDate
}

export type DelegaProblem = {
  readonly field: 'comune' | 'delegato' | 'tributi' | 'al'
  readonly code: 'codice-fiscale' | 'yourself' | LastDayCode
}

export type ReadDelega =
  | { readonly ok: true; readonly value: DelegaForm }
  | { readonly ok: false; readonly problems: readonly DelegaProblem[] }

/** What must be known to read the form: who gives, what day it is, which comuni there are. */
export type DelegaAround = {
  readonly delegante: string
  readonly today: IsoDate
  readonly comuni: readonly string[]
}

/** As typed: in the boxes when the form is shown again. */
export const typedDelega = (form: URLSearchParams) => ({
  comune: form.get('comune') ?? '',
  delegato: (form.get('delegato') ?? '').slice(0, 40),
  tributi: form.getAll('tributi'),
  ...typedDayOf(form, 'al'),
})

export type TypedDelega = ReturnType<typeof typedDelega>

/** What may be wrong with the last day of what somebody lets another see. */
export type LastDayCode = 'missing' | 'date' | 'past' | 'late'

const latest = (today: IsoDate): IsoDate => `${Number(today.slice(0, 4)) + LONGEST_DELEGA_YEARS}${today.slice(4)}`

/** @param day as it was read of what was typed */
export const wrongLastDay = (
  typed: Parameters<typeof isEmptyDay>[0],
  day: IsoDate | undefined,
  today: IsoDate,
): LastDayCode | undefined => {
  if (isEmptyDay(typed)) return 'missing'
  if (day === undefined) return 'date'
  if (day < today) return 'past'
  return day > latest(today) ? 'late' : undefined
}

const wrongPerson = (code: string, delegante: string): DelegaProblem['code'] | undefined => {
  if (code === '') return 'missing'
  const read = readCodiceFiscale(code)
  if (!read.ok || read.value.kind !== 'persona') return 'codice-fiscale'
  return code === delegante ? 'yourself' : undefined
}

/** The fields of which something is wrong, in their order. */
export const problemsOf = <Field extends string, Code>(
  wrong: Readonly<Record<Field, Code | undefined>>,
): readonly { readonly field: Field; readonly code: Code }[] =>
  (Object.entries(wrong) as [Field, Code | undefined][]).flatMap(([field, code]) =>
    code === undefined ? [] : [{ field, code }],
  )

/** Who may see what, and until when. */
export const readDelega = (form: URLSearchParams, around: DelegaAround): ReadDelega => {
  const typed = typedDelega(form)
  const delegato = bareCodiceFiscale(typed.delegato)
  const tributi = TRIBUTI.filter((one) => typed.tributi.includes(one))
  const al = readDay(typed)
  const wrong = {
    comune: around.comuni.includes(typed.comune) ? undefined : 'missing',
    delegato: wrongPerson(delegato, around.delegante),
    tributi: tributi.length > 0 ? undefined : 'missing',
    al: wrongLastDay(typed, al, around.today),
  } satisfies Readonly<Record<DelegaProblem['field'], DelegaProblem['code'] | undefined>>
  const problems = problemsOf(wrong)
  if (problems.length > 0 || al === undefined) return { ok: false, problems }
  return { ok: true, value: { comune: typed.comune, delegato, tributi, al } }
}

/** Which delega a button is about: never in an address. */
export type DelegaRef = { readonly comune: string; readonly id: string }

export const readDelegaRef = (form: URLSearchParams): DelegaRef | undefined => {
  const [comune, id] = [form.get('comune') ?? '', form.get('id') ?? '']
  return /^[A-Z]\d{3}$/.test(comune) && isUuid(id) ? { comune, id } : undefined
}
