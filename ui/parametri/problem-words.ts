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

/** What a field that stands in every form is called. */
export const fieldWords = (t: Words<'parametri'>, field: string): string | undefined => {
  switch (field) {
    case 'atto.organo':
      return t('atto.organo')
    case 'atto.numero':
      return t('atto.numero')
    case 'atto.data.g':
      return t('atto.data')
    case 'atto.link':
      return t('atto.link')
    case 'pub.g':
      return t('linee.pubblicazione')
    case 'dal.g':
      return t('tariffe.dal')
    case 'motivo':
      return t('ritira.motivo')
    case 'terreniEsenti':
      return t('linee.terreni')
    default:
      return undefined
  }
}

/** What a field of the prospetto is called that stands in no other form: the line of a rate, else one of its cases. */
export const lineaWords = (t: Words<'parametri'>, lines: Words<'schedaComune.aliquote'>, field: string): string => {
  const linea = field.replace(/^a\./, '')
  return field.startsWith('a.') && isLinea(linea) ? lines(`line.${linea}`) : t('caso.one')
}
