import { PDFDocument, PDFName, PDFRawStream, type PDFDict, type PDFFont, type PDFRef } from 'pdf-lib'
import { decimal } from './content'
import { embedLabelFonts, embedValueFont, type LabelFonts, type Typeface } from './fonts'
import {
  BOXES,
  COLUMNS,
  CUT,
  HALF,
  LOWER_ONLY,
  OFFSET,
  PAGE,
  ROW_RULE,
  ROWS,
  TOTAL_COMMA,
  UPPER_ONLY,
} from './layout-semplificato'
import type { Area, Box, Colour, Column, Label, Outline, Rule, Section, Weight } from './layout.types'
import { COMMA, SCISSORS } from './drawings'

const up = (y: number): string => decimal(PAGE.height - y)

const channels = (colour: Colour): string =>
  [1, 3, 5].map((at) => decimal(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')

const paintArea = ({ x, y, width, height, colour }: Area): string =>
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

const paintBox = (box: Box): string[] => [
  ...(box.colour === undefined ? [] : [paintArea({ ...box, colour: box.colour })]),
  ...ticksOf(box).map(paintRule),
]

const rowTops = Array.from({ length: ROWS.count }, (_, row) => ROWS.top + row * ROWS.height)

const paintComma = (x: number, baseline: number): string => `q 1 0 0 1 ${decimal(x)} ${up(baseline)} cm ${COMMA} Q`

const paintColumn = (column: Column): string[] => {
  const { x, width, colour, rule, ticks = [], comma } = column
  const [from, to, below] = rule
  return [
    paintArea({ x, y: ROWS.top, width, height: ROWS.count * ROWS.height, colour }),
    ...rowTops.slice(1).map((top) => {
      const y = top - ROWS.height + below
      return paintRule({ from: [from, y], to: [to, y], ...ROW_RULE })
    }),
    ...rowTops.flatMap((top) =>
      ticks.map((tick) =>
        paintRule({ from: [tick.x, top + tick.y], to: [tick.x, top + tick.y + tick.height], ...ROW_RULE }),
      ),
    ),
    ...(comma === undefined ? [] : rowTops.map((top) => paintComma(comma[0], top + comma[1]))),
  ]
}

const paintSection = (fonts: LabelFonts, { areas, outlines = [], rules = [], labels }: Section): string[] => [
  ...areas.map(paintArea),
  ...outlines.map(paintOutline),
  ...rules.map(paintRule),
  ...labels.map((label) => paintLabel(fonts, label)),
]

/** One half: grounds first, then places and table, then what is printed over them. */
const paintHalf = (fonts: LabelFonts): string =>
  [
    ...HALF.flatMap((section) => section.areas.map(paintArea)),
    ...Object.values(BOXES).flatMap(paintBox),
    ...HALF.flatMap((section) => paintSection(fonts, { ...section, areas: [] })),
    ...Object.values(COLUMNS).flatMap(paintColumn),
    paintComma(...TOTAL_COMMA),
  ].join('\n')

const paintCut = (): string =>
  `q ${channels(CUT.colour)} RG ${channels(CUT.colour)} rg ${decimal(CUT.weight)} w [${CUT.dash.join(' ')}] 0 d ` +
  `${decimal(CUT.x)} ${up(CUT.y)} m ${decimal(CUT.toX)} ${up(CUT.y)} l S [] 0 d ` +
  `1 0 0 1 ${decimal(CUT.scissorsX)} ${up(CUT.y)} cm ${SCISSORS} Q`

/** What differs between the halves, and the line that parts them. */
const paintDifferences = (fonts: LabelFonts): string =>
  [
    ...paintSection(fonts, UPPER_ONLY),
    paintCut(),
    `q 1 0 0 1 0 ${-OFFSET} cm`,
    ...paintSection(fonts, LOWER_ONLY),
    'Q',
  ].join('\n')

export type Background = {
  readonly document: PDFDocument
  /** One half of the form; painted twice. */
  readonly half: PDFRef
  /** What only one of the halves shows. */
  readonly differences: PDFRef
  readonly valueFont: PDFRef
  readonly typeface: Typeface
}

const formObject = (document: PDFDocument, fonts: PDFDict, operators: string): PDFRef => {
  const { context } = document
  const stream: PDFRawStream = context.flateStream(operators, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, PAGE.width, PAGE.height],
    Resources: { Font: fonts },
  })
  return context.register(stream)
}

/**
 * Draws the blank model with pdf-lib, in a document without pages: the half as one form object to be painted twice,
 * the differences as another, and the fonts.
 */
export const drawBackground = async (): Promise<Background> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const labels = await embedLabelFonts(document)
  const { font, typeface } = await embedValueFont(document)
  const fonts = document.context.obj({})
  for (const [weight, label] of Object.entries(labels)) {
    fonts.set(PDFName.of(fontName(Number(weight) as Weight)), label.ref)
  }
  const half = formObject(document, fonts, paintHalf(labels))
  const differences = formObject(document, fonts, paintDifferences(labels))
  await document.flush()
  return { document, half, differences, valueFont: font.ref, typeface }
}
