import { PDFDocument, type PDFRef } from 'pdf-lib'
import { embedLabelFonts, embedValueFont, type LabelFonts, type Typeface } from './fonts'
import { BOXES, ENTE_PREVIDENZIALE, FIRST_COPY_BOXES, TABLES } from './layout-ordinario'
import { COMMAS, COPIES, SHEET } from './layout-ordinario-labels'
import type { Column, Rows } from './layout.types'
import { formObject, labelResources, paintArea, paintBox, paintColumn, paintComma, paintSection } from './paint'

type Table = { readonly rows: Rows; readonly columns: Readonly<Record<string, Column>> }

const tables: readonly Table[] = Object.values(TABLES)

/** What the three copies share: grounds first, then places and tables, then what is printed over them. */
const paintSheet = (fonts: LabelFonts): string =>
  [
    ...SHEET.flatMap(({ areas }) => areas.map(paintArea)),
    ...Object.values(BOXES).flatMap(paintBox),
    ...tables.flatMap(({ rows, columns }) => Object.values(columns).flatMap((column) => paintColumn(column, rows))),
    ...paintColumn(ENTE_PREVIDENZIALE, TABLES.previdenziali.rows),
    ...SHEET.flatMap((section) => paintSection(fonts, { ...section, areas: [] })),
    ...COMMAS.map((at) => paintComma(...at)),
  ].join('\n')

export type BackgroundOrdinario = {
  readonly document: PDFDocument
  /** The form, painted on every page. */
  readonly sheet: PDFRef
  /** What each copy has for itself, in the order of the pages. */
  readonly copies: readonly PDFRef[]
  readonly valueFont: PDFRef
  readonly typeface: Typeface
}

/** Draws the blank model with pdf-lib, in a document without pages: the sheet once, and what each copy adds to it. */
export const drawBackgroundOrdinario = async (): Promise<BackgroundOrdinario> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const labels = await embedLabelFonts(document)
  const { font, typeface } = await embedValueFont(document)
  const fonts = labelResources(document, labels)
  const sheet = formObject(document, fonts, paintSheet(labels))
  const copies = COPIES.map((copy, index) => {
    const boxes = index === 0 ? Object.values(FIRST_COPY_BOXES).flatMap(paintBox) : []
    return formObject(document, fonts, [...boxes, ...paintSection(labels, copy)].join('\n'))
  })
  await document.flush()
  return { document, sheet, copies, valueFont: font.ref, typeface }
}
