import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument } from 'pdf-lib'
import { readFont } from '../../../f24/pdf/fonts'
import { sfntOf } from '../../../f24/pdf/woff'

export type Peso = 400 | 600
const PESI: readonly Peso[] = [400, 600]

/** The letters of Western Europe first; those of Slovenian, Croatian, Polish, Romanian names in a file of their own. */
const SETS = ['latin', 'latin-ext'] as const
const fileOf = (set: (typeof SETS)[number], weight: Peso): string =>
  `@fontsource/titillium-web/files/titillium-web-${set}-${weight}-normal.woff`

/** Kept whole in each file, whatever it says: prepared once, and the same for everybody. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x218, 0x21b],
  [0x2010, 0x2026],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
]

/** A letter as the file writes it: which font, its code as hexadecimal, its width in thousandths. */
type Lettera = { readonly font: string; readonly code: string; readonly width: number }
/** Letters by code point. */
export type Alfabeto = readonly (Lettera | undefined)[]
export type Lettere = Readonly<Record<Peso, Alfabeto>>

const NBSP = 0xa0
const SPACE = 0x20

const embedSet = async (
  document: PDFDocument,
  set: (typeof SETS)[number],
  weight: Peso,
  known: (Lettera | undefined)[],
) => {
  const bytes = sfntOf(readFont(fileOf(set, weight)))
  const has = fontkit.create(bytes)
  const font = await document.embedFont(bytes, { subset: true, features: { liga: false, kern: false, calt: false } })
  const name = `${set === 'latin' ? 'L' : 'X'}${weight}`
  for (const [from, to] of RANGES) {
    for (let point = from; point <= to; point++) {
      if (known[point] !== undefined || !has.hasGlyphForCodePoint(point)) continue
      const letter = String.fromCodePoint(point)
      const code = font.encodeText(letter).asString()
      known[point] = { font: name, code, width: font.widthOfTextAtSize(letter, 1000) }
    }
  }
  return `/${name} ${font.ref.toString()}`
}

/** Embeds both weights of the typeface. @returns the letters, and the fonts as resources of a page */
export const embedLettere = async (document: PDFDocument): Promise<{ lettere: Lettere; fonts: string }> => {
  document.registerFontkit(fontkit)
  const fonts: string[] = []
  const lettere: Record<Peso, (Lettera | undefined)[]> = { 400: [], 600: [] }
  // one after the other: the order of the objects must not depend on timing
  for (const weight of PESI) {
    for (const set of SETS) fonts.push(await embedSet(document, set, weight, lettere[weight]))
    lettere[weight][NBSP] = lettere[weight][SPACE]
  }
  return { lettere, fonts: fonts.join('') }
}

const MARKS = /\p{M}/gu
/** Marks of direction and joining, and what a screen does not show either: they would be read as something else. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

const isWritable = (text: string, known: Alfabeto): boolean => {
  for (let at = 0; at < text.length; at++) if (known[text.charCodeAt(at)] === undefined) return false
  return true
}

/** What can be written of a text: letters that we have not lose their marks, and what is left of them is a question mark. */
export const scrivibile = (text: string, lettere: Lettere): string => {
  const known = lettere[400]
  if (isWritable(text, known)) return text
  let out = ''
  for (const letter of text
    .normalize('NFC')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')) {
    if (known[letter.codePointAt(0)!] !== undefined) {
      out += letter
      continue
    }
    const bare = letter.normalize('NFKD').replace(MARKS, '')
    out += bare !== '' && [...bare].every((one) => known[one.codePointAt(0)!] !== undefined) ? bare : '?'
  }
  return out
}

/** Width of a text that can be written, in points. */
export const larghezza = (text: string, size: number, known: Alfabeto): number => {
  let total = 0
  for (let at = 0; at < text.length; at++) total += known[text.charCodeAt(at)]!.width
  return (total * size) / 1000
}

/** The operators that write a line, a run for each font it needs. */
export const riga = (text: string, size: number, known: Alfabeto): string => {
  let out = ''
  let font = ''
  let codes = ''
  const flush = (): void => {
    if (codes !== '') out += `/${font} ${size} Tf<${codes}>Tj `
    codes = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = known[text.charCodeAt(at)]!
    if (letter.font !== font) {
      flush()
      font = letter.font
    }
    codes += letter.code
  }
  flush()
  return out
}

const pieces = (word: string, size: number, most: number, known: Alfabeto): readonly string[] => {
  if (larghezza(word, size, known) <= most) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && larghezza(part + letter, size, known) > most) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

/** A text in lines of at most so many points; a longer word is cut, so that nothing is ever written over an edge. */
export const inRighe = (text: string, size: number, most: number, known: Alfabeto): readonly string[] => {
  const space = larghezza(' ', size, known)
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ').flatMap((one) => pieces(one, size, most, known))) {
    const own = larghezza(word, size, known)
    if (line !== '' && width + space + own > most) {
      lines.push(line)
      line = word
      width = own
    } else {
      width += line === '' ? own : space + own
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
