import { crc32 } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Length, name and sum of a chunk. */
const AROUND = 12

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE)

/** Whether it is a whole picture: every chunk with its sum, a size first, and an end. */
export const isWholePng = (bytes: Buffer): boolean => {
  const names: string[] = []
  for (let at = 8; at + AROUND <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + AROUND + length
    if (end > bytes.length) return false
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (names.length === 0 && !(name === 'IHDR' && bytes.readUInt32BE(at + 8) > 0 && bytes.readUInt32BE(at + 12) > 0))
      return false
    names.push(name)
    if (name === 'IEND') return names.includes('IDAT')
    at = end
  }
  return false
}
