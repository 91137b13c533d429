import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { UsedKeys } from './used-keys'

export type Catalogue = { readonly [key: string]: string | Catalogue }

type Check = {
  readonly namespace: string
  readonly it: Catalogue
  readonly en: Catalogue
  /** Keys whose string is rightly the same in both languages, each with its reason. */
  readonly same: Readonly<Record<string, string>>
  /** Absent where the strings are used by other programs than the screens. */
  readonly used?: UsedKeys
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

const icuFault = (key: string, it: string, en: string): string[] => {
  try {
    const [own, other] = [argumentsOf(it), argumentsOf(en)]
    return own === other ? [] : [`${key}: arguments differ: it {${own}}, en {${other}}`]
  } catch (error) {
    return [`${key}: not a valid ICU string: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** One line per fault: missing, untranslated, with other arguments, unused. */
export const checkCatalogues = ({ namespace, it, en, same, used }: Check): string[] => {
  const [italian, english] = [flat(it, namespace), flat(en, namespace)]
  const found: string[] = []
  for (const [key, text] of italian) {
    const other = english.get(key)
    if (other === undefined) {
      found.push(`${key}: missing in English`)
      continue
    }
    if (text.trim() === '' || other.trim() === '') found.push(`${key}: empty`)
    if (text === other && same[key] === undefined) found.push(`${key}: the English is the Italian: «${text}»`)
    if (text !== other && same[key] !== undefined) found.push(`${key}: differs, so it has no place in same-in-both`)
    found.push(...icuFault(key, text, other))
    if (used && !used.has(key)) found.push(`${key}: used nowhere`)
  }
  for (const key of english.keys()) if (!italian.has(key)) found.push(`${key}: missing in Italian`)
  return found
}
