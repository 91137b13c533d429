import { parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import { literal } from './content'
import { completeFile, streamBody, type PreparedFile } from './file'

/** The size of an A4 page, as both models have it. */
const BOX = '[0 0 595.276 841.89]'

export type RenderOptions = {
  /** Shown in the window's title. */
  readonly title?: string
  /** The day on which the file says it was made; without it the file says nothing. */
  readonly createdOn?: IsoDate
}

/** All that does not depend on a delega: the blank form, the fonts and the tables of the file, serialised. */
export type PreparedModel = {
  readonly title: string
  readonly file: PreparedFile
  /** The font of the values, as a resource. */
  readonly valueFont: string
  /** What pages paint of the blank form, as resources. */
  readonly drawings: string
}

/** One form: the values, drawn once, and a page for each content that paints them as `/V`. */
export type Sheet = { readonly values: string; readonly contents: readonly string[] }

/** A text of the document information: as it is where it is ASCII, in UTF-16 otherwise. */
const textString = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return literal(text)
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

const information = (title: string, createdOn: IsoDate | undefined): string => {
  if (createdOn !== undefined) parseIsoDate(createdOn, 'createdOn')
  const made = createdOn === undefined ? '' : `/CreationDate(D:${createdOn.replaceAll('-', '')})`
  return `<</Title${textString(title)}/Creator(Sportello Tributi)/Producer(Sportello Tributi)${made}>>`
}

/** A file with the pages of these sheets, in their order. */
export const fileOf = (
  model: PreparedModel,
  sheets: readonly Sheet[],
  { title = model.title, createdOn }: RenderOptions,
): Uint8Array<ArrayBuffer> => {
  const { file, valueFont, drawings } = model
  const form = `/Type/XObject/Subtype/Form/BBox${BOX}/Resources<<${valueFont}>>`
  const added = [information(title, createdOn)]
  let kids = ''
  let count = 0
  for (const { values, contents } of sheets) {
    const valuesAt = file.next + added.length
    added.push(streamBody(form, values))
    for (const content of contents) {
      const contentAt = file.next + added.length
      added.push(
        streamBody('', content),
        `<</Type/Page/Parent ${file.pages} 0 R/MediaBox${BOX}/Resources<<${valueFont}/XObject<<${drawings}` +
          `/V ${valuesAt} 0 R>>>>/Contents ${contentAt} 0 R>>`,
      )
      kids += `${contentAt + 1} 0 R `
      count++
    }
  }
  return completeFile(file, `<</Type/Pages/Count ${count}/Kids[${kids}]>>`, added, file.next)
}
