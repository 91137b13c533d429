export const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))

const MARK = 0xff
const START_OF_SCAN = 0xda
/** Frames: what gives the picture its size. The three left out are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Whether it is a whole picture: segments of the lengths that they say, a size, and an end after the picture. */
export const isWholeJpeg = (bytes: Buffer): boolean => {
  let sized = false
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== MARK) return false
    const marker = bytes[at + 1]!
    // filling between segments
    if (marker === MARK) {
      at += 1
      continue
    }
    if (isFrame(marker) && at + 9 <= bytes.length) sized = bytes.readUInt16BE(at + 7) > 0
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker === START_OF_SCAN) return sized && bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) >= next
    at = next
  }
  return false
}
