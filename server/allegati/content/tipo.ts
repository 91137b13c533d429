import type { AllegatoRefusal, TipoAllegato } from '../../../contracts/allegati'
import { isJpeg, isWholeJpeg } from './jpeg'
import { signedContent } from './p7m'
import { isPng, isWholePng } from './png'

export type Recognised =
  | {
      readonly ok: true
      readonly tipo: TipoAllegato
      /** The document that a signed file holds, out of all its signatures; the file itself where it is not signed. */
      readonly document: Buffer
      readonly isPdf: boolean
    }
  | { readonly ok: false; readonly why: AllegatoRefusal }

/** A document is signed by two or three people, one around the other. */
const MOST_SIGNED = 5
const END_OF_PDF = 4_096

const refused = (why: AllegatoRefusal): Recognised => ({ ok: false, why })

/** Only blanks and a mark of byte order may stand before it: a file that begins as another and is a PDF as well is none. */
const isPdf = (bytes: Buffer): boolean => /^(?:\xef\xbb\xbf)?\s*%PDF-\d/.test(bytes.toString('latin1', 0, 64))

const isWholePdf = (bytes: Buffer): boolean => {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - END_OF_PDF))
  return end.includes('startxref') && end.includes('%%EOF')
}

const ARCHIVES = ['504b0304', 'd0cf11e0', '526172', '377abcaf', '1f8b'].map((mark) => Buffer.from(mark, 'hex'))
const isHeic = (bytes: Buffer): boolean => /^ftyp(?:hei|hev|mif1|msf1)/.test(bytes.toString('latin1', 4, 12))

const unknown = (bytes: Buffer): Recognised => {
  if (bytes.length === 0) return refused('empty')
  if (isHeic(bytes)) return refused('heic')
  return refused(ARCHIVES.some((mark) => bytes.subarray(0, mark.length).equals(mark)) ? 'archive' : 'other-type')
}

const plain = (bytes: Buffer): Recognised | undefined => {
  const whole = (tipo: TipoAllegato, isWhole: boolean): Recognised =>
    isWhole ? { ok: true, tipo, document: bytes, isPdf: tipo === 'pdf' } : refused('broken')
  if (isPng(bytes)) return whole('png', isWholePng(bytes))
  if (isJpeg(bytes)) return whole('jpeg', isWholeJpeg(bytes))
  return isPdf(bytes) ? whole('pdf', isWholePdf(bytes)) : undefined
}

/** What a file is by its content, never by its name; why it is nothing that is taken in. */
export const recognise = (bytes: Buffer, signatures = 0): Recognised => {
  const known = plain(bytes)
  if (known !== undefined) return known
  const signed = signedContent(bytes)
  if (signed === undefined) return unknown(bytes)
  if (!signed.ok) return refused(signed.why === 'empty' ? 'p7m-empty' : 'broken')
  const inside = signatures < MOST_SIGNED ? recognise(signed.content, signatures + 1) : refused('p7m-other-content')
  if (!inside.ok) return refused(inside.why === 'broken' ? 'broken' : 'p7m-other-content')
  return { ...inside, tipo: 'p7m' }
}
