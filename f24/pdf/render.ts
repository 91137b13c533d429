import type { Delega } from '../model/delega'
import { drawBackground } from './background'
import { prepareFile } from './file'
import type { Typeface } from './fonts'
import { OFFSET } from './layout-semplificato'
import { fileOf, type PreparedModel, type RenderOptions, type Sheet } from './sheets'
import { lowerValuesOf, valuesOf } from './values'

export type SemplificatoTemplate = PreparedModel & { readonly typeface: Typeface }

const LOWER = `q 1 0 0 1 0 ${-OFFSET} cm`

/** Draws and serialises the blank form. About a tenth of a second; do it once. */
export const prepareSemplificato = async (): Promise<SemplificatoTemplate> => {
  const { document, half, differences, valueFont, typeface } = await drawBackground()
  document.setLanguage('it-IT')
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  return {
    title: 'Modello di pagamento unificato F24 semplificato',
    file: prepareFile(document),
    typeface,
    valueFont: `/Font<</F ${valueFont.toString()}>>`,
    drawings: `/H ${half.toString()}/D ${differences.toString()}`,
  }
}

/** A page in its two copies, one under the other: what is drawn of each, in the order in which it is drawn. */
export type PageOfCopies = { readonly values: string; readonly copies: readonly [upper: string, lower: string] }

/** The values on both halves, the account to be charged on the lower one alone. */
const copiesOf = (values: string, lowerValues: string): PageOfCopies => ({
  values,
  copies: ['/H Do\n/V Do', `${LOWER}\n/H Do\nQ\n/D Do\n${LOWER}\n/V Do\n${lowerValues}\nQ`],
})

/** The page of a delega, for a file that has other pages too. @throws TextDoesNotFit */
export const pageOfDelega = (delega: Delega, typeface: Typeface): PageOfCopies =>
  copiesOf(valuesOf(delega, typeface), lowerValuesOf(delega, typeface))

const sheetOf = ({ values, copies }: PageOfCopies): Sheet => ({ values, contents: [copies.join('\n')] })

/**
 * The PDF of one or more deleghe, a page each, with both copies and each form's own total. The same input gives the
 * same bytes.
 * @throws TextDoesNotFit where a value is too long for its place
 */
export const renderSemplificato = (
  template: SemplificatoTemplate,
  deleghe: Delega | readonly Delega[],
  options: RenderOptions = {},
): Uint8Array<ArrayBuffer> => {
  const list = 'righe' in deleghe ? [deleghe] : deleghe
  if (list.length === 0) throw new RangeError('A file needs at least one delega')
  const { typeface } = template
  const sheets = list.map((delega) => sheetOf(pageOfDelega(delega, typeface)))
  return fileOf(template, sheets, options)
}

let prepared: Promise<SemplificatoTemplate> | undefined
const template = (): Promise<SemplificatoTemplate> => (prepared ??= prepareSemplificato())

/** As `renderSemplificato`, with a template that is prepared at the first call and kept. */
export const renderDelegheSemplificato = async (
  deleghe: readonly Delega[],
  options: RenderOptions = {},
): Promise<Uint8Array<ArrayBuffer>> => renderSemplificato(await template(), deleghe, options)

/** The empty model: one page, no values. */
export const blankSemplificato = async (options: RenderOptions = {}): Promise<Uint8Array<ArrayBuffer>> =>
  fileOf(await template(), [sheetOf(copiesOf('', ''))], options)
