/** A piece of ASN.1 in BER: its tag and where its content is. */
export type Piece = { readonly tag: number; readonly from: number; readonly to: number; readonly next: number }

/** Bytes that are no BER. */
export class BerError extends Error {
  constructor() {
    super('No BER.')
    this.name = 'BerError'
  }
}

/** Nothing that is signed nests so deep: a file made to be deep ends here. */
const DEEPEST = 40
const OPEN_END = 0x80

const lengthAt = (bytes: Buffer, at: number): { readonly length: number | undefined; readonly from: number } => {
  const first = bytes[at]
  if (first === undefined) throw new BerError()
  if (first < OPEN_END) return { length: first, from: at + 1 }
  if (first === OPEN_END) return { length: undefined, from: at + 1 }
  const count = first - OPEN_END
  if (count > 4 || at + 1 + count > bytes.length) throw new BerError()
  return { length: bytes.readUIntBE(at + 1, count), from: at + 1 + count }
}

const endsAt = (bytes: Buffer, at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 0

/** The piece at a place, and where the next one begins; one without a length goes on to its two zeros. @throws BerError */
export const pieceAt = (bytes: Buffer, at: number, limit: number, depth = 0): Piece => {
  const tag = bytes[at]
  // tags in more than one byte are in nothing that is read here
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > DEEPEST) throw new BerError()
  const { length, from } = lengthAt(bytes, at + 1)
  if (length !== undefined) {
    if (from + length > limit) throw new BerError()
    return { tag, from, to: from + length, next: from + length }
  }
  if ((tag & 0x20) === 0) throw new BerError()
  let end = from
  while (!endsAt(bytes, end)) {
    if (end >= limit) throw new BerError()
    end = pieceAt(bytes, end, limit, depth + 1).next
  }
  return { tag, from, to: end, next: end + 2 }
}

/** What is inside a piece, in order. @throws BerError */
export const piecesIn = (bytes: Buffer, { from, to }: Piece): readonly Piece[] => {
  const pieces: Piece[] = []
  for (let at = from; at < to;) {
    const piece = pieceAt(bytes, at, to)
    pieces.push(piece)
    at = piece.next
  }
  return pieces
}
