import { PDFDocument, type PDFRef } from 'pdf-lib'
import { decimal } from './content'
import { SCISSORS } from './drawings'
import { embedLabelFonts, embedValueFont, type LabelFonts, type Typeface } from './fonts'
import { BOXES, COLUMNS, CUT, HALF, LOWER_ONLY, OFFSET, ROWS, TOTAL_COMMA, UPPER_ONLY } from './layout-semplificato'
import {
  channels,
  formObject,
  labelResources,
  paintArea,
  paintBox,
  paintColumn,
  paintComma,
  paintSection,
  up,
} from './paint'

/** One half: grounds first, then places and table, then what is printed over them. */
const paintHalf = (fonts: LabelFonts): string =>
  [
    ...HALF.flatMap((section) => section.areas.map(paintArea)),
    ...Object.values(BOXES).flatMap(paintBox),
    ...HALF.flatMap((section) => paintSection(fonts, { ...section, areas: [] })),
    ...Object.values(COLUMNS).flatMap((column) => paintColumn(column, ROWS)),
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

/**
 * Draws the blank model with pdf-lib, in a document without pages: the half as one form object to be painted twice,
 * the differences as another, and the fonts.
 */
export const drawBackground = async (): Promise<Background> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const labels = await embedLabelFonts(document)
  const { font, typeface } = await embedValueFont(document)
  const fonts = labelResources(document, labels)
  const half = formObject(document, fonts, paintHalf(labels))
  const differences = formObject(document, fonts, paintDifferences(labels))
  await document.flush()
  return { document, half, differences, valueFont: font.ref, typeface }
}
