import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, rgb, type PDFFont, type PDFPage } from 'pdf-lib'

/** A piece of a paper that a person reads: no form of anybody's, words one under another. */
export type Pezzo =
  | { readonly tipo: 'titolo' | 'capo' | 'testo' | 'piccolo'; readonly testo: string }
  /** A row of two: what it is, and what it says. */
  | { readonly tipo: 'riga'; readonly nome: string; readonly valore: string }
  | { readonly tipo: 'spazio' }
  /** What follows begins a page. */
  | { readonly tipo: 'pagina' }

export type Foglio = {
  /** Of the file: nobody's name. */
  readonly title: string
  readonly lang: string
  /** At the head of each page: whose paper it is. */
  readonly testata: string
  /** At the foot of each page, with the number of the page. */
  readonly piede: string
  readonly pezzi: readonly Pezzo[]
}

const [WIDTH, HEIGHT] = [595.28, 841.89]
const MARGIN = 56.7
const INNER = WIDTH - 2 * MARGIN
const FIRST_COLUMN = 150
const INK = rgb(0.09, 0.13, 0.2)
const SOFT = rgb(0.35, 0.38, 0.45)
const LINE = rgb(0.8, 0.83, 0.87)

const STYLES = {
  titolo: { size: 19, leading: 24, bold: true, before: 0, after: 8 },
  capo: { size: 13, leading: 17, bold: true, before: 12, after: 4 },
  testo: { size: 10.5, leading: 15, bold: false, before: 0, after: 5 },
  piccolo: { size: 8.5, leading: 12, bold: false, before: 0, after: 4 },
} as const

const PLAIN = '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff'
const BOLD = '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff'

// the path starts at the root of the project, where every command runs (docs/running.md)
const fontBytes = (file: string): Uint8Array => {
  const full = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', file)
  if (!existsSync(full)) throw new Error(`Font file not found: node_modules/${file}. Run "npm ci".`)
  return readFileSync(full)
}

/** Letters that the font has not are written without their marks, and what is left of them as a question mark. */
const writable = (text: string, known: ReadonlySet<number>): string =>
  [...text.normalize('NFC').replaceAll('\t', ' ')]
    .map((letter) => {
      if (letter === '\n' || known.has(letter.codePointAt(0)!)) return letter
      const bare = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      return [...bare].every((each) => known.has(each.codePointAt(0)!)) ? bare : letter === '\u00a0' ? ' ' : '?'
    })
    .join('')

/** A word that is wider than the column is cut: nothing is ever printed over the edge. */
const cut = (word: string, width: (text: string) => number, most: number): readonly string[] => {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && width(part + letter) > most) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

const lines = (text: string, font: PDFFont, size: number, most: number): readonly string[] => {
  const width = (each: string): number => font.widthOfTextAtSize(each, size)
  return text.split('\n').flatMap((paragraph) => {
    const done: string[] = []
    let line = ''
    for (const word of paragraph.split(' ').flatMap((each) => cut(each, width, most))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (width(longer) > most && line !== '') {
        done.push(line)
        line = word
      } else line = longer
    }
    return [...done, line]
  })
}

/** Draws from the top down, and begins a page where one is full. */
class Pen {
  private page: PDFPage | undefined
  private y = 0

  constructor(
    private readonly document: PDFDocument,
    private readonly fonts: { readonly plain: PDFFont; readonly bold: PDFFont },
    private readonly head: string,
    private readonly known: ReadonlySet<number>,
  ) {}

  private begin(): PDFPage {
    const page = this.document.addPage([WIDTH, HEIGHT])
    this.page = page
    const y = HEIGHT - 40
    page.drawText(writable(this.head, this.known), { x: MARGIN, y, size: 9, font: this.fonts.bold, color: SOFT })
    page.drawLine({ start: { x: MARGIN, y: y - 8 }, end: { x: WIDTH - MARGIN, y: y - 8 }, thickness: 0.7, color: LINE })
    this.y = y - 34
    return page
  }

  private room(height: number): PDFPage {
    return this.page === undefined || this.y - height < 64 ? this.begin() : this.page
  }

  newPage(): void {
    this.page = undefined
  }

  space(points: number): void {
    this.y -= points
  }

  text(text: string, { size, leading, bold, before, after }: (typeof STYLES)[keyof typeof STYLES]): void {
    const font = bold ? this.fonts.bold : this.fonts.plain
    const all = lines(writable(text, this.known), font, size, INNER)
    // a heading keeps a line of what it is over
    this.room(before + leading * (bold ? Math.min(all.length, 3) + 1 : 1))
    this.y -= before
    for (const line of all) {
      const page = this.room(leading)
      page.drawText(line, { x: MARGIN, y: this.y - size, size, font, color: INK })
      this.y -= leading
    }
    this.y -= after
  }

  row(name: string, value: string): void {
    const { size, leading } = STYLES.testo
    const left = lines(writable(name, this.known), this.fonts.plain, size, FIRST_COLUMN - 10)
    const right = lines(writable(value, this.known), this.fonts.bold, size, INNER - FIRST_COLUMN)
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
      const page = this.room(leading)
      const y = this.y - size
      if (left[at]) page.drawText(left[at]!, { x: MARGIN, y, size, font: this.fonts.plain, color: SOFT })
      if (right[at]) page.drawText(right[at]!, { x: MARGIN + FIRST_COLUMN, y, size, font: this.fonts.bold, color: INK })
      this.y -= leading
    }
    const y = this.y - 2
    this.page?.drawLine({ start: { x: MARGIN, y }, end: { x: WIDTH - MARGIN, y }, thickness: 0.5, color: LINE })
    this.y -= 8
  }
}

const foot = (document: PDFDocument, font: PDFFont, words: string): void => {
  const pages = document.getPages()
  pages.forEach((page, at) => {
    const number = `${at + 1} / ${pages.length}`
    const x = WIDTH - MARGIN - font.widthOfTextAtSize(number, 8.5)
    page.drawText(words, { x: MARGIN, y: 36, size: 8.5, font, color: SOFT })
    page.drawText(number, { x, y: 36, size: 8.5, font, color: SOFT })
  })
}

const draw = (pen: Pen, pezzo: Pezzo): void => {
  switch (pezzo.tipo) {
    case 'riga':
      return pen.row(pezzo.nome, pezzo.valore)
    case 'spazio':
      return pen.space(10)
    case 'pagina':
      return pen.newPage()
    default:
      return pen.text(pezzo.testo, STYLES[pezzo.tipo])
  }
}

/** A paper as PDF, on A4. */
export const stampaFoglio = async ({ title, lang, testata, piede, pezzi }: Foglio): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(lang)
  const plain = await document.embedFont(fontBytes(PLAIN), { subset: true })
  const bold = await document.embedFont(fontBytes(BOLD), { subset: true })
  const known = new Set(plain.getCharacterSet())
  const pen = new Pen(document, { plain, bold }, testata, known)
  for (const pezzo of pezzi) draw(pen, pezzo)
  foot(document, plain, writable(piede, known))
  return document.save()
}
