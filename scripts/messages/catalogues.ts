import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { UsedKeys } from './used-keys'

export type Catalogue = { readonly [key: string]: string | Catalogue }

type Check = {
  readonly area: string
  /** The language of `other`. */
  readonly locale: string
  readonly it: Catalogue
  readonly other: Catalogue
  /** Keys whose string is rightly the same in both languages, each with its reason. */
  readonly same: Readonly<Record<string, string>>
}

/** Every string with its path: `home.due.when`. */
export const flat = (catalogue: Catalogue, prefix = ''): Map<string, string> => {
  const strings = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    const at = prefix ? `${prefix}.${key}` : key
    if (typeof value === 'string') strings.set(at, value)
    else for (const [inner, text] of flat(value, at)) strings.set(inner, text)
  }
  return strings
}

const SIMPLE: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: 'text',
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
}

const namesIn = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...namesIn(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const inner = Object.values(element.options).flatMap((option) => namesIn(option.value))
      return [`${element.value}: ${element.type === TYPE.plural ? 'plural' : 'select'}`, ...inner]
    }
    const kind = SIMPLE[element.type]
    return kind && 'value' in element ? [`${element.value}: ${kind}`] : []
  })

/** The arguments and tags of an ICU string, each once, in order of name. */
export const argumentsOf = (text: string): string => [...new Set(namesIn(parse(text)))].sort().join(', ')

const icuFault = (key: string, it: string, other: string, locale: string): string[] => {
  try {
    const [own, theirs] = [argumentsOf(it), argumentsOf(other)]
    return own === theirs ? [] : [`${key}: arguments differ: it {${own}}, ${locale} {${theirs}}`]
  } catch (error) {
    return [`${key}: not a valid ICU string: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** `1,06 %` must stay on one line. */
const loosePercent = (key: string, locale: string, text: string): string[] =>
  /[\d}>] %/.test(text) ? [`${key}: ${locale} has a plain space before a percent sign: it may break there`] : []

/** One line per fault of a translation: missing, untranslated, with other arguments. */
export const checkTranslation = ({ area, locale, it, other, same }: Check): string[] => {
  const [italian, translated] = [flat(it, area), flat(other, area)]
  const found: string[] = []
  for (const [key, text] of italian) {
    const its = translated.get(key)
    if (its === undefined) {
      found.push(`${key}: missing in ${locale}`)
      continue
    }
    if (text.trim() === '' || its.trim() === '') found.push(`${key}: empty`)
    if (text === its && same[key] === undefined) found.push(`${key}: ${locale} is the Italian: «${text}»`)
    if (text !== its && same[key] !== undefined)
      found.push(`${key}: differs in ${locale}, so it has no place in the list`)
    found.push(...icuFault(key, text, its, locale), ...loosePercent(key, 'it', text), ...loosePercent(key, locale, its))
  }
  for (const key of translated.keys()) if (!italian.has(key)) found.push(`${key}: in ${locale}, missing in Italian`)
  return found
}

/** One line for each string that no screen asks for. */
export const unusedKeys = (area: string, it: Catalogue, used: UsedKeys): string[] =>
  [...flat(it, area).keys()].filter((key) => !used.has(key)).map((key) => `${key}: used nowhere`)
