import { readVisura } from '../../formats/visura/visura'
import type { VisuraProblem } from '../../formats/visura/visura.types'
import { pdfText, type PdfTextProblem } from '../platform/pdf-text'
import { gruppiDi, type Gruppi } from './gruppi'

export type VisuraRefusal = VisuraProblem | PdfTextProblem | 'not-text'

export type VisuraSent =
  | ({ readonly ok: true; readonly nudaProprieta: number } & Gruppi)
  | { readonly ok: false; readonly code: VisuraRefusal }

type Sent = { readonly text: string; readonly file?: Uint8Array }

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const readFile = async (bytes: Uint8Array): Promise<{ text: string } | { code: VisuraRefusal }> => {
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    const read = await pdfText(bytes)
    return read.ok ? { text: read.text } : { code: read.code }
  }
  const text = textOf(bytes)
  return text === undefined ? { code: 'not-text' } : { text }
}

/** What a person pasted or sent, as answers for the calculator. In memory only: nothing is kept or logged. */
export const visuraToRisposte = async ({ text, file }: Sent, anno: number): Promise<VisuraSent> => {
  const source = file && file.byteLength > 0 ? await readFile(file) : { text }
  if ('code' in source) return { ok: false, code: source.code }
  const read = readVisura(source.text)
  if (!read.ok) return read
  return { ok: true, nudaProprieta: read.nudaProprieta, ...gruppiDi(read.immobili, anno) }
}
