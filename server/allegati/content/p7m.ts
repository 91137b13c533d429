import { BerError, pieceAt, piecesIn, type Piece } from './ber'

/** 1.2.840.113549.1.7.2: signed data. */
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex')
const TAG = { octets: 0x04, oid: 0x06, sequence: 0x30, set: 0x31, octetsInParts: 0x24, zero: 0xa0 } as const

/** Signed programs write DER; some write it as text, with or without the lines around it. */
const binaryOf = (bytes: Buffer): Buffer | undefined => {
  if (bytes[0] === TAG.sequence) return bytes
  const text = bytes.toString('latin1').replace(/-----(?:BEGIN|END) (?:PKCS7|CMS)-----|\s/g, '')
  return /^MI[\w+/]+=*$/.test(text) ? Buffer.from(text, 'base64') : undefined
}

const first = (bytes: Buffer, piece: Piece | undefined, tag: number): Piece => {
  const found = piece && piecesIn(bytes, piece).find((each) => each.tag === tag)
  if (found === undefined) throw new BerError()
  return found
}

/** The octets of a string, which may be cut into pieces of pieces. */
const octetsOf = (bytes: Buffer, piece: Piece, depth = 0): Buffer => {
  if (piece.tag === TAG.octets) return bytes.subarray(piece.from, piece.to)
  if (piece.tag !== TAG.octetsInParts || depth > 3) throw new BerError()
  return Buffer.concat(piecesIn(bytes, piece).map((each) => octetsOf(bytes, each, depth + 1)))
}

export type Signed =
  | { readonly ok: true; readonly content: Buffer }
  /** `empty`: signed data without the document, or without a signature. */
  | { readonly ok: false; readonly why: 'empty' | 'broken' }

const signedIn = (bytes: Buffer, outer: Piece): Signed => {
  const data = piecesIn(bytes, first(bytes, first(bytes, outer, TAG.zero), TAG.sequence))
  const [encapsulated, signers] = [data.find(({ tag }) => tag === TAG.sequence), data.at(-1)]
  const wrapped = encapsulated && piecesIn(bytes, encapsulated).find(({ tag }) => tag === TAG.zero)
  const isUnsigned = signers === undefined || signers.tag !== TAG.set || signers.from === signers.to
  const inside = wrapped && piecesIn(bytes, wrapped)[0]
  if (inside === undefined || isUnsigned) return { ok: false, why: 'empty' }
  const content = octetsOf(bytes, inside)
  return content.length === 0 ? { ok: false, why: 'empty' } : { ok: true, content }
}

/**
 * The document inside a file signed as CAdES (P7M), by the structure of its content; undefined where it is none. Whether the
 * signature holds is not said here.
 */
export const signedContent = (file: Buffer): Signed | undefined => {
  const bytes = binaryOf(file)
  if (bytes === undefined) return undefined
  try {
    const isSigned = bytes.subarray(0, 32).includes(SIGNED_DATA)
    if (!isSigned) return undefined
    return signedIn(bytes, pieceAt(bytes, 0, bytes.length))
  } catch (error) {
    if (!(error instanceof BerError)) throw error
    return { ok: false, why: 'broken' }
  }
}
