import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { Words } from '../../i18n/words'
import type { Wrong } from '../components/error-summary'
import { problemWords } from '../words'
import { questionOf } from './address'

/** The questions that a problem may be about, in a word or two, as the summary of errors names them. */
const QUESTIONS = [
  'acquisto',
  'aliquota',
  'aliquotaPrecedente',
  'anno',
  'attestazione',
  'categoria',
  'comodatoParente',
  'comodatoRegistrato',
  'comodatoUnica',
  'conduzione',
  'contitolari',
  'costi',
  'dal',
  'dominicale',
  'montano',
  'pertinenze',
  'possesso',
  'quota',
  'rendita',
  'scelta',
  'sceltaPrecedente',
  'situazione',
  'tipo',
  'titolari',
  'uso',
  'vendita',
  'venale',
  'versato',
] as const

export type ProblemSentences = {
  readonly wrongs: readonly Wrong[]
  readonly problemOf: (field: string) => string | undefined
}

const aboutOf = (t: Words, field: string): string => {
  const { immobile, question } = questionOf(field)
  const known = QUESTIONS.find((one) => one === question)
  const name = t(`domande.nomi.${known ?? 'altro'}`)
  return immobile === undefined ? name : t('domande.about', { number: immobile + 1, name })
}

/** What is wrong in words, for the summary on top and at each field: the same sentence. */
export const problemSentences = (t: Words, problems: readonly CampoProblem[]): ProblemSentences => {
  const wrongs = problems.map(({ code, field }) => ({
    field,
    about: aboutOf(t, field),
    sentence: problemWords(t, code),
  }))
  const byField = new Map(wrongs.map(({ field, sentence }) => [field, sentence]))
  return { wrongs, problemOf: (field) => byField.get(field) }
}
