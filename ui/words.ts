import type { CampoProblemCode } from '../contracts/calcolo/typed'
import type { ProblemCode } from '../engine/kernel/problem'
import type { Words } from '../i18n/words'

const CAMPO = {
  'answer-missing': true,
  'amount-ambiguous': true,
  'amount-too-large': true,
  'amount-unreadable': true,
  'choice-unknown': true,
  'count-unreadable': true,
  'date-outside-year': true,
  'date-unreadable': true,
  'dates-crossed': true,
  'quota-too-large': true,
  'quota-unreadable': true,
  'permille-unreadable': true,
  'percent-unreadable': true,
  'rate-unreadable': true,
  'rendita-unknown': true,
  'titolari-unreadable': true,
  'year-unreadable': true,
  'pertinenza-twice': true,
  'quote-above-whole': true,
} as const satisfies Record<CampoProblemCode, true>

const isCampo = (code: CampoProblemCode | ProblemCode): code is CampoProblemCode => code in CAMPO

/** The sentence of a problem: answers have theirs under `campo`, rules under `problem`. Takes `useTranslations()`. */
export const problemWords = (t: Words, code: CampoProblemCode | ProblemCode): string =>
  isCampo(code) ? t(`campo.${code}`) : t(`problem.${code}`)
