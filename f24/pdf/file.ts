import { PDFName, PDFRef, type PDFDocument, type PDFObject } from 'pdf-lib'

/**
 * A PDF whose larger part never changes: the objects of a document without pages, serialised once, and their entries of
 * the cross-reference table. Each file adds the page tree and its own few objects.
 */
export type PreparedFile = {
  readonly fixed: Uint8Array
  readonly catalog: number
  readonly pages: number
  /** Entries of the table before and after that of the page tree. */
  readonly entriesBefore: string
  readonly entriesAfter: string
  /** The number of the first object that a file adds. */
  readonly next: number
}

/** The second line tells programs that transfer files that these are not plain text. */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')
const FIRST_ENTRY = '0000000000 65535 f \n'

const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`

const serialised = (number: number, object: PDFObject): Buffer => {
  const body = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(body, 0)
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')])
}

/** Serialises every object of a flushed document but its page tree, which each file writes anew. */
export const prepareFile = (document: PDFDocument): PreparedFile => {
  const { context, catalog } = document
  const pages = catalog.get(PDFName.of('Pages'))
  const root = context.trailerInfo.Root
  if (!(pages instanceof PDFRef) || !(root instanceof PDFRef)) throw new Error('The document has no page tree')
  const parts: Uint8Array[] = [HEADER]
  const offsets: number[] = []
  let length = HEADER.length
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (ref === pages) continue
    const bytes = serialised(ref.objectNumber, object)
    offsets[ref.objectNumber] = length
    parts.push(bytes)
    length += bytes.length
  }
  const entries = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => {
      const offset = offsets[from + index]
      if (offset === undefined) throw new Error(`Object ${from + index} was never written`)
      return entry(offset)
    }).join('')
  const next = context.largestObjectNumber + 1
  return {
    fixed: Buffer.concat(parts),
    catalog: root.objectNumber,
    pages: pages.objectNumber,
    entriesBefore: FIRST_ENTRY + entries(1, pages.objectNumber),
    entriesAfter: entries(pages.objectNumber + 1, next),
    next,
  }
}

/** A stream object's body, uncompressed. `content` is ASCII. */
export const streamBody = (dictionary: string, content: string): string =>
  `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`

/**
 * The bytes of a whole file.
 * @param pageTree body of the page tree
 * @param added bodies of the objects numbered from `file.next` on; ASCII
 * @param info number of the document information among them
 */
export const completeFile = (
  file: PreparedFile,
  pageTree: string,
  added: readonly string[],
  info: number,
): Uint8Array<ArrayBuffer> => {
  const start = file.fixed.length
  let text = `${file.pages} 0 obj\n${pageTree}\nendobj\n`
  let table = ''
  for (let index = 0; index < added.length; index++) {
    table += entry(start + text.length)
    text += `${file.next + index} 0 obj\n${added[index]!}\nendobj\n`
  }
  const size = file.next + added.length
  const tail =
    `xref\n0 ${size}\n${file.entriesBefore}${entry(start)}${file.entriesAfter}${table}` +
    `trailer\n<</Size ${size}/Root ${file.catalog} 0 R/Info ${info} 0 R>>\nstartxref\n${start + text.length}\n%%EOF\n`
  const bytes = Buffer.allocUnsafeSlow(start + text.length + tail.length)
  bytes.set(file.fixed)
  bytes.write(text, start, 'latin1')
  bytes.write(tail, start + text.length, 'latin1')
  return bytes
}
