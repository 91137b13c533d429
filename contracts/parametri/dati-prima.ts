import { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import { giorniOf, MOST_GIORNI } from '../dati-prima'
import { readDecisione, typedDecisione, type ParametroProblem, type ReadDecisione, type TypedDecisione } from './atto'

/** The setting of a comune that holds how many days people have to answer the data that are sent before an amount. */
export const DATI_PRIMA = 'emissione.datiPrima'

const valoreSchema = z.strictObject({ giorni: z.int().min(1).max(MOST_GIORNI) })
export type GiorniDati = z.infer<typeof valoreSchema>

/** The days of a value on record; undefined where it holds none: the comune has not decided. */
export const giorniDatiDi = (valore: unknown): number | undefined => {
  const read = valoreSchema.safeParse(valore)
  return read.success ? read.data.giorni : undefined
}

export type TypedGiorniDati = TypedDecisione & { readonly giorni: string }

export const typedGiorniDati = (form: URLSearchParams): TypedGiorniDati => ({
  giorni: (form.get('giorni') ?? '').trim().slice(0, 4),
  ...typedDecisione(form),
})

export type ReadGiorniDati = ReadDecisione<{ readonly valore: GiorniDati }>

/** How many days, from which day on, by which act. */
export const readGiorniDati = (typed: TypedGiorniDati, today: IsoDate): ReadGiorniDati => {
  const problems: ParametroProblem[] = []
  const giorni = giorniOf(typed.giorni)
  if (giorni === undefined) problems.push({ field: 'giorni', code: 'window' })
  const decisione = readDecisione(typed, today, problems)
  if (giorni === undefined || decisione === undefined) return { ok: false, problems }
  return { ok: true, value: { valore: { giorni }, ...decisione } }
}
