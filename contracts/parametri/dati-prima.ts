import { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import { giorniOf, MOST_GIORNI } from '../dati-prima'
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

/** The setting of a comune that holds how many days people have to answer the data that are sent before an amount. */
export const DATI_PRIMA = 'emissione.datiPrima'

const valoreSchema = z.strictObject({ giorni: z.int().min(1).max(MOST_GIORNI) })
export type GiorniDati = z.infer<typeof valoreSchema>

/** The days of a value on record; undefined where it holds none: the comune has not decided. */
export const giorniDatiDi = (valore: unknown): number | undefined => {
  const read = valoreSchema.safeParse(valore)
  return read.success ? read.data.giorni : undefined
}

export type TypedGiorniDati = { readonly giorni: string; readonly dal: TypedDay; readonly atto: TypedAtto }

export const typedGiorniDati = (form: URLSearchParams): TypedGiorniDati => ({
  ...{ giorni: (form.get('giorni') ?? '').trim().slice(0, 4), dal: typedDayOf(form, 'dal'), atto: typedAtto(form) },
})

export type ReadGiorniDati =
  | { readonly ok: true; readonly value: { readonly valore: GiorniDati; readonly dal: IsoDate; readonly atto: Atto } }
  | { readonly ok: false; readonly problems: readonly ParametroProblem[] }

/** How many days, from which day on, by which act. */
export const readGiorniDati = (typed: TypedGiorniDati, today: IsoDate): ReadGiorniDati => {
  const problems: ParametroProblem[] = []
  const giorni = giorniOf(typed.giorni)
  if (giorni === undefined) problems.push({ field: 'giorni', code: 'window' })
  const dal = readDay(typed.dal)
  if (dal === undefined) problems.push({ field: 'dal.g', code: 'date' })
  const atto = readAtto(typed.atto, today, problems)
  if (giorni === undefined || dal === undefined || atto === undefined) return { ok: false, problems }
  return { ok: true, value: { valore: { giorni }, dal, atto } }
}
