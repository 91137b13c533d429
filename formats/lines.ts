import type { LineError, LineReason } from './line-error'

/** One line as text, or why it has none. */
export type Line =
  | { readonly ok: true; readonly line: number; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly reason: LineReason }

/** Longer than any record of the files we read: from here a line end is missing, and memory must not follow it. */
export const LONGEST_LINE = 65_536

const LINE_FEED = 0x0a
const BOM = /^\uFEFF/
/** Only a tab is of use in a text; a NUL, which the database cannot hold, comes from a damaged disk. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** What Windows programs write: ISO 8859-1 but for these, the places from 0x80 (some releases of Node leave them out). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const LATIN_1 = new TextDecoder('latin1')

const utf8Of = (bytes: Uint8Array): string | undefined => {
  try {
    return UTF_8.decode(bytes)
  } catch {
    return undefined
  }
}

const windowsOf = (bytes: Uint8Array): string =>
  LATIN_1.decode(bytes).replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!)

const decoded = (bytes: Uint8Array): string => utf8Of(bytes) ?? windowsOf(bytes)

/** Line by line, because a file may have been put together from two: each line says its own encoding. */
const decodedLines = (bytes: Uint8Array): readonly string[] => {
  const whole = utf8Of(bytes)
  if (whole !== undefined) return whole.split('\n')
  const lines: string[] = []
  let from = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
    lines.push(decoded(bytes.subarray(from, at)))
    from = at + 1
  }
  return [...lines, decoded(bytes.subarray(from))]
}

/** Two pieces as one; the second as it is where there is no first. */
export const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const toLine = (content: string, line: number): Line => {
  const text = (line === 1 ? content.replace(BOM, '') : content).replace(/\r$/, '')
  if (text.length > LONGEST_LINE) return { ok: false, line, reason: 'line-too-long' }
  return CONTROL.test(text) ? { ok: false, line, reason: 'control-character' } : { ok: true, line, text }
}

/**
 * The lines of a file as its bytes arrive, as many at a time as the bytes hold: UTF-8 or windows-1252, any line end.
 * Blank lines are counted and left out. Holds one piece of the file at a time.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let rest: Uint8Array = new Uint8Array(0)
  let count = 0
  const toLines = (bytes: Uint8Array): readonly Line[] =>
    decodedLines(bytes).flatMap((content) => {
      count += 1
      return content.trim() === '' ? [] : [toLine(content, count)]
    })
  for await (const chunk of chunks) {
    const bytes = joined(rest, chunk)
    if (count === 0 && isUtf16(bytes)) {
      yield [{ ok: false, line: 1, reason: 'encoding' }]
      return
    }
    const end = bytes.lastIndexOf(LINE_FEED)
    rest = bytes.slice(end + 1, end + 2 + LONGEST_LINE)
    if (end >= 0) yield toLines(bytes.subarray(0, end))
  }
  if (rest.length > 0) yield toLines(rest)
}

/** Reads each line with `read`; a line without text is told as an error of the whole line. */
export async function* readEach<T>(
  chunks: AsyncIterable<Uint8Array>,
  read: (text: string, line: number) => T,
  refused: (error: LineError) => T,
): AsyncGenerator<readonly T[]> {
  for await (const lines of readLines(chunks)) {
    yield lines.map((each) =>
      each.ok ? read(each.text, each.line) : refused({ line: each.line, field: '', reason: each.reason, value: '' }),
    )
  }
}
