import { PDFDocument, rgb, type PDFPage } from 'pdf-lib'
import { Carattere } from './caratteri'
import type { Lettera, Parte } from '../../../contracts/lettera'

const PAGE = { width: 595.28, height: 841.89 }
const LEFT = 62
const RIGHT = PAGE.width - LEFT
const TOP = PAGE.height - 46
/** The line of the foot, above which everything stands. */
const FOOT = 32
const BOTTOM = FOOT + 18
const SIZE = 10.5
const LEADING = 14
const NAME_WIDTH = 104
/** Where an Italian letter has its addressee. */
const ADDRESSEE = 318

const INK = rgb(0, 0, 0)
const RULE = rgb(0.45, 0.45, 0.45)

type Caratteri = { readonly plain: Carattere; readonly strong: Carattere }

/** A letter written from the top of a page down, onto as many pages as it needs. */
class Foglio {
  readonly pages: PDFPage[] = []
  private page: PDFPage
  private y = TOP

  constructor(
    private readonly document: PDFDocument,
    private readonly caratteri: Caratteri,
  ) {
    this.page = this.turn()
  }

  private turn(): PDFPage {
    this.page = this.document.addPage([PAGE.width, PAGE.height])
    this.pages.push(this.page)
    this.y = TOP
    return this.page
  }

  /** Begins a new page where so much would not stand on this one. */
  keep(height: number): void {
    if (this.y - height < BOTTOM) this.turn()
  }

  space(height: number): void {
    this.y -= height
  }

  private lines(text: string, width: number, carattere: Carattere): readonly string[] {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ').flatMap((one) => this.broken(one, width, carattere))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && carattere.width(longer, SIZE) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  }

  /** A word that is longer than a line, in pieces. */
  private broken(word: string, width: number, carattere: Carattere): readonly string[] {
    const pieces: string[] = []
    let piece = ''
    for (const one of word) {
      if (piece !== '' && carattere.width(piece + one, SIZE) > width) {
        pieces.push(piece)
        piece = ''
      }
      piece += one
    }
    return [...pieces, piece]
  }

  private put(text: string, x: number, carattere: Carattere, y = this.y, size = SIZE): void {
    let at = x
    for (const { font, testo } of carattere.tratti(text)) {
      this.page.drawText(testo, { x: at, y, size, font, color: INK })
      at += font.widthOfTextAtSize(testo, size)
    }
  }

  private rule(from: number, to: number, y: number): void {
    this.page.drawLine({ start: { x: from, y }, end: { x: to, y }, thickness: 0.6, color: RULE })
  }

  text(text: string, { x = LEFT, to = RIGHT, strong = false } = {}): void {
    const carattere = strong ? this.caratteri.strong : this.caratteri.plain
    for (const line of this.lines(text, to - x, carattere)) {
      this.keep(LEADING)
      this.y -= LEADING
      this.put(line, x, carattere)
    }
  }

  /** A name and what it is; a line to write on where that is not known. */
  voce(name: string, value: string): void {
    this.keep(LEADING)
    const from = this.y
    if (value === '') {
      this.y -= LEADING + 4
      this.put(name, LEFT, this.caratteri.plain)
      this.rule(LEFT + NAME_WIDTH, RIGHT, this.y - 2)
      return
    }
    this.put(name, LEFT, this.caratteri.plain, from - LEADING)
    this.text(value, { x: LEFT + NAME_WIDTH, strong: true })
  }

  riga(what: string, amount: string, last: boolean): void {
    const width = this.caratteri.strong.width(amount, SIZE)
    this.keep(LEADING * 3)
    this.rule(LEFT, RIGHT, this.y - 4)
    this.y -= 3
    const first = this.y - LEADING
    this.text(what, { to: RIGHT - 90, strong: last })
    this.put(amount, RIGHT - width, this.caratteri.strong, first)
  }

  firma(): void {
    this.keep(LEADING * 4)
    this.y -= LEADING * 2.6
    this.put('Luogo e data', LEFT, this.caratteri.plain)
    this.rule(LEFT + 72, 300, this.y - 2)
    this.put('Firma', 322, this.caratteri.plain)
    this.rule(356, RIGHT, this.y - 2)
  }

  foot(text: (page: number, of: number) => string): void {
    this.pages.forEach((page, at) => {
      this.page = page
      this.put(text(at + 1, this.pages.length), LEFT, this.caratteri.plain, FOOT, 8)
    })
  }
}

const drawPart = (foglio: Foglio, parte: Parte): void => {
  switch (parte.tipo) {
    case 'titolo':
      foglio.space(9)
      foglio.keep(LEADING * 3)
      return foglio.text(parte.testo, { strong: true })
    case 'testo':
      foglio.space(5)
      return foglio.text(parte.testo)
    case 'voci':
      foglio.space(3)
      return parte.voci.forEach(([name, value]) => foglio.voce(name, value))
    case 'righe':
      foglio.space(6)
      parte.righe.forEach(([what, amount], at) =>
        foglio.riga(what, amount, at > 0 && at === parte.righe.length - 1 && what === 'Totale'),
      )
      return foglio.space(4)
    case 'elenco':
      return parte.voci.forEach((one) => {
        foglio.space(3)
        foglio.text(one)
      })
  }
}

const drawLetter = (document: PDFDocument, caratteri: Caratteri, lettera: Lettera, which: string): void => {
  const foglio = new Foglio(document, caratteri)
  lettera.mittente.forEach((line, at) => foglio.text(line, { to: ADDRESSEE - 20, strong: at === 0 }))
  foglio.space(16)
  lettera.destinatario.forEach((line) => foglio.text(line, { x: ADDRESSEE, strong: true }))
  foglio.text(lettera.perConoscenza, { x: ADDRESSEE })
  foglio.space(16)
  foglio.text(`Oggetto: ${lettera.oggetto}`, { strong: true })
  foglio.space(6)
  lettera.parti.forEach((parte) => drawPart(foglio, parte))
  foglio.firma()
  foglio.foot((page, of) => `${which}${of > 1 ? ` – pagina ${page} di ${of}` : ''}`)
}

/** The letters in one file, each on pages of its own, to be signed. The title says nothing of whom they are about. */
export const letterePdf = async (lettere: readonly [Lettera, Lettera]): Promise<Uint8Array<ArrayBuffer>> => {
  const document = await PDFDocument.create()
  document.setTitle('Versamento a un altro comune: le due lettere', { showInWindowTitleBar: true })
  document.setLanguage('it-IT')
  const plain = await Carattere.embed(document, 400)
  const strong = await Carattere.embed(document, 600)
  const [ricevente, competente] = lettere
  drawLetter(document, { plain, strong }, ricevente, 'Lettera 1 di 2, al comune che ha ricevuto il versamento')
  drawLetter(document, { plain, strong }, competente, 'Lettera 2 di 2, al comune a cui il versamento spettava')
  return new Uint8Array(await document.save())
}
