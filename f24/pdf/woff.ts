import { inflateSync } from 'node:zlib'

/** Bytes of the head of either file, and of an entry of its table of contents. */
const WOFF = { head: 44, entry: 20 } as const
const SFNT = { head: 12, entry: 16 } as const

const padded = (length: number): number => (length + 3) & ~3

/**
 * A WOFF as the font that it holds (W3C, WOFF File Format 1.0). fontkit takes a table of a WOFF apart again for every glyph,
 * which makes an alphabet of some hundred letters a matter of seconds.
 */
export const sfntOf = (woff: Uint8Array): Uint8Array => {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength)
  if (from.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF')
  const count = from.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF.head + index * WOFF.entry
    const [offset, packed, length] = [from.readUInt32BE(at + 4), from.readUInt32BE(at + 8), from.readUInt32BE(at + 12)]
    const bytes = from.subarray(offset, offset + packed)
    return {
      tag: from.subarray(at, at + 4),
      sum: from.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const start = SFNT.head + count * SFNT.entry
  const font = Buffer.alloc(start + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0))
  from.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(16 * 2 ** power, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(16 * (count - 2 ** power), 10)
  let offset = start
  tables.forEach(({ tag, sum, bytes }, index) => {
    const at = SFNT.head + index * SFNT.entry
    tag.copy(font, at)
    font.writeUInt32BE(sum, at + 4)
    font.writeUInt32BE(offset, at + 8)
    font.writeUInt32BE(bytes.length, at + 12)
    font.set(bytes, offset)
    offset += padded(bytes.length)
  })
  return font
}
