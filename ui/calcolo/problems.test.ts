import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import type { CampoProblemCode } from '../../contracts/calcolo/typed'
import { PROBLEM_CODES } from '../../engine/kernel/problem'
import { LOCALES } from '../../i18n/routing'
import { readCatalogue, readMessages } from '../../testing/catalogues'
import { problemSentences } from './problems'

/** Every code of both unions: the compiler refuses one that is missing here. */
const CAMPO = {
  'answer-missing': 1,
  'amount-ambiguous': 1,
  'amount-too-large': 1,
  'amount-unreadable': 1,
  'choice-unknown': 1,
  'count-unreadable': 1,
  'date-outside-year': 1,
  'date-unreadable': 1,
  'dates-crossed': 1,
  'quota-too-large': 1,
  'quota-unreadable': 1,
  'permille-unreadable': 1,
  'percent-unreadable': 1,
  'rate-unreadable': 1,
  'rendita-unknown': 1,
  'titolari-unreadable': 1,
  'year-unreadable': 1,
  'pertinenza-twice': 1,
  'quote-above-whole': 1,
} as const satisfies Record<CampoProblemCode, 1>

describe.each(LOCALES)('in %s', (locale) => {
  const campo = readCatalogue(locale, 'campo')
  const problem = readCatalogue(locale, 'problem')

  test.each(Object.keys(CAMPO))('an answer: %s', (code) => expect(campo[code]).toMatch(/\S{2,}.*[.]$/))
  test.each(PROBLEM_CODES)('a rule: %s', (code) => expect(problem[code]).toMatch(/\S{2,}.*[.]$/))
  test('no sentence without a code', () => {
    expect(Object.keys(campo).sort()).toEqual(Object.keys(CAMPO).sort())
    expect(Object.keys(problem).sort()).toEqual([...PROBLEM_CODES].sort())
  })

  test('the summary says the same words as the field, and of which immobile', () => {
    const t = createTranslator({ locale, messages: readMessages(locale) })
    const { problemOf, wrongs } = problemSentences(t as unknown as Parameters<typeof problemSentences>[0], [
      { code: 'amount-unreadable', field: 'i1.p0.rendita', values: {} },
    ])
    expect(problemOf('i1.p0.rendita')).toBe(campo['amount-unreadable'])
    expect(wrongs[0]?.about).toContain('2')
  })
})
