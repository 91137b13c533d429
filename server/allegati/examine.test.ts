import { afterEach, describe, expect, test } from 'vitest'
import { largePdf, lockedPdf, p7m, pdf, png } from '../../testing/allegati'
import { scanner, type Scanner } from '../../testing/scanner'
import { examine } from './examine'

const asked = async (bytes: Buffer): Promise<string> => {
  const seen = await examine(bytes)
  return seen.ok ? `${seen.tipo} ${seen.scansione}` : seen.why
}

describe('a PDF', () => {
  test.each<[string, () => Promise<Buffer>, string]>([
    ['that opens', () => pdf(), 'pdf non-controllato'],
    ['that runs something', () => pdf((document) => document.addJavaScript('x', 'app.alert(1)')), 'pdf-active'],
    [
      'that holds another file',
      () => pdf((document) => document.attach(new Uint8Array([1]), 'a.exe')),
      'pdf-with-files',
    ],
    ['that asks for a password', lockedPdf, 'pdf-locked'],
    [
      'that is one in its first and last line alone',
      async () => Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'),
      'broken',
    ],
    ['that runs something, signed', async () => p7m(await pdf((d) => d.addJavaScript('x', 'y'))), 'pdf-active'],
  ])('%s', async (_, bytes, said) => expect(await asked(await bytes())).toBe(said))
})

describe('where there is a scanner', () => {
  let running: Scanner | undefined
  const saying = async (answer: (content: Buffer) => string | undefined): Promise<void> => {
    running = await scanner(answer)
    process.env.CLAMAV_SOCKET = running.socket
  }
  afterEach(() => {
    running?.server.close()
    delete process.env.CLAMAV_SOCKET
  })

  test('what it finds nothing in is clean', async () => {
    await saying(() => 'stream: OK')
    expect(await asked(png())).toBe('png pulito')
  })

  test('it gets every byte of a large file', async () => {
    const large = await largePdf(1_500_000)
    await saying((content) => (content.equals(large) ? 'stream: OK' : 'stream: Changed FOUND'))
    expect(await asked(large)).toBe('pdf pulito')
  })

  test('what it finds something in is refused, inside of a signature too', async () => {
    const bad = await pdf()
    await saying((content) => (content.equals(bad) ? 'stream: Eicar FOUND' : 'stream: OK'))
    expect([await asked(bad), await asked(p7m(bad))]).toEqual(['infected', 'infected'])
  })

  test.each(['INSTREAM size limit exceeded. ERROR', '', undefined])('what says %j has said nothing', async (answer) => {
    await saying(() => answer)
    expect(await asked(png())).toBe('scanner-away')
  })

  test.each(['/nowhere/clamd.ctl', 'tcp://localhost:1'])('one that is away at %s is never a yes', async (address) => {
    process.env.CLAMAV_SOCKET = address
    expect(await asked(png())).toBe('scanner-away')
  })
})
