import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A character as it is drawn; `x` and `y` are its origin on the baseline, in points from the page's top left corner. */
export type Character = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** The name that the file gives to the font. */
  readonly font: string
}

/** A run of text as a reader's text selection finds it. */
export type TextItem = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }

export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly items: readonly TextItem[]
  readonly characters: readonly Character[]
}

export type PdfText = {
  readonly title: string | undefined
  readonly language: string | undefined
  readonly displaysTitle: boolean
  readonly pages: readonly PdfPage[]
}

type Matrix = readonly [number, number, number, number, number, number]
type Glyph = { readonly unicode: string; readonly width: number }

const times = (m: Matrix, n: Matrix): Matrix => [
  n[0] * m[0] + n[1] * m[2],
  n[0] * m[1] + n[1] * m[3],
  n[2] * m[0] + n[3] * m[2],
  n[2] * m[1] + n[3] * m[3],
  n[4] * m[0] + n[5] * m[2] + m[4],
  n[4] * m[1] + n[5] * m[3] + m[5],
]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const matrixOf = (args: readonly unknown[]): Matrix => {
  const flat = args.length === 1 ? (args[0] as ArrayLike<number>) : (args as readonly number[])
  return Array.from(flat) as unknown as Matrix
}

/** Follows the drawing operators that place text, as a viewer does. */
class TextWalk {
  readonly characters: Character[] = []
  private state = { ctm: IDENTITY, size: 0, scale: 1, font: '' }
  private readonly saved: (typeof this.state)[] = []
  private text: Matrix = IDENTITY
  /** On a next line whose place was not said: what is shown there would be read at the wrong one. */
  private lost = false

  constructor(
    private readonly height: number,
    private readonly fontName: (id: string) => string,
  ) {}

  step(operator: number, args: readonly unknown[]): void {
    if (operator === OPS.save) this.save()
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) this.restore()
    else if (operator === OPS.transform) this.transform(matrixOf(args))
    else if (operator === OPS.paintFormXObjectBegin) this.enterForm(args[0])
    else if (operator === OPS.beginText) this.place(IDENTITY)
    else if (operator === OPS.setTextMatrix) this.place(matrixOf(args))
    else if (operator === OPS.nextLine) this.lost = true
    else if (operator === OPS.setHScale) this.state.scale = (args[0] as number) / 100
    else if (operator === OPS.setFont) {
      this.state.font = this.fontName(args[0] as string)
      this.state.size = args[1] as number
    } else if (operator === OPS.showText) this.show(args[0] as readonly (Glyph | number)[])
    else if (UNREAD.has(operator)) throw new Error(`This reader does not follow the text operator ${operator}`)
  }

  private place(matrix: Matrix): void {
    this.text = matrix
    this.lost = false
  }

  private save(): void {
    this.saved.push({ ...this.state })
  }

  private restore(): void {
    const before = this.saved.pop()
    if (before === undefined) throw new Error('More restores than saves')
    this.state = before
  }

  private transform(matrix: Matrix): void {
    this.state.ctm = times(this.state.ctm, matrix)
  }

  private enterForm(matrix: unknown): void {
    this.save()
    if (matrix != null) this.transform(matrixOf([matrix]))
  }

  private show(glyphs: readonly (Glyph | number)[]): void {
    if (this.lost) throw new Error('This reader does not follow lines without a place of their own')
    const { size, scale, font, ctm } = this.state
    for (const glyph of glyphs) {
      const advance = ((typeof glyph === 'number' ? -glyph : glyph.width) / 1000) * size * scale
      if (typeof glyph !== 'number') {
        const [, , , , x, y] = times(ctm, this.text)
        this.characters.push({ text: glyph.unicode, x, y: this.height - y, width: advance, size, font })
      }
      this.text = times(this.text, [1, 0, 0, 1, advance, 0])
    }
  }
}

/** Operators that would move text and that no file read here uses. */
const UNREAD = new Set<number>([OPS.setCharSpacing, OPS.setWordSpacing, OPS.moveText, OPS.setTextRise])

const readPage = async (page: PDFPageProxy): Promise<PdfPage> => {
  const { width, height } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const walk = new TextWalk(height, (id) => (page.commonObjs.get(id) as { name: string }).name)
  fnArray.forEach((operator, index) => walk.step(operator, (argsArray[index] ?? []) as readonly unknown[]))
  const content = await page.getTextContent()
  const items = content.items.flatMap((item): TextItem[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , x, y] = item.transform as number[]
    return [{ text: item.str, x: x!, y: height - y!, width: item.width }]
  })
  return { width, height, items, characters: walk.characters }
}

/** Reads a PDF back with pdf.js: its title and language, and each page's text with positions. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfText> => {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const { Title, Language } = info as { Title?: string; Language?: string }
  const preferences = (await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(await document.getPage(number)))
  await task.destroy()
  return { title: Title, language: Language, displaysTitle: preferences?.DisplayDocTitle === true, pages }
}
