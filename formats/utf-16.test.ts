import { expect, test } from 'vitest'
import { inPieces, latin1, utf8 } from '../testing/bytes'
import { asUtf8 } from './utf-16'

const text = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = []
  for await (const piece of chunks) pieces.push(piece)
  return Buffer.concat(pieces).toString('latin1')
}

const bigEndian = (content: string): Buffer => Buffer.from(content, 'utf16le').swap16()

test.each([
  ['UTF-16 of a spreadsheet', inPieces(Buffer.from('\uFEFFForlì;1 €\n', 'utf16le'))],
  ['the same, its bytes the other way round', inPieces(bigEndian('\uFEFFForlì;1 €\n'))],
  ['one byte at a time', inPieces(Buffer.from('\uFEFFForlì;1 €\n', 'utf16le'), 1)],
  ['UTF-8, as it came', utf8('Forlì;1 €\n')],
])('%s becomes UTF-8', async (_, chunks) => {
  expect(Buffer.from(await text(asUtf8(chunks)), 'latin1').toString('utf8')).toBe('Forlì;1 €\n')
})

test('other bytes are left as they are', async () => {
  expect(await text(asUtf8(latin1('Forlì')))).toBe('Forlì')
  expect(await text(asUtf8(inPieces(Buffer.from('x'))))).toBe('x')
  expect(await text(asUtf8(inPieces(Buffer.from(''))))).toBe('')
})
