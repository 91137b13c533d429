import fc from 'fast-check'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import { moduloDaPdf, moduloDaTesto } from '../../f24/lettura/lettura'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import { sezioniDi } from '../../f24/model/split-ordinario'
import { prepareSemplificato, renderSemplificato, type SemplificatoTemplate } from '../../f24/pdf/render'
import { prepareOrdinario, renderOrdinario } from '../../f24/pdf/render-ordinario'
import { pdfPlaces } from '../platform/pdf-text'
import { leggiFile, leggiIncollato } from './lettura'

const riga: RigaF24 = {
  sezione: 'EL',
  codiceTributo: '3918',
  codiceEnte: 'D150',
  ravvedimento: true,
  immobiliVariati: false,
  acconto: false,
  saldo: true,
  numeroImmobili: 12,
  anno: 2026,
  debito: toCents(1_234_500),
  credito: toCents(0),
}
const lusso = { ...riga, codiceTributo: '3912', ravvedimento: false, acconto: true, detrazione: toCents(20_000) }
const tari = { ...riga, codiceTributo: 'TEFA', saldo: false, rateazione: '0103', debito: toCents(12_07) }
const delega: Delega = {
  contribuente: {
    codiceFiscale: 'FRRLCU58L52D150O',
    anagrafica: { kind: 'persona', cognome: 'FERRARI', nome: 'LUCIA', dataNascita: '1958-07-12', sesso: 'F' },
    codiceFiscaleCoobbligato: 'TDITLC46H54C619Q',
    codiceIdentificativo: '07',
  },
  identificativoOperazione: 'LIQ202601000000019',
  righe: [riga, lusso, tari],
  saldoFinale: toCents(1_234_500 * 2 + 12_07),
}

const HEAD = {
  codiceFiscale: 'FRRLCU58L52D150O',
  codiceFiscaleCoobbligato: 'TDITLC46H54C619Q',
  codiceIdentificativo: '07',
  identificativoOperazione: 'LIQ202601000000019',
}
const ROW = { sezione: 'EL', codiceTributo: '3918', codiceEnte: 'D150', ravvedimento: 'X', saldo: 'X' }
const ROWS = [
  { ...ROW, numeroImmobili: '12', anno: '2026', debito: '12345,00' },
  {
    sezione: 'EL',
    codiceTributo: '3912',
    codiceEnte: 'D150',
    acconto: 'X',
    saldo: 'X',
    numeroImmobili: '12',
    anno: '2026',
    detrazione: '200,00',
    debito: '12345,00',
  },
  {
    sezione: 'EL',
    codiceTributo: 'TEFA',
    codiceEnte: 'D150',
    ravvedimento: 'X',
    numeroImmobili: '12',
    rateazione: '0103',
    anno: '2026',
    debito: '12,07',
  },
]

const read = async (bytes: Uint8Array) => {
  const places = await pdfPlaces(bytes)
  if (!places.ok) throw new Error(places.code)
  return moduloDaPdf(places.pages, places.text)
}

let template: SemplificatoTemplate
beforeAll(async () => {
  template = await prepareSemplificato()
})

