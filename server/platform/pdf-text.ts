import { pdfThread } from './pdf-thread'

/** What may be wrong with a PDF whose text is wanted. */
export type PdfTextProblem =
  'not-a-pdf' | 'locked' | 'no-text' | 'too-large' | 'too-many-pages' | 'too-long' | 'too-slow' | 'busy'

export type PdfText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: PdfTextProblem }

/** A run of text with its place on an A4 page: `y` is its baseline, from the top edge. */
export type PdfRun = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }

export type PdfPlaces =
  | { readonly ok: true; readonly text: string; readonly pages: readonly (readonly PdfRun[])[] }
  | { readonly ok: false; readonly code: PdfTextProblem }

export const PDF_LIMITS = { bytes: 5_000_000, pages: 60, characters: 400_000, milliseconds: 10_000, atOnce: 2 } as const

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

let running = 0

type Refused = { readonly ok: false; readonly code: PdfTextProblem }

const inThread = async <T extends { readonly ok: true }>(
  bytes: Uint8Array,
  positions: boolean,
): Promise<T | Refused> => {
  const asked = { bytes, maxPages: PDF_LIMITS.pages, maxCharacters: PDF_LIMITS.characters, positions }
  const done = await pdfThread<T | Refused>('pdf-text.worker.mjs', asked, PDF_LIMITS.milliseconds)
  if (done === 'too-slow') return { ok: false, code: 'too-slow' }
  return done ?? { ok: false, code: 'not-a-pdf' }
}

const bounded = async <T extends { readonly ok: true }>(
  bytes: Uint8Array,
  positions: boolean,
): Promise<T | Refused> => {
  if (bytes.byteLength > PDF_LIMITS.bytes) return { ok: false, code: 'too-large' }
  if (!isPdf(bytes)) return { ok: false, code: 'not-a-pdf' }
  if (running >= PDF_LIMITS.atOnce) return { ok: false, code: 'busy' }
  running += 1
  try {
    return await inThread<T>(bytes, positions)
  } finally {
    running -= 1
  }
}

/**
 * The text of a PDF that somebody sent, line by line; nothing of it is kept. Bounded in size, pages, time and memory, and
 * only so many at once in a process.
 */
export const pdfText = (bytes: Uint8Array): Promise<PdfText> => bounded<Extract<PdfText, { ok: true }>>(bytes, false)

/** The same with the place of each run, and with what was typed in the fields of the file. */
export const pdfPlaces = (bytes: Uint8Array): Promise<PdfPlaces> =>
  bounded<Extract<PdfPlaces, { ok: true }>>(bytes, true)
