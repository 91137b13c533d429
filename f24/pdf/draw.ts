import { decimal, literal } from './content'
import type { Typeface } from './fonts'
import type { Cells, Place } from './layout.types'

/** A value that cannot be printed in its place without becoming illegible, or with a character that the font has not. */
export class TextDoesNotFit extends Error {
  constructor(
    readonly field: string,
    readonly value: string,
  ) {
    super(`${field}: "${value}" does not fit its place on the form`)
    this.name = 'TextDoesNotFit'
  }
}

/** Letters may lose up to a quarter of their width before they shrink, and shrink down to this size. */
const NARROWEST = 75
const SMALLEST = 6.5
/** Between the edge of a place and its text. */
const MARGIN = 2.5

const fontSize = (size: number): string => `/F ${decimal(size)} Tf`

/** A place made ready for writing: the font and the origin as operators, `top` added to its baseline. */
export type Spot = {
  readonly field: string
  readonly place: Place
  readonly size: string
  readonly origin: string
}

/** @param height of the page, from which PDF measures upwards */
export const spot = (field: string, place: Place, height: number, top = 0): Spot => ({
  field,
  place,
  size: fontSize(place.size),
  origin: `1 0 0 1 ${decimal(place.x)} ${decimal(height - top - place.baseline)} Tm`,
})

const thousandths = (value: string, typeface: Typeface, field: string): number => {
  let total = 0
  for (let index = 0; index < value.length; index++) {
    const width = typeface.widths[value.charCodeAt(index)]
    if (width === undefined) throw new TextDoesNotFit(field, value)
    total += width
  }
  return total
}

/** Writes values as the operators of one content stream, by three gestures: a text, one character a cell, a cross. */
export class Pen {
  private operators = 'BT'
  private size = ''

  constructor(private readonly typeface: Typeface) {}

  private use(size: string): void {
    if (size === this.size) return
    this.operators += `\n${size}`
    this.size = size
  }

  private codes(value: string): string {
    let codes = ''
    for (let index = 0; index < value.length; index++) codes += this.typeface.codes[value.charCodeAt(index)]!
    return codes
  }

  /**
   * A text at the left, the right or the middle of its place; narrowed, then made smaller, where it is long.
   * @throws TextDoesNotFit
   */
  text({ field, place, size, origin }: Spot, value: string): void {
    const { width, gesture } = place
    const margin = gesture === 'text' ? MARGIN : 0
    const natural = thousandths(value, this.typeface, field)
    const free = ((width - 2 * margin) * 1000) / place.size
    if (natural > free) return this.narrow({ field, place, size, origin }, value, natural)
    const before =
      gesture === 'text' ? (MARGIN * 1000) / place.size : gesture === 'right' ? free - natural : (free - natural) / 2
    this.use(size)
    this.operators += `\n${origin}[${Math.trunc(-before)}<${this.codes(value)}>]TJ`
  }

  private narrow({ field, place, origin }: Spot, value: string, natural: number): void {
    const free = place.width - (place.gesture === 'text' ? 2 * MARGIN : 0)
    const scale = Math.max(NARROWEST, Math.floor((100_000 * free) / (natural * place.size)))
    const size = Math.min(place.size, Math.floor((1_000_000 * free) / (natural * scale)) / 10)
    if (size < SMALLEST) throw new TextDoesNotFit(field, value)
    const before = place.gesture === 'text' ? (MARGIN * 100_000) / (size * scale) : 0
    this.use(fontSize(size))
    this.operators += `\n${scale} Tz ${origin}[${Math.trunc(-before)}<${this.codes(value)}>]TJ 100 Tz`
  }

  /**
   * Each character in the middle of its printed cell, from the first cell on.
   * @throws TextDoesNotFit
   */
  cells({ field, place, size, origin }: Spot, value: string): void {
    const { cells } = place
    if (cells === undefined || value.length > cells.count) throw new TextDoesNotFit(field, value)
    this.use(size)
    this.operators += `\n${origin}[${this.spread(field, place, cells, value)}]TJ`
  }

  private spread(field: string, place: Place, cells: Cells, value: string): string {
    const scale = 1000 / place.size
    const pitch = cells.pitch * scale
    let out = ''
    let at = (place.x - cells.x) * scale
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index)
      const width = this.typeface.widths[code]
      if (width === undefined || width > pitch) throw new TextDoesNotFit(field, value)
      const move = Math.trunc(at - (index + 0.5) * pitch + width / 2)
      out += `${move}<${this.typeface.codes[code]!}>`
      at += width - move
    }
    return out
  }

  /** A cross in the middle of its box. */
  mark(at: Spot): void {
    this.text(at, 'X')
  }

  /** What is drawn between the two is copied and read aloud as `word`, however far apart its characters stand. */
  beginWord(word: string): void {
    this.operators += `\n/Span<</ActualText${literal(word)}>>BDC`
  }

  endWord(): void {
    this.operators += ' EMC'
  }

  /** The operators of all that was written. */
  finished(): string {
    return `${this.operators}\nET`
  }
}
