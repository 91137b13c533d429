import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { Words } from '../../i18n/words'
import type { Wrong } from '../components/error-summary'
import { problemWords } from '../words'

/** What is wrong in words, for the summary on top and at each field: the same sentence. @param aboutOf what a field is called */
export const fieldSentences = (
  t: Words,
  problems: readonly CampoProblem[],
  aboutOf: (t: Words, field: string) => string,
): { readonly wrongs: Wrong[]; readonly problemOf: (field: string) => string | undefined } => {
  const wrongs = problems.map(({ code, field }) => ({
    field,
    about: aboutOf(t, field),
    sentence: problemWords(t, code),
  }))
  const byField = new Map(wrongs.map(({ field, sentence }) => [field, sentence]))
  return { wrongs, problemOf: (field) => byField.get(field) }
}
