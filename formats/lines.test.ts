import { describe, expect, test } from 'vitest'
import { inPieces, latin1, utf8 } from '../testing/bytes'
import { LONGEST_LINE, readLines, type Line } from './lines'

const all = async (chunks: AsyncIterable<Uint8Array>): Promise<readonly Line[]> => {
  const lines: Line[] = []
  for await (const batch of readLines(chunks)) lines.push(...batch)
  return lines
}
const texts = async (chunks: AsyncIterable<Uint8Array>) => (await all(chunks)).map((each) => each.ok && each.text)

describe('lines of a file as its bytes arrive', () => {
  test.each([
    ['UTF-8', utf8('città\nperché\n')],
    ['UTF-8 with its mark', utf8('\uFEFFcittà\nperché\n')],
    ['windows-1252', latin1('città\nperché\n')],
    ['Windows line ends', utf8('città\r\nperché\r\n')],
    ['no last line end', utf8('città\nperché')],
    ['one byte at a time', inPieces(Buffer.from('città\nperché\n'), 1)],
    [
      'an encoding of its own for each line',
      inPieces(Buffer.concat([Buffer.from('città\n'), Buffer.from('perché\n', 'latin1')])),
    ],
  ])('%s', async (_, chunks) => expect(await texts(chunks)).toEqual(['città', 'perché']))

  test('the euro sign and the apostrophe of Windows', async () => {
    expect(await texts(inPieces(Buffer.from([0x80, 0x20, 0x92])))).toEqual(['€ ’'])
  })

  test('blank lines are counted and left out', async () => {
    expect(await all(utf8('a\n\n  \nb\n'))).toEqual([
      { ok: true, line: 1, text: 'a' },
      { ok: true, line: 4, text: 'b' },
    ])
  })

  test('a character that no text has spoils its own line', async () => {
    expect(await all(utf8('a\nb\u0000c\nd'))).toEqual([
      { ok: true, line: 1, text: 'a' },
      { ok: false, line: 2, reason: 'control-character' },
      { ok: true, line: 3, text: 'd' },
    ])
  })

  test('a file without line ends is refused without being held, and reading goes on after it', async () => {
    async function* endless() {
      for (let piece = 0; piece < 100; piece++) yield Buffer.alloc(LONGEST_LINE, 'x')
      yield Buffer.from('\nnext\n')
    }
    expect(await all(endless())).toEqual([
      { ok: false, line: 1, reason: 'line-too-long' },
      { ok: true, line: 2, text: 'next' },
    ])
  })

  test('UTF-16 is said, not read as noise', async () => {
    expect(await all(inPieces(Buffer.from('\uFEFFcittà\n', 'utf16le')))).toEqual([
      { ok: false, line: 1, reason: 'encoding' },
    ])
  })

  test('an empty file has no line', async () => expect(await all(utf8(''))).toEqual([]))
})
