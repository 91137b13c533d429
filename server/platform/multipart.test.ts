import { describe, expect, test } from 'vitest'
import { MultipartError, partsOf } from './multipart'

const TYPE = 'multipart/form-data; boundary=----x'
const BODY = [
  '------x\r\nContent-Disposition: form-data; name="tipo"\r\n\r\nsoggetti',
  '------x\r\nContent-Disposition: form-data; name="file"; filename="a.sog"\r\nContent-Type: text/plain\r\n\r\nuno\r\ndue\r\n---no\r\n',
  '------x\r\nContent-Disposition: form-data; name="vuoto"; filename=""\r\n\r\n',
  '------x--\r\n',
].join('\r\n')

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = async (text: string, size: number, type = TYPE) => {
  const found: [string, string | undefined, string][] = []
  for await (const { name, file, body } of partsOf(type, inPieces(text, size))) {
    const pieces: Uint8Array[] = []
    for await (const piece of body) pieces.push(Buffer.from(piece))
    found.push([name, file, Buffer.concat(pieces).toString('latin1')])
  }
  return found
}

describe('a form with a file', () => {
  test.each([1, 2, 3, 7, 64, 5_000])('is read whatever pieces it comes in: %i bytes', async (size) => {
    expect(await read(BODY, size)).toEqual([
      ['tipo', undefined, 'soggetti'],
      ['file', 'a.sog', 'uno\r\ndue\r\n---no\r\n'],
      ['vuoto', '', ''],
    ])
  })

  test('a part that nobody reads is skipped', async () => {
    const names: string[] = []
    for await (const { name } of partsOf(TYPE, inPieces(BODY, 10))) names.push(name)
    expect(names).toEqual(['tipo', 'file', 'vuoto'])
  })

  test.each<[string, string, string]>([
    ['that ends in the middle of a file', BODY.slice(0, 150), TYPE],
    ['without its boundary', 'x'.repeat(10_000), TYPE],
    ['of another kind', BODY, 'multipart/form-data'],
    ['with endless headers', `------x\r\n${'a: b\r\n'.repeat(2_000)}`, TYPE],
  ])('%s is refused', async (_, text, type) => {
    await expect(read(text, 100, type)).rejects.toThrow(MultipartError)
  })
})
