import { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import {
  readAtto,
  readDay,
  typedAtto,
  typedDayOf,
  type Atto,
  type ParametroProblem,
  type TypedAtto,
  type TypedDay,
} from './atto'

/** The setting of a comune that holds how many days before a due date, and after it, who has not paid is written to. */
export const PROMEMORIA = 'consegna.promemoria'

const MOST = 60
const days = z.int().min(1).max(MOST)

/** Days before, and after; what is not there is not sent. */
const valoreSchema = z.strictObject({ prima: days.optional(), dopo: days.optional() })
export type Promemoria = z.infer<typeof valoreSchema>

/** The days of a value on record; undefined where it holds none: the comune has not chosen. */
export const promemoriaDi = (valore: unknown): Promemoria | undefined => {
  const read = valoreSchema.safeParse(valore)
  return read.success ? read.data : undefined
}

export const GIORNI = ['prima', 'dopo'] as const
export type Giorni = (typeof GIORNI)[number]

export type TypedPromemoria = Readonly<Record<Giorni, string>> & { readonly dal: TypedDay; readonly atto: TypedAtto }

export const typedPromemoria = (form: URLSearchParams): TypedPromemoria => ({
  ...{ prima: (form.get('prima') ?? '').trim().slice(0, 4), dopo: (form.get('dopo') ?? '').trim().slice(0, 4) },
  ...{ dal: typedDayOf(form, 'dal'), atto: typedAtto(form) },
})

export type ReadPromemoria =
  | { readonly ok: true; readonly value: { readonly valore: Promemoria; readonly dal: IsoDate; readonly atto: Atto } }
  | { readonly ok: false; readonly problems: readonly ParametroProblem[] }

const readDays = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : undefined)

/** How many days before and after, from which day on, by which act. A box left empty: none is sent. */
export const readPromemoria = (typed: TypedPromemoria, today: IsoDate): ReadPromemoria => {
  const problems: ParametroProblem[] = []
  const given = GIORNI.filter((one) => typed[one] !== '')
  for (const one of given) {
    if (!days.safeParse(readDays(typed[one])).success) problems.push({ field: one, code: 'days' })
  }
  const dal = readDay(typed.dal)
  if (dal === undefined) problems.push({ field: 'dal.g', code: 'date' })
  const atto = readAtto(typed.atto, today, problems)
  if (problems.length > 0 || dal === undefined || atto === undefined) return { ok: false, problems }
  const valore = Object.fromEntries(given.map((one) => [one, Number(typed[one])]))
  return { ok: true, value: { valore, dal, atto } }
}
