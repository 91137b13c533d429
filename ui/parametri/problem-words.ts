import type { ParametroProblem } from '../../contracts/parametri/atto'
import { LINEE } from '../../contracts/parametri/prospetto'
import type { LineaProspetto } from '../../engine/imu/imu.types'
import type { Words } from '../../i18n/words'

/** The sentence of what is wrong with a field. */
export const problemSentence = (t: Words<'parametri'>, { code, values = {} }: ParametroProblem): string =>
  t(`problem.${code}`, { min: '', max: '', massima: '', anno: '', nodo: '', ...values })

/** For a field: its sentence, where something is wrong with it. */
export const wrongAt = (
  t: Words<'parametri'>,
  problems: readonly ParametroProblem[],
  field: string,
): { readonly problem?: string } => {
  const found = problems.find((one) => one.field === field)
  return found ? { problem: problemSentence(t, found) } : {}
}

const isLinea = (text: string): text is LineaProspetto => LINEE.some((linea) => linea === text)

const FIELDS = {
  'atto.organo': 'atto.organo',
  'atto.numero': 'atto.numero',
  'atto.data.g': 'atto.data',
  'atto.link': 'atto.link',
  'pub.g': 'linee.pubblicazione',
  terreniEsenti: 'linee.terreni',
} as const

const isField = (text: string): text is keyof typeof FIELDS => Object.hasOwn(FIELDS, text)

/** The question of a field in a word or two, for the summary of what is wrong. */
export const problemAbout = (
  t: Words<'parametri'>,
  lines: Words<'schedaComune.aliquote'>,
  { field }: ParametroProblem,
): string => {
  const linea = field.replace(/^a\./, '')
  if (field.startsWith('a.') && isLinea(linea)) return lines(`line.${linea}`)
  return isField(field) ? t(FIELDS[field]) : t('caso.one')
}