describe('a PDF made here', () => {
  test('a semplificato comes back as it was printed', async () => {
    expect(await read(renderSemplificato(template, delega))).toEqual({
      ...HEAD,
      saldoFinale: '24702,07',
      righe: ROWS,
      nonLette: 0,
    })
  })

  test('two forms are one list, with the sum of their balances', async () => {
    const other = { ...delega, righe: [{ ...riga, codiceTributo: '3914' }], saldoFinale: toCents(1_234_500) }
    const modulo = await read(renderSemplificato(template, [delega, other]))
    expect([modulo!.righe.length, modulo!.saldoFinale]).toEqual([4, '37047,07'])
  })

  test('the local taxes of an ordinario, once for its three copies', async () => {
    const { righe, ...rest } = delega
    const bytes = renderOrdinario(await prepareOrdinario(), { ...rest, sezioni: sezioniDi(righe) })
    expect(await read(bytes)).toEqual({ ...HEAD, saldoFinale: '24702,07', righe: ROWS, nonLette: 0 })
  })

  test('ten rows of ten', async () => {
    const righe = Array.from({ length: 10 }, (_, i) => ({ ...riga, debito: toCents((i + 1) * 100) }))
    const modulo = await read(renderSemplificato(template, { ...delega, righe, saldoFinale: toCents(5_500) }))
    expect(modulo!.righe.map(({ debito }) => debito)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n},00`))
  })
})

describe('a PDF of another program', () => {
  /** The model's own words as text, and values written whole in their boxes with another font. */
  const drawn = async (values: readonly (readonly [string, number, number])[]) => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const page = document.addPage([595.276, 841.89])
    const at = (text: string, x: number, y: number) => page.drawText(text, { x, y: 841.89 - y, size: 9, font })
    at('MOTIVO DEL PAGAMENTO', 24, 188)
    for (const [text, x, y] of values) at(text, x, y)
    return { document, bytes: () => document.save() }
  }

  test('values as whole words, with their comma', async () => {
    const { bytes } = await drawn([
      ['RSSMRA80A01F205X', 114, 103],
      ['EL', 36, 213],
      ['3918', 85, 213],
      ['D150', 124, 213],
      ['X', 231, 213],
      ['1', 252, 213],
      ['2026', 316, 213],
      ['445,00', 452, 213],
      ['445,00', 530, 334],
    ])
    expect(await read(await bytes())).toEqual({
      codiceFiscale: 'RSSMRA80A01F205X',
      saldoFinale: '445,00',
      righe: [
        {
          sezione: 'EL',
          codiceTributo: '3918',
          codiceEnte: 'D150',
          saldo: 'X',
          numeroImmobili: '1',
          anno: '2026',
          debito: '445,00',
        },
      ],
      nonLette: 0,
    })
  })

  test('values typed in the fields of the file', async () => {
    const { document, bytes } = await drawn([])
    const form = document.getForm()
    const fields: [string, string, number, number, number][] = [
      ['tax', '3944', 77, 204, 36],
      ['town', 'D150', 118, 204, 43],
      ['rate', '0102', 268, 204, 36],
      ['year', '2026', 308, 204, 36],
      ['debit', '120,50', 405, 204, 79],
    ]
    for (const [name, value, x, top, width] of fields) {
      const field = form.createTextField(name)
      field.setText(value)
      field.addToPage(document.getPage(0), { x, y: 841.89 - top - 12, width, height: 12, borderWidth: 0 })
    }
    expect((await read(await bytes()))!.righe).toEqual([
      { codiceTributo: '3944', codiceEnte: 'D150', rateazione: '0102', anno: '2026', debito: '120,50' },
    ])
  })

  test('a receipt with a row a line', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const page = document.addPage()
    page.drawText('Quietanza F24 - RSSMRA80A01F205X', { x: 40, y: 780, size: 10, font })
    page.drawText('EL 3918 D150 saldo 2 2026 1.445,00', { x: 40, y: 760, size: 10, font })
    page.drawText('Saldo finale 1.445,00', { x: 40, y: 740, size: 10, font })
    expect(await read(await document.save())).toEqual({
      codiceFiscale: 'RSSMRA80A01F205X',
      saldoFinale: '1445,00',
      righe: [
        {
          sezione: 'EL',
          codiceTributo: '3918',
          codiceEnte: 'D150',
          saldo: 'X',
          numeroImmobili: '2',
          anno: '2026',
          debito: '1.445,00',
        },
      ],
      nonLette: 0,
    })
  })

  test('any other file has no form in it', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    document.addPage().drawText('Bolletta dell’acqua 2026, 45,00 euro', { x: 40, y: 780, size: 10, font })
    expect(await read(await document.save())).toBeUndefined()
  })
})

describe('pasted text', () => {
  test.each<[string, object]>([
    [
      '3918 D150 acc. 1 2026 445,00',
      { codiceTributo: '3918', codiceEnte: 'D150', acconto: 'X', numeroImmobili: '1', anno: '2026', debito: '445,00' },
    ],
    [
      'EL;3944;D969;;;;;;0103;2026;;120.50',
      { codiceTributo: '3944', codiceEnte: 'D969', rateazione: '0103', anno: '2026', debito: '120,50' },
    ],
    [
      'tefa d150 0101 2025 € 6,03',
      { codiceTributo: 'TEFA', codiceEnte: 'D150', rateazione: '0101', anno: '2025', debito: '6,03' },
    ],
    [
      '3912 F205 Acconto Saldo 1 2026 200,00 1.300,00',
      { codiceTributo: '3912', acconto: 'X', saldo: 'X', detrazione: '200,00', debito: '1.300,00' },
    ],
    ['3925 D150 Ravv. saldo 2025 760,00 0,00', { ravvedimento: 'X', saldo: 'X', debito: '760,00' }],
    [
      '3919 D150 acconto 1 2026 100',
      { codiceTributo: '3919', acconto: 'X', numeroImmobili: '1', anno: '2026', debito: '100,00' },
    ],
    ['3999 D150 2026 10,00', { codiceTributo: '3999', anno: '2026', debito: '10,00' }],
  ])('%s', (line, expected) => {
    const modulo = moduloDaTesto(line)
    expect(modulo).toMatchObject({ nonLette: 0, righe: [expected] })
    expect(modulo!.righe[0]).toHaveProperty('sezione', 'EL')
  })

  test.each(['3918 D150 2026', '3918 D150 saldo 1 2026', '3944 D150 2026 0101', '3918 D150 100'])(
    'a row without its amount is told: %s',
    (line) => expect(moduloDaTesto(line)).toEqual({ righe: [], nonLette: 1 }),
  )
  test('words are no form', () =>
    expect(moduloDaTesto('Gentile contribuente, nel 2026 paghi 445,00 euro')).toBeUndefined())
  test('what stands beside the rows', () => {
    const text = 'Identificativo operazione: LIQ202601000000019\n3944 D150 0101 2026 10,00\nSALDO FINALE EURO + 10,00'
    expect(moduloDaTesto(text)).toMatchObject({ identificativoOperazione: 'LIQ202601000000019', saldoFinale: '10,00' })
  })
  test('a thousand rows are forty, and the rest is told', () => {
    const modulo = moduloDaTesto(Array(1_000).fill('3918 D150 saldo 1 2026 1,00').join('\n'))
    expect([modulo!.righe.length, modulo!.nonLette]).toEqual([40, 960])
  })
})

describe('hostile files end in an answer', () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const letto = await leggiFile(bytes)
    return letto.ok ? 'read' : letto.code
  }
  const whole = () => Buffer.from(renderSemplificato(template, delega))

  test.each<[string, () => Uint8Array]>([
    ['cut in the middle', () => whole().subarray(0, 20_000)],
    [
      'its table of objects points nowhere',
      () =>
        Buffer.from(
          whole()
            .toString('latin1')
            .replace(/startxref\n\d+/, 'startxref\n99999999'),
          'latin1',
        ),
    ],
    [
      'its stream says another length',
      () => Buffer.from(whole().toString('latin1').replaceAll('/Length ', '/Length 9'), 'latin1'),
    ],
  ])('%s: read as far as it can be, or refused', async (_, bytes) => {
    expect(['read', 'not-a-pdf', 'no-text', 'not-f24']).toContain(await refusalOf(bytes()))
  })

  test('pages that hold one another', async () => {
    const text =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>'
    expect(['not-a-pdf', 'no-text']).toContain(await refusalOf(Buffer.from(text)))
  })

  test.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \n ', 'empty'],
    ['half a JSON', '{"f24Simplified"', 'json-wrong'],
    ['brackets without end', '{"a":'.repeat(30_000), 'json-wrong'],
    ['a line without end', `3918 D150 ${'9'.repeat(150_000)}`, 'not-f24'],
    ['more than is read', 'x'.repeat(200_001), 'too-long'],
    ['markup', '<script>alert(1)</script>', 'not-f24'],
  ])('pasted: %s', (_, text, code) => {
    const letto = leggiIncollato(text)
    expect(letto.ok ? 'read' : letto.code).toBe(code)
  })

  test('any text at all', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void leggiIncollato(text)))
  })
})
