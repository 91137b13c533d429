import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { F24Problem } from '../f24/model/f24-problem'

export type Lang = 'it' | 'en'

export type Sentences = Readonly<Record<string, string>>

/** Sentences of the F24 problems, from the same catalogue that the pages read. */
export const loadSentences = (lang: Lang): Sentences =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '..', 'messages', `f24-problems.${lang}.json`), 'utf8'),
  ) as Sentences

const SEVERITY = {
  it: { error: 'errore', warning: 'avviso' },
  en: { error: 'error', warning: 'warning' },
} as const

const WHOLE = { it: 'documento', en: 'document' } as const

const filled = (sentence: string, values: F24Problem['values']): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))

/** One line a problem: severity, field, sentence, code. */
export const problemLine = (problem: F24Problem, sentences: Sentences, lang: Lang): string => {
  const sentence = sentences[problem.code]
  if (sentence === undefined) throw new Error(`no sentence for ${problem.code} in ${lang}`)
  const field = problem.field === '' ? WHOLE[lang] : problem.field
  return `${SEVERITY[lang][problem.severity]}  ${field}: ${filled(sentence, problem.values)} [${problem.code}]`
}
