import { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import { readDecisione, typedDecisione, type ParametroProblem, type ReadDecisione, type TypedDecisione } from './atto'

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

export type TypedPromemoria = Readonly<Record<Giorni, string>> & TypedDecisione

export const typedPromemoria = (form: URLSearchParams): TypedPromemoria => ({
  ...{ prima: (form.get('prima') ?? '').trim().slice(0, 4), dopo: (form.get('dopo') ?? '').trim().slice(0, 4) },
  ...typedDecisione(form),
})

export type ReadPromemoria = ReadDecisione<{ readonly valore: Promemoria }>

const readDays = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : undefined)

/** How many days before and after, from which day on, by which act. A box left empty: none is sent. */
export const readPromemoria = (typed: TypedPromemoria, today: IsoDate): ReadPromemoria => {
  const problems: ParametroProblem[] = []
  const given = GIORNI.filter((one) => typed[one] !== '')
  for (const one of given) {
    if (!days.safeParse(readDays(typed[one])).success) problems.push({ field: one, code: 'days' })
  }
  const decisione = readDecisione(typed, today, problems)
  if (problems.length > 0 || decisione === undefined) return { ok: false, problems }
  const valore = Object.fromEntries(given.map((one) => [one, Number(typed[one])]))
  return { ok: true, value: { valore, ...decisione } }
}
