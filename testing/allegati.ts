import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'

/** Files that people might attach: all made here, of nobody. */

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A grey point. */
export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ])

/** Its segments alone: a frame of one point, a scan and an end. */
export const jpeg = (): Buffer =>
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f0012ffd9', 'hex')

export const pdf = async (change: (document: PDFDocument) => unknown = () => undefined): Promise<Buffer> => {
  const document = await PDFDocument.create()
  document.addPage([200, 200])
  await change(document)
  return Buffer.from(await document.save())
}

/** One of so many characters, uncompressed. */
export const largePdf = async (characters: number): Promise<Buffer> => {
  const document = await PDFDocument.create()
  document.addPage()
  document.setTitle('x'.repeat(characters))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** Locked with a password that nobody gave: enough of it that a reader asks. */
export const lockedPdf = async (): Promise<Buffer> => {
  const document = await PDFDocument.create()
  document.addPage()
  const text = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1')
  const zeros = '00'.repeat(32)
  const lock = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`
  return Buffer.from(text.replace('trailer\n<<', `trailer\n<< ${lock}`), 'latin1')
}

const lengthOf = (length: number): Buffer =>
  length < 0x80
    ? Buffer.from([length])
    : Buffer.from([0x84, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255])

export const der = (tag: number, ...inside: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(inside)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

/** The same without a length, up to two zeros: what programs write that sign while they read. */
export const open = (tag: number, ...inside: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...inside, Buffer.alloc(2)])

const SIGNED = Buffer.from('06092a864886f70d010702', 'hex')
const DATA = Buffer.from('06092a864886f70d010701', 'hex')
const SIGNER = der(0x30, Buffer.from('020101', 'hex'))
const HEAD = [Buffer.from('020101', 'hex'), der(0x31, der(0x30, Buffer.from('0609608648016503040201', 'hex')))]

type Parts = { readonly wrap?: typeof der; readonly content?: Buffer; readonly signers?: readonly Buffer[] }

/** The structure of CAdES around a document; it is signed by nobody. */
export const p7m = (document: Buffer | undefined, { wrap = der, content, signers = [SIGNER] }: Parts = {}): Buffer => {
  const octets = content ?? (document && der(0x04, document))
  const inside = wrap(0x30, DATA, ...(octets ? [wrap(0xa0, octets)] : []))
  return wrap(0x30, SIGNED, wrap(0xa0, wrap(0x30, ...HEAD, inside, der(0x31, ...signers))))
}
