import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { Words } from '../../i18n/words'
import type { Wrong } from '../components/error-summary'
import { problemWords } from '../words'

/** The questions that a problem may be about, in a word or two. */
const NOMI = [
  'mq',
  'pertinenze',
  'persone',
  'fissa',
  'variabile',
  'categoria',
  'possesso',
  'dal',
  'al',
  'tipo',
  'pct',
  'su',
  'tefa',
  'rata',
] as const

const aboutOf = (t: Words, field: string): string => {
  const bare = field
    .replace(/^[lr]\d\./, '')
    .replace(/\.(g|m|a)$/, '')
    .replace(/\d$/, '')
  const known = NOMI.find((one) => one === bare)
  const room = /^l(\d)\./.exec(field)?.[1]
  const name = t(`tari.nomi.${known ?? 'altro'}`)
  return room === undefined ? name : `${t('tari.domande.locale', { number: Number(room) + 1 })}, ${name}`
}

/** What is wrong in words, for the summary on top and at each field: the same sentence. */
export const tariSentences = (t: Words, problems: readonly CampoProblem[]) => {
  const wrongs: Wrong[] = problems.map(({ code, field }) => ({
    field,
    about: aboutOf(t, field),
    sentence: problemWords(t, code),
  }))
  const byField = new Map(problems.map(({ code, field }) => [field, problemWords(t, code)]))
  return { wrongs, problemOf: (field: string): string | undefined => byField.get(field) }
}
