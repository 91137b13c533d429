import { PDFName, type PDFDict, type PDFDocument, type PDFFont, type PDFRawStream, type PDFRef } from 'pdf-lib'
import { decimal } from './content'
import { COMMA } from './drawings'
import type { LabelFonts } from './fonts'
import type { Area, Box, Colour, Column, Label, Outline, Rows, Rule, Section, Weight } from './layout.types'
import { ROW_RULE } from './shapes'

/** The size of an A4 page. */
const WIDTH = 595.276
/** From which PDF measures upwards. */
const HEIGHT = 841.89

export const up = (y: number): string => decimal(HEIGHT - y)

export const channels = (colour: Colour): string =>
  [1, 3, 5].map((at) => decimal(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')

export const paintArea = ({ x, y, width, height, colour }: Area): string =>
  `${channels(colour)} rg ${decimal(x)} ${up(y + height)} ${decimal(width)} ${decimal(height)} re f`

const paintOutline = ({ x, y, width, height, colour, weight }: Outline): string =>
  `${channels(colour)} RG ${decimal(weight)} w ${decimal(x)} ${up(y + height)} ${decimal(width)} ${decimal(height)} re S`

const paintRule = ({ from, to, colour, weight }: Rule): string =>
  `${channels(colour)} RG ${decimal(weight)} w ${decimal(from[0])} ${up(from[1])} m ${decimal(to[0])} ${up(to[1])} l S`

const fontName = (weight: Weight): string => `J${weight}`

const paintLabel = (fonts: LabelFonts, { text, x, baseline, width, style, upright }: Label): string => {
  const font: PDFFont = fonts[style.weight]
  const scale = (100 * width) / font.widthOfTextAtSize(text, style.size)
  const turn = upright === true ? '0 1 -1 0' : '1 0 0 1'
  return (
    `BT ${channels(style.colour)} rg /${fontName(style.weight)} ${decimal(style.size)} Tf ${decimal(scale)} Tz ` +
    `${turn} ${decimal(x)} ${up(baseline)} Tm ${font.encodeText(text).toString()} Tj ET`
  )
}

const ticksOf = (box: Box): Rule[] => {
  const { cells, ticks } = box
  if (cells === undefined || ticks === undefined) return []
  const bottom = box.y + box.height + ticks.below
  return Array.from({ length: cells.count - 1 }, (_, index) => {
    const x = cells.x + (index + 1) * cells.pitch
    const top = ticks.tall?.includes(index + 1) === true ? box.y : bottom - ticks.height
    return { from: [x, top], to: [x, bottom], ...ROW_RULE }
  })
}

export const paintBox = (box: Box): string[] => [
  ...(box.colour === undefined ? [] : [paintArea({ ...box, colour: box.colour })]),
  ...ticksOf(box).map(paintRule),
]

export const paintComma = (x: number, baseline: number): string =>
  `q 1 0 0 1 ${decimal(x)} ${up(baseline)} cm ${COMMA} Q`

export const paintColumn = (column: Column, table: Rows): string[] => {
  const { x, width, colour, rule, ticks = [], comma, rows = table.count, ruled = rows - 1 } = column
  const [from, to, below] = rule
  const tops = Array.from({ length: rows }, (_, row) => table.top + row * table.height)
  return [
    paintArea({ x, y: table.top, width, height: rows * table.height, colour }),
    ...tops.slice(0, ruled).map((top) => {
      const y = top + below
      return paintRule({ from: [from, y], to: [to, y], ...ROW_RULE })
    }),
    ...tops.flatMap((top) =>
      ticks.map((tick) =>
        paintRule({ from: [tick.x, top + tick.y], to: [tick.x, top + tick.y + tick.height], ...ROW_RULE }),
      ),
    ),
    ...(comma === undefined ? [] : tops.map((top) => paintComma(comma[0], top + comma[1]))),
  ]
}

export const paintSection = (fonts: LabelFonts, { areas, outlines = [], rules = [], labels }: Section): string[] => [
  ...areas.map(paintArea),
  ...outlines.map(paintOutline),
  ...rules.map(paintRule),
  ...labels.map((label) => paintLabel(fonts, label)),
]

/** Operators as an object that pages paint. */
export const formObject = (document: PDFDocument, fonts: PDFDict, operators: string): PDFRef => {
  const { context } = document
  const stream: PDFRawStream = context.flateStream(operators, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, WIDTH, HEIGHT],
    Resources: { Font: fonts },
  })
  return context.register(stream)
}

/** The resources of the labels: each weight of their font under its name. */
export const labelResources = (document: PDFDocument, labels: LabelFonts): PDFDict => {
  const fonts = document.context.obj({})
  for (const [weight, label] of Object.entries(labels)) {
    fonts.set(PDFName.of(fontName(Number(weight) as Weight)), label.ref)
  }
  return fonts
}
