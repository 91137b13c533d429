import type { Variante } from '../../../contracts/avvisi/foglio'

/** An A4 page, in points. */
export const PAGE = { width: 595.276, height: 841.89 } as const
const MM = 72 / 25.4
export const LEFT = 20 * MM
export const RIGHT = PAGE.width - 18 * MM
export const INNER = RIGHT - LEFT
export const TOP = PAGE.height - 16 * MM
/** Nothing but the foot stands below. */
export const BOTTOM = 20 * MM
export const FOOT = 11 * MM

/**
 * Where the addressee stands, from the top left corner: right of the middle, in the part of an A4 folded in three that a window
 * of 110 × 230 mm and one of C5 both show. Body first of all: the rest of the first page begins below it.
 */
export const FINESTRA = { x: 110 * MM, top: 50 * MM, width: 82 * MM, height: 34 * MM, under: 95 * MM } as const

export type Stile = { readonly size: number; readonly leading: number; readonly peso: 400 | 600 }
export type Misure = {
  readonly h1: Stile
  readonly h2: Stile
  readonly h3: Stile
  readonly testo: Stile
  readonly forte: Stile
  readonly cella: Stile
  readonly capo: Stile
  readonly piccolo: Stile
  readonly importo: Stile
  readonly finestra: Stile
  /** Between two blocks. */
  readonly aria: number
  /** Tables with more columns are written row under row. */
  readonly colonne: number
  readonly codice: number
}

const stile = (size: number, leading: number, peso: 400 | 600 = 400): Stile => ({ size, leading, peso })

const NORMALI: Misure = {
  ...{ h1: stile(21, 26, 600), h2: stile(14, 18, 600), h3: stile(11.5, 15, 600) },
  ...{ testo: stile(10.5, 14.5), forte: stile(10.5, 14.5, 600), cella: stile(9.5, 12.5), capo: stile(9, 12, 600) },
  ...{ piccolo: stile(8.5, 11), importo: stile(30, 36, 600), finestra: stile(11, 14.5) },
  ...{ aria: 7, colonne: 9, codice: 92 },
}

const GRANDI: Misure = {
  ...{ h1: stile(28, 34, 600), h2: stile(23, 29, 600), h3: stile(20, 26, 600) },
  ...{ testo: stile(18, 25), forte: stile(18, 25, 600), cella: stile(18, 24), capo: stile(18, 24, 600) },
  ...{ piccolo: stile(18, 24), importo: stile(44, 52, 600), finestra: stile(18, 22) },
  ...{ aria: 12, colonne: 3, codice: 130 },
}

const SEMPLICI: Misure = {
  ...{ h1: stile(25, 31, 600), h2: stile(17, 22, 600), h3: stile(14, 18, 600) },
  ...{ testo: stile(14, 20), forte: stile(14, 20, 600), cella: stile(13, 18), capo: stile(13, 18, 600) },
  ...{ piccolo: stile(10, 13), importo: stile(36, 43, 600), finestra: stile(12, 15.5) },
  ...{ aria: 10, colonne: 4, codice: 110 },
}

export const MISURE: Readonly<Record<Variante, Misure>> = { normale: NORMALI, grande: GRANDI, semplice: SEMPLICI }
