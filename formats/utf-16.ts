import { joined } from './lines'

const encoder = new TextEncoder()

const encodingOf = (first: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : undefined
}

/**
 * The same bytes, or, where the file says by its mark that it is UTF-16 (what a spreadsheet calls "Unicode text"), the
 * same text as UTF-8.
 */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0)
  let decoder: TextDecoder | undefined
  let begun = false
  for await (const chunk of chunks) {
    if (!begun) {
      held = joined(held, chunk)
      if (held.length < 2) continue
      begun = true
      const encoding = encodingOf(held)
      decoder = encoding && new TextDecoder(encoding)
      yield decoder ? encoder.encode(decoder.decode(held, { stream: true })) : held
      continue
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk
  }
  if (!begun && held.length > 0) yield held
  if (decoder) yield encoder.encode(decoder.decode())
}
