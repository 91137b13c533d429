import { moduloDaJson } from '../../contracts/f24/scritto'
import { parseJson } from '../../contracts/f24/parse'
import { moduloDaPdf, moduloDaTesto } from '../../f24/lettura/lettura'
import type { ModuloScritto } from '../../f24/lettura/scritto'
import type { F24Problem } from '../../f24/model/f24-problem'
import { pdfPlaces, type PdfTextProblem } from '../platform/pdf-text'

/** Why no form could be read from what was sent. */
export type LetturaProblem = PdfTextProblem | 'empty' | 'not-f24' | 'json-wrong'

export type Letto =
  | { readonly ok: true; readonly modulo: ModuloScritto; readonly problems: readonly F24Problem[] }
  | { readonly ok: false; readonly code: LetturaProblem; readonly problems: readonly F24Problem[] }

const refused = (code: LetturaProblem, problems: readonly F24Problem[] = []): Letto => ({ ok: false, code, problems })

const found = (modulo: ModuloScritto | undefined): Letto =>
  modulo ? { ok: true, modulo, problems: [] } : refused('not-f24')

/** More text than forty rows need. */
export const MOST_TEXT = 200_000

/** A form in JSON: of SEND, or of the older library. */
export const leggiJson = (json: unknown): Letto => {
  const { modulo, problems } = moduloDaJson(json)
  return modulo ? { ok: true, modulo, problems } : refused('json-wrong', problems)
}

/** Pasted text: JSON where it begins as one, rows otherwise. */
export const leggiIncollato = (text: string): Letto => {
  if (text.trim() === '') return refused('empty')
  if (text.length > MOST_TEXT) return refused('too-long')
  if (!/^\s*\{/.test(text)) return found(moduloDaTesto(text))
  const parsed = parseJson(text)
  return parsed.ok ? leggiJson(parsed.json) : refused('json-wrong', [parsed.problem])
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

/** A file: a PDF with text in it, or a text or JSON file. Read in memory, forgotten at once. */
export const leggiFile = async (bytes: Uint8Array): Promise<Letto> => {
  if (bytes.byteLength === 0) return refused('empty')
  if (!isPdf(bytes)) {
    const text = decoded(bytes)
    return text === undefined ? refused('not-a-pdf') : leggiIncollato(text)
  }
  const places = await pdfPlaces(bytes)
  return places.ok ? found(moduloDaPdf(places.pages, places.text)) : refused(places.code)
}
