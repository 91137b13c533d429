import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { PDF_LIMITS, pdfText } from './pdf-text'

const make = async (pages: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const lines of pages) {
    const page = document.addPage()
    lines.forEach((line, at) =>
      line.split('|').forEach((cell, column) => {
        page.drawText(cell, { x: 40 + column * 150, y: 780 - at * 14, size: 10, font })
      }),
    )
  }
  return document.save()
}

test('cells of a row are one line, rows and pages follow each other', async () => {
  const bytes = await make([['Categoria|A/3|Euro 743,69', 'Via Dante'], ['Pagina due']])
  expect(await pdfText(bytes)).toEqual({ ok: true, text: 'Categoria A/3 Euro 743,69\nVia Dante\nPagina due\n' })
})

describe('what cannot be read says why', () => {
  test.each([
    ['not-a-pdf', async () => Buffer.from('%PDF-1.7 and nothing else')],
    ['not-a-pdf', async () => Buffer.from('just words')],
    ['not-a-pdf', async () => new Uint8Array(0)],
    ['no-text', async () => make([[]])],
    ['too-large', async () => new Uint8Array(PDF_LIMITS.bytes + 1)],
    ['too-many-pages', async () => make(Array.from({ length: PDF_LIMITS.pages + 1 }, () => ['x']))],
  ] as const)('%s', async (code, bytes) => expect(await pdfText(await bytes())).toEqual({ ok: false, code }))
})

test('only so many at once', async () => {
  const bytes = await make([['x']])
  const results = await Promise.all(Array.from({ length: PDF_LIMITS.atOnce + 2 }, () => pdfText(bytes)))
  expect(results.filter((each) => each.ok)).toHaveLength(PDF_LIMITS.atOnce)
  expect(results.filter((each) => !each.ok)).toEqual([
    { ok: false, code: 'busy' },
    { ok: false, code: 'busy' },
  ])
})
