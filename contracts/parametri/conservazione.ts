import type { IsoDate } from '../../engine/kernel/dates'
import { readDecisione, typedDecisione, type ParametroProblem, type ReadDecisione, type TypedDecisione } from './atto'

/** Classes of data that a comune keeps for a time of its own (decision 0031). */
export const CLASSI_CONSERVATE = [
  'posizione',
  'conto',
  'proposte',
  'pratiche',
  'appuntamenti',
  'deleghe',
  'messaggi',
  'audit',
] as const
export type ClasseConservata = (typeof CLASSI_CONSERVATE)[number]

/** The setting of a comune that holds the term of a class: `{ anni }`. */
export const chiaveConservazione = (classe: ClasseConservata) => `conservazione.${classe}` as const

export const classeIn = (text: unknown): ClasseConservata | undefined => CLASSI_CONSERVATE.find((one) => one === text)

const YEARS = /^[1-9]\d?$/

/** Years from 1 to 99, as typed; undefined for anything else. */
export const readAnni = (text: string): number | undefined => (YEARS.test(text) ? Number(text) : undefined)

/** The years of a value on record; undefined where it holds none. */
export const anniDi = (valore: unknown): number | undefined => {
  const anni = typeof valore === 'object' && valore !== null && 'anni' in valore ? valore.anni : undefined
  return typeof anni === 'number' && Number.isInteger(anni) && anni >= 1 ? anni : undefined
}

export type TypedConservazione = TypedDecisione & { readonly anni: string }

export const typedConservazione = (form: URLSearchParams): TypedConservazione => ({
  anni: (form.get('anni') ?? '').trim().slice(0, 4),
  ...typedDecisione(form),
})

export type ReadConservazione = ReadDecisione<{ readonly anni: number }>

/** For how many years, from which day on, by which act. */
export const readConservazione = (typed: TypedConservazione, today: IsoDate): ReadConservazione => {
  const problems: ParametroProblem[] = []
  const anni = readAnni(typed.anni)
  if (anni === undefined) problems.push({ field: 'anni', code: typed.anni === '' ? 'missing' : 'years' })
  const decisione = readDecisione(typed, today, problems)
  return anni === undefined || decisione === undefined
    ? { ok: false, problems }
    : { ok: true, value: { anni, ...decisione } }
}
