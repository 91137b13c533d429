import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument, PDFFont } from 'pdf-lib'
import type { Weight } from './layout.types'

/** Printed labels: Jost is the free font nearest to the model's. */
const LABEL_FONT = (weight: Weight): string => `@fontsource/jost/files/jost-latin-${weight}-normal.woff`
/** Values: figures all of one width, capitals that are hard to mistake for one another. */
const VALUE_FONT = '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff'

/** Running text, for what is read and not filled in. */
const TEXT_FONT = (weight: TextWeight): string =>
  `@fontsource/titillium-web/files/titillium-web-latin-${weight}-normal.woff`
export type TextWeight = 400 | 600 | 700

const WEIGHTS: readonly Weight[] = [300, 400, 700, 800, 900]
const PLAIN_FEATURES = { liga: false, dlig: false, calt: false, kern: false }

/**
 * The bytes of a font of a package. Every command of the project runs at its root, so the path starts there; a path
 * from the module would be rewritten by the bundler of the web server, which here must not look for files either.
 */
export const readFont = (file: string): Uint8Array => {
  const full = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', file)
  if (!existsSync(full)) {
    throw new Error(
      `Font file not found: node_modules/${file}. Run "npm ci", and start commands at the project's root.`,
    )
  }
  return readFileSync(full)
}

export type LabelFonts = Readonly<Record<Weight, PDFFont>>

const embed = (document: PDFDocument, file: string): Promise<PDFFont> =>
  document.embedFont(readFont(file), { subset: true, features: PLAIN_FEATURES })

/** The fonts of the labels, by weight. Only the glyphs that get written end in the file. */
export const embedLabelFonts = async (document: PDFDocument): Promise<LabelFonts> => {
  document.registerFontkit(fontkit)
  const fonts: Partial<Record<Weight, PDFFont>> = {}
  // one after the other: the order of the objects, and so the bytes of the file, must not depend on timing
  for (const weight of WEIGHTS) fonts[weight] = await embed(document, LABEL_FONT(weight))
  return fonts as LabelFonts
}

/** What drawing values needs to know of their font, by character code: the hexadecimal code and the width in thousandths. */
export type Typeface = { readonly codes: readonly string[]; readonly widths: readonly number[] }

const FIRST = 0x20
const LAST = 0x7e

/** The font of the values with every printable ASCII character: the subset is fixed once, whatever a delega says. */
export const embedValueFont = async (document: PDFDocument): Promise<{ font: PDFFont; typeface: Typeface }> => {
  document.registerFontkit(fontkit)
  const font = await embed(document, VALUE_FONT)
  const codes: string[] = []
  const widths: number[] = []
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code)
    codes[code] = font.encodeText(character).asString()
    widths[code] = font.widthOfTextAtSize(character, 1000)
  }
  return { font, typeface: { codes, widths } }
}

/** A font to write any text with: only the glyphs that get written end in the file. */
export const embedTextFont = (document: PDFDocument, weight: TextWeight): Promise<PDFFont> => {
  document.registerFontkit(fontkit)
  return embed(document, TEXT_FONT(weight))
}
