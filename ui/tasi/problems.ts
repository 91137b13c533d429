import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { Words } from '../../i18n/words'
import { fieldSentences } from '../calcolo/field-sentences'

/** The questions that a problem may be about, in a word or two. */
const NOMI = [
  'categoria',
  'rendita',
  'venale',
  'uso',
  'situazione',
  'vive',
  'temporaneo',
  'parte',
  'quota',
  'possesso',
  'dal',
  'al',
  'aliquota',
  'aliquotaPrecedente',
  'detrazione',
  'detrazionePrecedente',
  'acconto2014',
] as const

const aboutOf = (t: Words, field: string): string => {
  const bare = field.replace(/\.g$/, '')
  return t(`tasi.nomi.${NOMI.find((one) => one === bare) ?? 'altro'}`)
}

/** What is wrong in words. */
export const tasiSentences = (t: Words, problems: readonly CampoProblem[]) => fieldSentences(t, problems, aboutOf)
