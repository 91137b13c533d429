import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { HEAD, notText } from './sniff'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const text = (said: string) => new TextEncoder().encode(said)

describe('what a file is, whatever it is called', () => {
  test.each<[string, Uint8Array, ReturnType<typeof notText>]>([
    ['nothing', bytes(), 'empty'],
    ['a zip, of whatever size it would unpack to', bytes(0x50, 0x4b, 3, 4, 0, 0), 'archive'],
    ['a gzip', gzipSync('D150||1|P|'), 'archive'],
    ['a 7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'archive'],
    ['a sheet of today', Uint8Array.from([0x50, 0x4b, 3, 4, ...text('....[Content_Types].xml')]), 'spreadsheet'],
    ['a sheet of before', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'sheet-old'],
    ['a sheet of other programs', text('PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument'), 'sheet-other'],
    ['a pdf', text('%PDF-1.7'), 'pdf'],
    ['UTF-16', bytes(0xff, 0xfe, 0x44, 0), 'utf-16'],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0), 'binary'],
    ['one endless line', text('x'.repeat(HEAD)), 'no-lines'],
    ['a text', text('D150||1001|P|ROSSI|MARIO|'), undefined],
    ['a text of one-byte characters', Uint8Array.from([...text('NICOL'), 0xd2, 0x0a]), undefined],
    ['long, in lines', text('x'.repeat(1_000).concat('\n').repeat(70)), undefined],
  ])('%s', (_, head, expected) => {
    expect(notText(head)).toBe(expected)
  })
})
