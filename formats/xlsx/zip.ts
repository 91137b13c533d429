import { Inflate } from 'fflate'
import { WorkbookError } from './fault'

/** A file inside a ZIP, still packed. */
export type Part = {
  readonly packed: Uint8Array
  readonly isStored: boolean
  readonly size: number
  readonly crc: number
}

/** The files of a ZIP by their names, in lower case, as the parts of a workbook are told apart. */
export type Zip = ReadonlyMap<string, Part>

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const MOST_PARTS = 2_000
/** Stands for a figure that is written elsewhere, in a file of more than 4 GB. */
const ELSEWHERE = 0xffffffff
const LOCKED = 1
const STORED = 0
const DEFLATED = 8

const broken = (): never => {
  throw new WorkbookError('sheet-broken')
}

const endOf = (view: DataView): number => {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END) return at
  return broken()
}

/** Where the bytes of an entry begin: behind the names that stand before them a second time. */
const dataAt = (view: DataView, local: number): number => {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) broken()
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
}

const partAt = (bytes: Uint8Array, view: DataView, at: number): Part => {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  if ((flags & LOCKED) !== 0) throw new WorkbookError('sheet-old')
  if (packed === ELSEWHERE || size === ELSEWHERE) throw new WorkbookError('sheet-too-large')
  if (method !== STORED && method !== DEFLATED) broken()
  const from = dataAt(view, view.getUint32(at + 42, true))
  if (from + packed > bytes.length) broken()
  const crc = view.getUint32(at + 16, true)
  return { packed: bytes.subarray(from, from + packed), isStored: method === STORED, size, crc }
}

/** Reads the list of what a ZIP holds, and unpacks nothing. @throws WorkbookError */
export const openZip = (bytes: Uint8Array): Zip => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) throw new WorkbookError('sheet-too-large')
  const parts = new Map<string, Part>()
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) broken()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, nameEnd))
      .replaceAll('\\', '/')
      .toLowerCase()
    if (parts.has(name)) broken()
    parts.set(name, partAt(bytes, view, at))
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const crcWith = (crc: number, bytes: Uint8Array): number => {
  let value = ~crc
  for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ CRC[(value ^ bytes[at]!) & 0xff]!
  return ~value >>> 0
}

/** Sheets of real studios unpack to 10 to 60 times their size. */
const MOST_TIMES = 250
const ALWAYS = 1024 * 1024

/** How many bytes a file may still unpack to, all its parts together: counted as they come, whatever the ZIP says. */
export class Room {
  constructor(private left: number) {}

  take({ packed }: Part, done: number, more: number): void {
    this.left -= more
    if (this.left < 0 || (done > ALWAYS && done > MOST_TIMES * packed.length))
      throw new WorkbookError('sheet-too-large')
  }
}

/** Packed bytes given to be unpacked at once: a thousandfold of them is still little. */
const STEP = 16 * 1024
/** And those handed on at once. */
const PIECE = 256 * 1024

function* unpacked({ packed, isStored }: Part): Generator<Uint8Array> {
  if (isStored) return yield packed
  const out: Uint8Array[] = []
  const inflate = new Inflate((piece) => out.push(piece))
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    } catch {
      broken()
    }
    yield* out.splice(0)
  }
}

/** The bytes of a part, in pieces, held against its length and check sum at their end. @throws WorkbookError */
export function* bytesOf(part: Part, room: Room): Generator<Uint8Array> {
  let [done, crc] = [0, 0]
  for (const all of unpacked(part)) {
    for (let at = 0; at < all.length; at += PIECE) {
      const piece = all.subarray(at, at + PIECE)
      done += piece.length
      room.take(part, done, piece.length)
      crc = crcWith(crc, piece)
      yield piece
    }
  }
  if (done !== part.size || crc !== part.crc) broken()
}
