import { describe, expect, test } from 'vitest'
import { RICHIESTA_PROBLEMS } from '../../contracts/richiesta'
import { F24_PROBLEMS } from '../../f24/model/f24-problem'
import { LOCALES } from '../../i18n/routing'
import { readCatalogue } from '../../testing/catalogues'
import { languageOf, sentenceOf } from './sentences'

describe('the language of an answer', () => {
  test.each([
    [null, 'it'],
    ['', 'it'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,it;q=0.8', 'en'],
    ['it;q=0.2, en;q=0.7', 'en'],
    ['de', 'de'],
    ['de-AT,de;q=0.9,it;q=0.5', 'de'],
    ['fr, de;q=0.9', 'de'],
    ['fr, es;q=0.9', 'it'],
    ['en;q=0.8, de;q=0.9', 'de'],
    ['en;q=0, it;q=0.1', 'it'],
    ['*', 'it'],
    ['en;q=nonsense', 'en'],
    ['x'.repeat(100_000), 'it'],
  ])('%s → %s', (header, lang) => expect(languageOf(header)).toBe(lang))
})

const arguments_ = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort()

test('every sentence of the API is in every language, with the same values and words of its own', () => {
  const italian = readCatalogue('it', 'apiProblems')
  for (const locale of LOCALES.filter((each) => each !== 'it')) {
    const translated = readCatalogue(locale, 'apiProblems')
    expect(Object.keys(translated)).toEqual(Object.keys(italian))
    for (const [code, sentence] of Object.entries(italian)) {
      expect(arguments_(String(translated[code]))).toEqual(arguments_(String(sentence)))
      expect(translated[code]).not.toBe(sentence)
    }
  }
})

test('every problem of an F24 and of a request has its sentence', () => {
  for (const locale of LOCALES) {
    for (const code of Object.keys(F24_PROBLEMS)) {
      expect(sentenceOf({ code, field: '', values: {} }, 'f24', locale).length).toBeGreaterThan(10)
    }
    for (const code of RICHIESTA_PROBLEMS) {
      expect(sentenceOf({ code, field: '', values: {} }, 'request', locale).length).toBeGreaterThan(10)
    }
  }
})

test('values are filled in; a code without words is a defect', () => {
  const problem = { code: 'rate-limited', field: '', values: { seconds: 5 } }
  expect(sentenceOf(problem, 'api', 'en')).toBe('Too many requests came from here. Try again in 5 seconds.')
  expect(sentenceOf(problem, 'api', 'de')).toBe(
    'Von hier kamen zu viele Anfragen. Versuchen Sie es in 5 Sekunden noch einmal.',
  )
  expect(() => sentenceOf({ code: 'no-such', field: '', values: {} }, 'api', 'it')).toThrow('no sentence')
})
