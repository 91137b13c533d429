import { parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Delega } from '../model/delega'
import { drawBackground } from './background'
import { literal } from './content'
import { completeFile, prepareFile, streamBody, type PreparedFile } from './file'
import type { Typeface } from './fonts'
import { OFFSET, PAGE } from './layout-semplificato'
import { lowerValuesOf, valuesOf } from './values'

/** All that does not depend on a delega: the blank form, the fonts and the tables of the file, serialised. */
export type SemplificatoTemplate = {
  readonly file: PreparedFile
  readonly typeface: Typeface
  /** The resources of a page up to the values, and those of the values themselves. */
  readonly pageResources: string
  readonly valueResources: string
}

export type RenderOptions = {
  /** Shown in the window's title. */
  readonly title?: string
  /** The day on which the file says it was made; without it the file says nothing. */
  readonly createdOn?: IsoDate
}

const TITLE = 'Modello di pagamento unificato F24 semplificato'
const MEDIA_BOX = `/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]`
const HALVES = { upper: '/H Do', lower: `q 1 0 0 1 0 ${-OFFSET} cm` } as const

/** Draws and serialises the blank form. About a tenth of a second; do it once. */
export const prepareSemplificato = async (): Promise<SemplificatoTemplate> => {
  const { document, half, differences, valueFont, typeface } = await drawBackground()
  document.setLanguage('it-IT')
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  const font = `/Font<</F ${valueFont.toString()}>>`
  return {
    file: prepareFile(document),
    typeface,
    pageResources: `${font}/XObject<</H ${half.toString()}/D ${differences.toString()}`,
    valueResources: font,
  }
}

/** A text of the document information: as it is where it is ASCII, in UTF-16 otherwise. */
const textString = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return literal(text)
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

const information = ({ title = TITLE, createdOn }: RenderOptions): string => {
  if (createdOn !== undefined) parseIsoDate(createdOn, 'createdOn')
  const made = createdOn === undefined ? '' : `/CreationDate(D:${createdOn.replaceAll('-', '')})`
  return `<</Title${textString(title)}/Creator(Sportello Tributi)/Producer(Sportello Tributi)${made}>>`
}

/** The three objects of a page, numbered from `first`: values, content, page. */
const pageObjects = (template: SemplificatoTemplate, first: number, values: string, lowerValues: string): string[] => {
  const form = `/Type/XObject/Subtype/Form/BBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources<<${template.valueResources}>>`
  const content = `${HALVES.upper}\n/V Do\n${HALVES.lower}\n/H Do\nQ\n/D Do\n${HALVES.lower}\n/V Do\n${lowerValues}\nQ`
  return [
    streamBody(form, values),
    streamBody('', content),
    `<</Type/Page/Parent ${template.file.pages} 0 R${MEDIA_BOX}/Resources<<${template.pageResources}/V ${first} 0 R>>>>` +
      `/Contents ${first + 1} 0 R>>`,
  ]
}

type PageValues = { readonly values: string; readonly lower: string }

const fileOf = (
  template: SemplificatoTemplate,
  pages: readonly PageValues[],
  options: RenderOptions,
): Uint8Array<ArrayBuffer> => {
  const { file } = template
  const added = [information(options)]
  let kids = ''
  for (const { values, lower } of pages) {
    const first = file.next + added.length
    added.push(...pageObjects(template, first, values, lower))
    kids += `${first + 2} 0 R `
  }
  return completeFile(file, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`, added, file.next)
}

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
  const pages = list.map((delega) => ({
    values: valuesOf(delega, template.typeface),
    lower: lowerValuesOf(delega, template.typeface),
  }))
  return fileOf(template, pages, options)
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
  fileOf(await template(), [{ values: '', lower: '' }], options)
