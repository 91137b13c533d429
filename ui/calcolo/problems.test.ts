import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import type { CampoProblemCode } from '../../contracts/calcolo/typed'
import type { ProblemCode } from '../../engine/kernel/problem'
import english from '../../messages/en.json'
import italian from '../../messages/it.json'
import { problemSentences } from './problems'

/** Every code of both unions: the compiler refuses one that is missing here. */
const CAMPO = {
  'answer-missing': 1,
  'amount-ambiguous': 1,
  'amount-too-large': 1,
  'amount-unreadable': 1,
  'choice-unknown': 1,
  'date-outside-year': 1,
  'date-unreadable': 1,
  'dates-crossed': 1,
  'quota-too-large': 1,
  'quota-unreadable': 1,
  'rate-unreadable': 1,
  'rendita-unknown': 1,
  'titolari-unreadable': 1,
  'year-unreadable': 1,
  'pertinenza-twice': 1,
  'quote-above-whole': 1,
} as const satisfies Record<CampoProblemCode, 1>

const PROBLEM = {
  'anno-unsupported': 1,
  'aliquota-missing': 1,
  'aliquota-invalid': 1,
  'aliquota-outside-law': 1,
  'amount-invalid': 1,
  'categoria-unknown': 1,
  'choice-unknown': 1,
  'coefficiente-missing': 1,
  'date-invalid': 1,
  'detrazione-not-admitted': 1,
  'esenzione-not-admitted': 1,
  'esenzione-unknown': 1,
  'immobile-empty': 1,
  'imposta-precedente-missing': 1,
  'mesi-invalid': 1,
  'pensionato-estero-not-in-force': 1,
  'periodi-overlap': 1,
  'pertinenza-not-admitted': 1,
  'quota-invalid': 1,
  'riduzione-not-admitted': 1,
  'riduzioni-unlikely': 1,
  'table-before-first-entry': 1,
  'table-not-verified': 1,
  'value-missing': 1,
} as const satisfies Record<ProblemCode, 1>

describe.each([
  ['it', italian],
  ['en', english],
] as const)('in %s', (locale, messages) => {
  test.each(Object.keys(CAMPO))('an answer: %s', (code) =>
    expect(messages.campo[code as CampoProblemCode]).toMatch(/\S{2,}.*[.]$/),
  )
  test.each(Object.keys(PROBLEM))('a rule: %s', (code) =>
    expect(messages.problem[code as ProblemCode]).toMatch(/\S{2,}.*[.]$/),
  )
  test('no sentence without a code', () => {
    expect(Object.keys(messages.campo).sort()).toEqual(Object.keys(CAMPO).sort())
    expect(Object.keys(messages.problem).sort()).toEqual(Object.keys(PROBLEM).sort())
  })

  test('the summary says the same words as the field, and of which immobile', () => {
    const t = createTranslator({ locale, messages: messages as unknown as typeof italian })
    const { problemOf, wrongs } = problemSentences(t as unknown as Parameters<typeof problemSentences>[0], [
      { code: 'amount-unreadable', field: 'i1.p0.rendita', values: {} },
    ])
    expect(problemOf('i1.p0.rendita')).toBe(messages.campo['amount-unreadable'])
    expect(wrongs[0]?.about).toContain('2')
  })
})
