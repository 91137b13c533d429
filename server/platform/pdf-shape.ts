import { pdfThread } from './pdf-thread'

/** What a PDF holds besides its pages, or why it cannot be opened. */
export type PdfShape =
  | { readonly ok: true; readonly active: boolean; readonly files: number }
  | { readonly ok: false; readonly code: 'locked' | 'not-a-pdf' | 'too-slow' | 'busy' }

const LONGEST_MS = 10_000
const AT_ONCE = 2
const WAITING = 20

let running = 0
const waiting: (() => void)[] = []

const turn = (): Promise<void> =>
  running < AT_ONCE ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))

const open = async (bytes: Uint8Array): Promise<PdfShape> => {
  const done = await pdfThread<PdfShape>('pdf-shape.worker.mjs', { bytes }, LONGEST_MS)
  if (done === 'too-slow') return { ok: false, code: 'too-slow' }
  return done ?? { ok: false, code: 'not-a-pdf' }
}

/** Opens a PDF that somebody sent, as a reader would: bounded in time and memory, two at once, and the others wait in line. */
export const pdfShape = async (bytes: Uint8Array): Promise<PdfShape> => {
  if (waiting.length >= WAITING) return { ok: false, code: 'busy' }
  await turn()
  running += 1
  try {
    return await open(bytes)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
