import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { Words } from '../../i18n/words'
import type { Wrong } from '../components/error-summary'
import { problemWords } from '../words'

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

/** What is wrong in words, for the summary on top and at each field: the same sentence. */
export const tasiSentences = (t: Words, problems: readonly CampoProblem[]) => {
  const wrongs: Wrong[] = problems.map(({ code, field }) => ({
    field,
    about: aboutOf(t, field),
    sentence: problemWords(t, code),
  }))
  const byField = new Map(problems.map(({ code, field }) => [field, problemWords(t, code)]))
  return { wrongs, problemOf: (field: string): string | undefined => byField.get(field) }
}
