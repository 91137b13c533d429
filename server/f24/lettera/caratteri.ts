import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument, PDFFont } from 'pdf-lib'
import { readFont } from '../../../f24/pdf/fonts'

export type Peso = 400 | 600

/** The letters of Western Europe first; those of Slovenian, Croatian, Polish, Romanian names in a file of their own. */
const SETS = ['latin', 'latin-ext'] as const
const fileOf = (set: (typeof SETS)[number], weight: Peso): string =>
  `@fontsource/titillium-web/files/titillium-web-${set}-${weight}-normal.woff`

type Known = (codePoint: number) => boolean

let known: readonly Known[] | undefined
const knownBy = (): readonly Known[] =>
  (known ??= SETS.map((set) => {
    const font = fontkit.create(readFont(fileOf(set, 400)))
    return (codePoint) => font.hasGlyphForCodePoint(codePoint)
  }))

const setOf = (character: string): number => knownBy().findIndex((knows) => knows(character.codePointAt(0) ?? 0))

/** The characters of a text that no letter of ours can show, each once; empty where all can be written. */
export const unwritable = (text: string): string => [...new Set(text)].filter((one) => setOf(one) < 0).join('')

/** A run of characters of one font. */
export type Tratto = { readonly font: PDFFont; readonly testo: string }

/** A weight of the letters, over as many font files as its characters need. */
export class Carattere {
  private constructor(private readonly fonts: readonly PDFFont[]) {}

  static async embed(document: PDFDocument, weight: Peso): Promise<Carattere> {
    document.registerFontkit(fontkit)
    const fonts: PDFFont[] = []
    // one after the other: the order of the objects must not depend on timing
    for (const set of SETS) fonts.push(await document.embedFont(readFont(fileOf(set, weight)), { subset: true }))
    return new Carattere(fonts)
  }

  tratti(text: string): readonly Tratto[] {
    const tratti: { font: PDFFont; testo: string }[] = []
    for (const one of text) {
      const font = this.fonts[Math.max(0, setOf(one))]!
      const last = tratti.at(-1)
      if (last?.font === font) last.testo += one
      else tratti.push({ font, testo: one })
    }
    return tratti
  }

  /** In points, at a size in points. */
  width(text: string, size: number): number {
    return this.tratti(text).reduce((sum, { font, testo }) => sum + font.widthOfTextAtSize(testo, size), 0)
  }
}
