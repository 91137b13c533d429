import type { DelegaOrdinaria } from '../model/delega-ordinaria'
import { drawBackgroundOrdinario } from './background-ordinario'
import { prepareFile } from './file'
import type { Typeface } from './fonts'
import { fileOf, type PreparedModel, type RenderOptions, type Sheet } from './sheets'
import { firstCopyValuesOf, valuesOfOrdinario } from './values-ordinario'

export type OrdinarioTemplate = PreparedModel & { readonly typeface: Typeface }

/** Draws and serialises the blank form. About a tenth of a second; do it once. */
export const prepareOrdinario = async (): Promise<OrdinarioTemplate> => {
  const { document, sheet, copies, valueFont, typeface } = await drawBackgroundOrdinario()
  document.setLanguage('it-IT')
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  return {
    title: 'Modello di pagamento unificato F24',
    file: prepareFile(document),
    typeface,
    valueFont: `/Font<</F ${valueFont.toString()}>>`,
    drawings: `/H ${sheet.toString()}${copies.map((copy, index) => `/C${index} ${copy.toString()}`).join('')}`,
  }
}

/** Three pages: two copies for the bank, the first with the account to be charged, and one for who pays. */
const sheetOf = (values: string, firstCopy: string): Sheet => ({
  values,
  contents: [`/H Do\n/C0 Do\n/V Do\n${firstCopy}`, '/H Do\n/C1 Do\n/V Do', '/H Do\n/C2 Do\n/V Do'],
})

/**
 * The PDF of one or more deleghe, three pages each, form by form. The same input gives the same bytes.
 * @throws TextDoesNotFit where a value is too long for its place
 */
export const renderOrdinario = (
  template: OrdinarioTemplate,
  deleghe: DelegaOrdinaria | readonly DelegaOrdinaria[],
  options: RenderOptions = {},
): Uint8Array<ArrayBuffer> => {
  const list = 'sezioni' in deleghe ? [deleghe] : deleghe
  if (list.length === 0) throw new RangeError('A file needs at least one delega')
  const { typeface } = template
  const sheets = list.map((delega) => sheetOf(valuesOfOrdinario(delega, typeface), firstCopyValuesOf(delega, typeface)))
  return fileOf(template, sheets, options)
}

let prepared: Promise<OrdinarioTemplate> | undefined
const template = (): Promise<OrdinarioTemplate> => (prepared ??= prepareOrdinario())

/** As `renderOrdinario`, with a template that is prepared at the first call and kept. */
export const renderDelegheOrdinario = async (
  deleghe: readonly DelegaOrdinaria[],
  options: RenderOptions = {},
): Promise<Uint8Array<ArrayBuffer>> => renderOrdinario(await template(), deleghe, options)

/** The empty model: its three pages, no values. */
export const blankOrdinario = async (options: RenderOptions = {}): Promise<Uint8Array<ArrayBuffer>> =>
  fileOf(await template(), [sheetOf('', '')], options)
