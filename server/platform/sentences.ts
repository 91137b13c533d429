import { isLocale, type Locale } from '../../i18n/routing'
import apiGerman from '../../messages/de/apiProblems.json'
import f24German from '../../messages/de/f24Problems.json'
import taxGerman from '../../messages/de/problem.json'
import requestGerman from '../../messages/de/richiesta.json'
import apiEnglish from '../../messages/en/apiProblems.json'
import f24English from '../../messages/en/f24Problems.json'
import taxEnglish from '../../messages/en/problem.json'
import requestEnglish from '../../messages/en/richiesta.json'
import apiItalian from '../../messages/it/apiProblems.json'
import f24Italian from '../../messages/it/f24Problems.json'
import taxItalian from '../../messages/it/problem.json'
import requestItalian from '../../messages/it/richiesta.json'

export type Lang = Locale

/** As it is written, `Try again in {seconds} seconds`; in a build parsed already: text and, in brackets, names of values. */
type Sentence = string | readonly (string | readonly [string])[]
type Sentences = Readonly<Record<string, Sentence>>

const parsed = (sentence: Sentence): Exclude<Sentence, string> =>
  typeof sentence === 'string'
    ? sentence.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : ([part] as const)))
    : sentence

/** The catalogues that the pages and the command line read too. */
const CATALOGUES = {
  api: { it: apiItalian, en: apiEnglish, de: apiGerman },
  f24: { it: f24Italian, en: f24English, de: f24German },
  request: { it: requestItalian, en: requestEnglish, de: requestGerman },
  tax: { it: taxItalian, en: taxEnglish, de: taxGerman },
} as const satisfies Record<string, Readonly<Record<Lang, Sentences>>>

export type Catalogue = keyof typeof CATALOGUES

export type Refusal = {
  readonly code: string
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

/** The sentence of a problem, its values filled in. A code without a sentence is a defect. */
export const sentenceOf = ({ code, values }: Refusal, catalogue: Catalogue, lang: Lang): string => {
  const sentences: Sentences = CATALOGUES[catalogue][lang]
  const sentence = sentences[code]
  if (sentence === undefined) throw new Error(`no sentence for ${code} in ${catalogue}.${lang}`)
  return parsed(sentence)
    .map((part) => {
      if (typeof part === 'string') return part
      const [name] = part
      return Object.hasOwn(values, name) ? String(values[name]) : `{${name}}`
    })
    .join('')
}

/** Every code that has a sentence there, by name. */
export const codesOf = (catalogue: Catalogue): readonly string[] => Object.keys(CATALOGUES[catalogue].it).sort()

type Weighted = { readonly lang: string; readonly weight: number }

const weighted = (part: string): Weighted => {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const q = parameters.map((text) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(text)?.[1]).find(Boolean)
  return { lang: tag.trim().split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) }
}

/** The language of ours that `Accept-Language` prefers; Italian where it names none. */
export const languageOf = (header: string | null): Lang => {
  const known = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(weighted)
    .filter(({ lang, weight }) => isLocale(lang) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const preferred = known[0]?.lang ?? ''
  return isLocale(preferred) ? preferred : 'it'
}
