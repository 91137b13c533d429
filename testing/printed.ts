import type { Character, PdfPage } from './pdf-text'

/** A printed place of an official model and what should stand in it; points from the page's top left corner. */
export type Printed = { name: string; left: number; right: number; top: number; bottom: number; text: string }

export const printed = (
  name: string,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  text: string,
): Printed => ({ name, left, right, top, bottom, text })

/** The cells of a comb, from the left edge of the first and their pitch. */
export const comb = (
  name: string,
  x0: number,
  pitch: number,
  rows: readonly [number, number],
  text: string,
): Printed[] =>
  [...text].map((character, index) =>
    printed(`${name} ${index + 1}`, [x0 + index * pitch, x0 + (index + 1) * pitch], rows, character),
  )

/** The height of a capital of the values' font, as a part of its size. */
const CAPITAL = 0.692

type Place = Omit<Printed, 'name' | 'text'>

export const valuesOn = (page: PdfPage): Character[] => page.characters.filter((c) => c.font.startsWith('Titillium'))

export const isWithin = (place: Place, { x, y, width, size }: Character): boolean =>
  x >= place.left && x + width <= place.right && y <= place.bottom && y - CAPITAL * size >= place.top

export const textOf = (characters: readonly Character[]): string =>
  [...characters]
    .sort((a, b) => a.x - b.x)
    .map((c) => c.text)
    .join('')

export const textIn = (page: PdfPage, place: Place): string => textOf(valuesOn(page).filter((c) => isWithin(place, c)))
