import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { F24Problem } from '../f24/model/f24-problem'

export type Lang = 'it' | 'en'

export type Sentences = Readonly<Record<string, string>>

/** Sentences by code, from the same catalogues that the pages read. */
export const sentencesOf = (area: 'f24Problems' | 'richiesta' | 'problem', lang: Lang): Sentences =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'messages', lang, `${area}.json`), 'utf8')) as Sentences

export const loadSentences = (lang: Lang): Sentences => sentencesOf('f24Problems', lang)

const SEVERITY = {
  it: { error: 'errore', warning: 'avviso', notice: 'nota' },
  en: { error: 'error', warning: 'warning', notice: 'note' },
} as const

const WHOLE = { it: 'documento', en: 'document' } as const

type Refusal = Pick<F24Problem, 'field' | 'values'> & { readonly code: string }

const filled = (sentence: string, values: F24Problem['values']): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))

/** One line a refusal: field, sentence, code. */
export const sentenceLine = ({ code, field, values }: Refusal, sentences: Sentences, lang: Lang): string => {
  const sentence = sentences[code]
  if (sentence === undefined) throw new Error(`no sentence for ${code} in ${lang}`)
  return `${field === '' ? WHOLE[lang] : field}: ${filled(sentence, values)} [${code}]`
}

/** One line a problem of the F24: severity first. */
export const problemLine = (problem: F24Problem, sentences: Sentences, lang: Lang): string =>
  `${SEVERITY[lang][problem.severity]}  ${sentenceLine(problem, sentences, lang)}`
