import { PDFDocument, rgb, type PDFFont, type PDFPage } from 'pdf-lib'
import { embedTextFont } from '../../../f24/pdf/fonts'
import type { Cella } from './foglio'

const PAGE = { width: 595.28, height: 841.89 }
const MARGIN = 42
const WIDTH = PAGE.width - 2 * MARGIN
const BOTTOM = 56
const TWELFTH = WIDTH / 12
const PAD = 5

const INK = rgb(0.09, 0.2, 0.302)
const SOFT = rgb(0.27, 0.357, 0.443)
const LINE = rgb(0.72, 0.76, 0.8)
const WASH = rgb(0.93, 0.95, 0.97)

type Fonts = { readonly plain: PDFFont; readonly strong: PDFFont; readonly head: PDFFont }
type Style = { readonly font: PDFFont; readonly size: number; readonly leading: number }

/** Sheets of A4 that are written from the top down. */
export class Carta {
  private page: PDFPage
  private y = 0

  private constructor(
    readonly document: PDFDocument,
    private readonly fonts: Fonts,
  ) {
    this.page = this.turn()
  }

  static async open(): Promise<Carta> {
    const document = await PDFDocument.create()
    const [plain, strong, head] = [
      await embedTextFont(document, 400),
      await embedTextFont(document, 600),
      await embedTextFont(document, 700),
    ]
    return new Carta(document, { plain, strong, head })
  }

  private turn(): PDFPage {
    this.page = this.document.addPage([PAGE.width, PAGE.height])
    this.y = PAGE.height - MARGIN
    return this.page
  }

  /** Begins a new sheet where what comes next would be cut. */
  keep(height: number): void {
    const whole = PAGE.height - MARGIN - BOTTOM
    if (this.y - Math.min(height, whole) < BOTTOM) this.turn()
  }

  space(height: number): void {
    this.y -= height
  }

  private style(kind: 'title' | 'section' | 'label' | 'value' | 'text'): Style {
    const { plain, strong, head } = this.fonts
    switch (kind) {
      case 'title':
        return { font: head, size: 20, leading: 25 }
      case 'section':
        return { font: head, size: 11.5, leading: 15 }
      case 'label':
        return { font: plain, size: 7.5, leading: 9.5 }
      case 'value':
        return { font: strong, size: 10.5, leading: 13 }
      case 'text':
        return { font: plain, size: 10, leading: 14 }
    }
  }

  /** Lines no wider than `width`; a word that is longer than a line is broken. */
  private lines(text: string, { font, size }: Style, width: number): readonly string[] {
    const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= width
    const lines: string[] = []
    let line = ''
    for (const word of text.split(/\s+/)) {
      let rest = word
      if (line !== '' && !fits(`${line} ${rest}`)) {
        lines.push(line)
        line = ''
      }
      while (!fits(rest) && rest.length > 1) {
        let cut = rest.length - 1
        while (cut > 1 && !fits(rest.slice(0, cut))) cut--
        lines.push(rest.slice(0, cut))
        rest = rest.slice(cut)
      }
      line = line === '' ? rest : `${line} ${rest}`
    }
    return [...lines, line]
  }

  title(text: string): void {
    const style = this.style('title')
    for (const line of this.lines(text, style, WIDTH)) {
      this.y -= style.leading
      this.page.drawText(line, { x: MARGIN, y: this.y + 4, font: style.font, size: style.size, color: INK })
    }
  }

  paragraph(text: string, soft = false): void {
    const style = this.style('text')
    for (const line of this.lines(text, style, WIDTH)) {
      this.keep(style.leading)
      this.y -= style.leading
      const color = soft ? SOFT : INK
      this.page.drawText(line, { x: MARGIN, y: this.y + 4, font: style.font, size: style.size, color })
    }
  }

  section(text: string): void {
    const style = this.style('section')
    this.y -= 20
    this.page.drawRectangle({ x: MARGIN, y: this.y, width: WIDTH, height: 20, color: WASH })
    this.page.drawText(text, { x: MARGIN + PAD, y: this.y + 6, font: style.font, size: style.size, color: INK })
  }

  private wrapped({ valore, larga, nome }: Cella): {
    readonly names: readonly string[]
    readonly values: readonly string[]
  } {
    const width = larga * TWELFTH - 2 * PAD
    return {
      names: this.lines(nome, this.style('label'), width),
      values: this.lines(valore, this.style('value'), width),
    }
  }

  /** How high a row is: its highest box. */
  rowHeight(row: readonly Cella[]): number {
    const label = this.style('label').leading
    const value = this.style('value').leading
    return Math.max(
      ...row.map((cell) => {
        const { names, values } = this.wrapped(cell)
        return names.length * label + values.length * value + 2 * PAD
      }),
    )
  }

  row(row: readonly Cella[]): void {
    const height = this.rowHeight(row)
    this.keep(height)
    this.y -= height
    let x = MARGIN
    for (const cell of row) {
      const width = cell.larga * TWELFTH
      this.page.drawRectangle({ x, y: this.y, width, height, borderColor: LINE, borderWidth: 0.6 })
      this.box(cell, x + PAD, this.y + height - PAD)
      x += width
    }
  }

  private box(cell: Cella, x: number, top: number): void {
    const { names, values } = this.wrapped(cell)
    const label = this.style('label')
    const value = this.style('value')
    names.forEach((line, at) =>
      this.page.drawText(line, { x, y: top - 7 - at * label.leading, font: label.font, size: label.size, color: SOFT }),
    )
    const below = top - names.length * label.leading
    values.forEach((line, at) =>
      this.page.drawText(line, {
        x,
        y: below - 10 - at * value.leading,
        font: value.font,
        size: value.size,
        color: INK,
      }),
    )
  }

  /** A line to sign on, with what stands under it. */
  signature(who: string): void {
    this.keep(48)
    this.y -= 34
    const style = this.style('label')
    const line = { thickness: 0.8, color: INK }
    this.page.drawLine({ start: { x: MARGIN, y: this.y }, end: { x: MARGIN + 130, y: this.y }, ...line })
    this.page.drawLine({ start: { x: MARGIN + 160, y: this.y }, end: { x: PAGE.width - MARGIN, y: this.y }, ...line })
    this.y -= 12
    this.page.drawText('Data', { x: MARGIN, y: this.y + 2, font: style.font, size: style.size, color: SOFT })
    this.page.drawText(who, { x: MARGIN + 160, y: this.y + 2, font: style.font, size: style.size, color: SOFT })
  }

  /** The foot of each sheet, once all of them are there. */
  feet(text: string): void {
    const { font, size } = this.style('label')
    const pages = this.document.getPages()
    pages.forEach((page, at) => {
      const number = `Pagina ${at + 1} di ${pages.length}`
      page.drawText(text, { x: MARGIN, y: 30, font, size, color: SOFT })
      const x = PAGE.width - MARGIN - font.widthOfTextAtSize(number, size)
      page.drawText(number, { x, y: 30, font, size, color: SOFT })
    })
  }
}
