import { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import { typedAnyDay } from '../calcolo/typed'

/** Who decides: the council, the giunta, an office of the comune, a commissario. */
export const ORGANI = ['consiglio', 'giunta', 'dirigente', 'commissario'] as const

/** The act by which a comune decided something: what every figure of its own names as its source. */
export const attoSchema = z.strictObject({
  organo: z.enum(ORGANI),
  numero: z.string().trim().min(1).max(40),
  data: z.iso.date(),
  link: z
    .url({ protocol: /^https$/ })
    .max(300)
    .optional(),
})
export type Atto = z.infer<typeof attoSchema>

/** What is wrong with a field of a form of the office; `values` are written into its sentence. */
export type ParametroProblem = {
  readonly field: string
  readonly code:
    | 'missing'
    | 'unreadable'
    | 'number'
    | 'pair'
    | 'below-law'
    | 'above-law'
    | 'above-ordinary'
    | 'same-rate'
    | 'twice'
    | 'detail-missing'
    | 'too-many'
    | 'date'
    | 'future'
    | 'late'
    | 'link'
    | 'year'
    | 'years'
    | 'instalments'
    | 'same-channel'
    | 'days'
    | 'window'
    | 'january'
    | 'fogli'
    | 'zone-twice'
  readonly values?: Readonly<Record<string, string>>
}

/** As typed: in the boxes when the form is shown again. */
export type TypedDay = { readonly giorno: string; readonly mese: string; readonly anno: string }

export const typedDayOf = (form: URLSearchParams, prefix: string): TypedDay => ({
  giorno: (form.get(`${prefix}.g`) ?? '').trim().slice(0, 2),
  mese: (form.get(`${prefix}.m`) ?? '').trim().slice(0, 2),
  anno: (form.get(`${prefix}.a`) ?? '').trim().slice(0, 4),
})

export const dayToTyped = (day: IsoDate | undefined): TypedDay =>
  day === undefined
    ? { giorno: '', mese: '', anno: '' }
    : { giorno: day.slice(8), mese: day.slice(5, 7), anno: day.slice(0, 4) }

export const isEmptyDay = ({ giorno, mese, anno }: TypedDay): boolean => `${giorno}${mese}${anno}` === ''

/** The day that was typed; undefined for none, and for one that does not exist. */
export const readDay = ({ giorno, mese, anno }: TypedDay): IsoDate | undefined => {
  const typed = typedAnyDay(giorno, mese, anno)
  return 'value' in typed ? typed.value : undefined
}

export type TypedAtto = {
  readonly organo: string
  readonly numero: string
  readonly data: TypedDay
  readonly link: string
}

export const typedAtto = (form: URLSearchParams): TypedAtto => ({
  organo: form.get('atto.organo') ?? '',
  numero: (form.get('atto.numero') ?? '').slice(0, 60),
  data: typedDayOf(form, 'atto.data'),
  link: (form.get('atto.link') ?? '').slice(0, 400),
})

const wrongDay = (typed: TypedDay, day: IsoDate | undefined, today: IsoDate): ParametroProblem['code'] | undefined => {
  if (isEmptyDay(typed)) return 'missing'
  if (day === undefined) return 'date'
  return day > today ? 'future' : undefined
}

/** The act that the form names; what is wrong is added to `problems`. */
export const readAtto = (typed: TypedAtto, today: IsoDate, problems: ParametroProblem[]): Atto | undefined => {
  const data = readDay(typed.data)
  const link = typed.link.trim()
  const organo = ORGANI.find((one) => one === typed.organo)
  const wrong = {
    'atto.organo': organo === undefined ? 'missing' : undefined,
    'atto.numero': typed.numero.trim() === '' ? 'missing' : undefined,
    'atto.data.g': wrongDay(typed.data, data, today),
    'atto.link': link === '' || attoSchema.shape.link.safeParse(link).success ? undefined : 'link',
  } as const
  const found = Object.entries(wrong).flatMap(([field, code]) => (code === undefined ? [] : [{ field, code }]))
  problems.push(...found)
  if (found.length > 0 || organo === undefined || data === undefined) return undefined
  return { organo, numero: typed.numero.trim().slice(0, 40), data, ...(link === '' ? {} : { link }) }
}

/** What every decision asks beside what it decides: from which day on, and by which act. */
export type TypedDecisione = { readonly dal: TypedDay; readonly atto: TypedAtto }

export const typedDecisione = (form: URLSearchParams): TypedDecisione => ({
  dal: typedDayOf(form, 'dal'),
  atto: typedAtto(form),
})

/** The day and the act of a decision; what is wrong is added to `problems`. */
export const readDecisione = (
  typed: TypedDecisione,
  today: IsoDate,
  problems: ParametroProblem[],
): { readonly dal: IsoDate; readonly atto: Atto } | undefined => {
  const dal = readDay(typed.dal)
  if (dal === undefined) problems.push({ field: 'dal.g', code: 'date' })
  const atto = readAtto(typed.atto, today, problems)
  return dal === undefined || atto === undefined ? undefined : { dal, atto }
}

/** A decision as it was read: what the comune decided, with its day and act; or what is wrong with the form. */
export type ReadDecisione<T> =
  | { readonly ok: true; readonly value: T & { readonly dal: IsoDate; readonly atto: Atto } }
  | { readonly ok: false; readonly problems: readonly ParametroProblem[] }
