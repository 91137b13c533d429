import type { Area, Box, Cells, Colour, Label, Outline, Rect, Rule, Style, Weight } from './layout.types'

/** The colours of the F24, of the models for local taxes all alike. */
export const COLOURS = {
  CYAN: '#20c0db',
  BAND: '#8fd6e7',
  LOWER_BAND: '#a2dcea',
  GROUND: '#d8eff5',
  PALE: '#e6f5f8',
  GREY: '#f1f1f2',
  WHITE: '#ffffff',
  INK: '#231f20',
} as const satisfies Record<string, Colour>

export const HAIR = 0.125
export const THIN = 0.5
export const THICK = 1

/** The line between the rows of a table and between the cells of a comb. */
export const ROW_RULE = { colour: COLOURS.CYAN, weight: THIN } as const

export const style = (weight: Weight, size: number, colour: Colour = COLOURS.INK): Style => ({ weight, size, colour })
export const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
export const area = (x: number, y: number, width: number, height: number, colour: Colour): Area => ({
  ...rect(x, y, width, height),
  colour,
})
export const box = (x: number, y: number, width: number, height: number): Box =>
  area(x, y, width, height, COLOURS.WHITE)
export const cells = (x: number, pitch: number, count: number): Cells => ({ x, pitch, count })
export const frame = (
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Colour,
  weight: number,
): Outline => ({ ...rect(x, y, width, height), colour, weight })
export const across = (x: number, y: number, toX: number, weight = THIN, colour: Colour = COLOURS.CYAN): Rule => ({
  from: [x, y],
  to: [toX, y],
  colour,
  weight,
})
export const down = (x: number, y: number, toY: number, weight = THIN, colour: Colour = COLOURS.CYAN): Rule => ({
  from: [x, y],
  to: [x, toY],
  colour,
  weight,
})
export const label = (text: string, x: number, baseline: number, width: number, as: Style): Label => ({
  text,
  x,
  baseline,
  width,
  style: as,
})
/** A label that reads upwards from its starting point. */
export const upright = (...of: Parameters<typeof label>): Label => ({ ...label(...of), upright: true })
