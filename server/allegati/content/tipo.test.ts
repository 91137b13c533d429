import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { der, jpeg, open, p7m, pdf, png } from '../../../testing/allegati'
import { recognise } from './tipo'

const PDF = await pdf()
const said = (bytes: Buffer): string => {
  const known = recognise(bytes)
  return known.ok ? known.tipo : known.why
}
const pieces = (bytes: Buffer): Buffer => open(0x24, der(0x04, bytes.subarray(0, 100)), der(0x04, bytes.subarray(100)))

describe('what a file is, by its content', () => {
  test.each<[string, Buffer, string]>([
    ['a PDF', PDF, 'pdf'],
    ['a PDF after a mark of byte order', Buffer.concat([Buffer.from('efbbbf', 'hex'), PDF]), 'pdf'],
    ['a PNG', png(), 'png'],
    ['a picture of ours', readFileSync('docs/screenshots/home.png'), 'png'],
    ['a JPEG', jpeg(), 'jpeg'],
    ['a JPEG with something of its camera after it', Buffer.concat([jpeg(), Buffer.from('SEFT')]), 'jpeg'],
    ['a signed PDF', p7m(PDF), 'p7m'],
    ['a PDF signed while it was read', p7m(PDF, { wrap: open, content: pieces(PDF) }), 'p7m'],
    ['a PDF signed by two', p7m(p7m(PDF)), 'p7m'],
    ['a signed PDF as text', Buffer.from(p7m(PDF).toString('base64')), 'p7m'],
    [
      'the same between its lines',
      Buffer.from(`-----BEGIN PKCS7-----\n${p7m(PDF).toString('base64')}\n-----END PKCS7-----\n`),
      'p7m',
    ],
  ])('%s', (_, bytes, tipo) => expect(said(bytes)).toBe(tipo))

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a program', Buffer.from('MZ\x90\0a program'), 'other-type'],
    ['a program with a PDF behind it', Buffer.concat([Buffer.from('MZ\x90\0'), PDF]), 'other-type'],
    ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>'), 'other-type'],
    ['a letter in a word processor', Buffer.from('PK\x03\x04word/document.xml'), 'archive'],
    ['an old letter in a word processor', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'archive'],
    ['a photograph of a phone that nothing else opens', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'heic'],
    ['half a PDF', PDF.subarray(0, PDF.length / 2), 'broken'],
    ['half a PNG', png().subarray(0, 40), 'broken'],
    ['a PNG with a byte changed', Buffer.from(png().map((byte, at) => (at === 45 ? byte ^ 1 : byte))), 'broken'],
    ['half a JPEG', jpeg().subarray(0, -2), 'broken'],
    ['the mark of a JPEG and a program', Buffer.from('ffd8ffMZ', 'latin1'), 'other-type'],
    ['half a signed file', p7m(PDF).subarray(0, 300), 'broken'],
    ['a signature without its document', p7m(undefined), 'p7m-empty'],
    ['a document that nobody signed', p7m(PDF, { signers: [] }), 'p7m-empty'],
    ['a signed program', p7m(Buffer.from('MZ\x90\0')), 'p7m-other-content'],
    ['a signed half of a PDF', p7m(PDF.subarray(0, 200)), 'broken'],
    [
      'signatures without end',
      Array.from({ length: 9 }).reduce<Buffer>((inside) => p7m(inside), PDF),
      'p7m-other-content',
    ],
    [
      'brackets without end',
      Buffer.concat([p7m(PDF).subarray(0, 20), Buffer.alloc(5_000, Buffer.from('3080', 'hex'))]),
      'broken',
    ],
  ])('is not taken in: %s', (_, bytes, why) => expect(said(bytes)).toBe(why))

  test('hands out the document that all signatures are around', () => {
    const known = recognise(p7m(p7m(PDF), { wrap: open }))
    expect(known.ok && known.document.equals(PDF)).toBe(true)
  })
})
