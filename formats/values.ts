import { readCodiceFiscale, type CodiceFiscaleFault } from '../engine/kernel/codice-fiscale'
import type { Fields } from './fields'
import type { LineReason } from './line-error'

const CATEGORIA = /^([A-F])[/ ]?0{0,2}([1-9]\d?)$/
/** How many categories each group has (R.D.L. 652/1939; F: units without rendita). */
const ULTIMA: Readonly<Record<string, number>> = { A: 11, B: 8, C: 7, D: 10, E: 9, F: 7 }

const FAULT: Readonly<Record<CodiceFiscaleFault, LineReason>> = {
  shape: 'codice-fiscale',
  check: 'codice-fiscale-check',
  date: 'codice-fiscale-date',
}

/** `A/2` for A02, A2, a/2; undefined for what no category is. */
export const categoriaIn = (text: string): string | undefined => {
  const match = CATEGORIA.exec(text.toUpperCase())
  return match && Number(match[2]) <= ULTIMA[match[1]!]! ? `${match[1]}/${match[2]}` : undefined
}

/** Why a codice fiscale in capitals does not hold; undefined for one that does. */
export const faultOf = (code: string): LineReason | undefined => {
  const reading = readCodiceFiscale(code)
  return reading.ok ? undefined : FAULT[reading.fault]
}

/** Without the zeros that fill a number up; a lone zero stays. */
export const bare = (text: string): string => text.replace(/^0+(?=.)/, '')

/** Texts that are there, under their names. */
export const written = <K extends string>(fields: Fields, names: readonly K[]): { readonly [N in K]?: string } =>
  Object.fromEntries(names.flatMap((name) => (fields.text(name) === '' ? [] : [[name, fields.text(name)]]))) as {
    readonly [N in K]?: string
  }

/** Values without those that are absent, so that a record says only what its line says. */
export type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

export const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
