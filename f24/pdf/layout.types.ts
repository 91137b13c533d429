/** All measures are points; `y` and `baseline` grow downwards from the top edge of the page. */
export type Colour = `#${string}`

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Area = Rect & { readonly colour: Colour }

/** A straight line; `weight` is its thickness. */
export type Rule = {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly colour: Colour
  readonly weight: number
}

export type Outline = Rect & { readonly colour: Colour; readonly weight: number }

export type Weight = 300 | 400 | 700 | 800 | 900

export type Style = { readonly weight: Weight; readonly size: number; readonly colour: Colour }

/** `width` is the printed width: the label is spread or narrowed to it, whatever the font's own widths are. */
export type Label = {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly style: Style
  /** Reads upwards from the starting point. */
  readonly upright?: boolean
}

/** One printed cell for each character. */
export type Cells = { readonly x: number; readonly pitch: number; readonly count: number }

/** The small strokes between the cells, ending `below` the lower edge of their box; those in `tall` start at its top. */
export type Ticks = {
  readonly height: number
  readonly below: number
  readonly tall?: readonly number[]
}

/** A place where something is written: what is drawn of it, and how a value goes in. */
export type Box = Rect & {
  /** Absent where the place has no ground of its own. */
  readonly colour?: Colour
  readonly cells?: Cells
  readonly ticks?: Ticks
}

/** How values are written: left aligned text, right aligned text, one character for each cell, a cross. */
export type Gesture = 'text' | 'right' | 'centre' | 'cells' | 'mark'

/** Where a value goes: `baseline` is measured from the top of the page, or of the row for a column of the table. */
export type Place = {
  readonly x: number
  readonly width: number
  readonly baseline: number
  readonly size: number
  readonly gesture: Gesture
  readonly cells?: Cells
}

/** A part of the form, in the order in which it is painted: grounds, frames, lines, words. */
export type Section = {
  readonly name: string
  readonly areas: readonly Area[]
  readonly outlines?: readonly Outline[]
  readonly rules?: readonly Rule[]
  readonly labels: readonly Label[]
}

/** The rows of a table: where the first begins, how high each is, how many there are. */
export type Rows = { readonly top: number; readonly height: number; readonly count: number }

/** A column of a table. `rule` is the line under each row but the last; distances are from the top of the row. */
export type Column = {
  readonly x: number
  readonly width: number
  readonly colour: Colour
  readonly rule: readonly [x: number, toX: number, below: number]
  readonly ticks?: readonly { readonly x: number; readonly y: number; readonly height: number }[]
  readonly comma?: readonly [x: number, baseline: number]
  /** How many rows it has, where not those of its table. */
  readonly rows?: number
  /** Under how many rows the line is drawn, where not under all but the last. */
  readonly ruled?: number
}
