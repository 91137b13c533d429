import { createHash } from 'node:crypto'
import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Foglio } from '../../../contracts/avvisi/foglio'
import { immobile, prospettoDi } from '../../../testing/prospetto'
import { moduloDaPdf } from '../../../f24/lettura/lettura'
import { pdfPlaces } from '../../platform/pdf-text'
import { delegheDi } from '../deleghe'
import { prospettoTariDi, utenzaRow } from '../../../testing/prospetto-tari'
import { scriviProspetto, type Modo } from '../scrivi'
import { preparaModello, stampaProspetto, type ModelloProspetto } from './stampa'

const PAYER = { codiceFiscale: 'FRRLCU58L52D150O' }
const DUE = [immobile(0), immobile(1, { categoria: 'C/6' })]

type Node = {
  readonly role?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly Node[]
}

let modello: ModelloProspetto
beforeAll(async () => {
  modello = await preparaModello()
}, 60_000)

const stampa = (prospetto = prospettoDi(DUE), modo: Modo = {}): Uint8Array<ArrayBuffer> => {
  const foglio = scriviProspetto(prospetto, modo)
  return stampaProspetto(modello, foglio, delegheDi(prospetto, PAYER, foglio.lingue))
}

const read = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const page = await document.getPage(at + 1)
      const { items } = await page.getTextContent()
      const tree = (await page.getStructTree()) as Node | null
      return { tree, text: items.map((item) => ('str' in item ? item.str : '')).join(' ') }
    }),
  )
  const { info } = await document.getMetadata()
  return { pages, marks: await document.getMarkInfo(), info: info as Record<string, unknown> }
}

/** The languages that a page says of what is no part of its structure, in their order: `Lang` of a `Span` (ISO 32000-1, 14.9.2.3). */
const languagesOutside = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const document = await PDFDocument.load(bytes)
  const content = document.getPage(1).node.Contents()
  if (!(content instanceof PDFRawStream)) throw new Error('no content')
  const drawn = new TextDecoder('latin1').decode(decodePDFRawStream(content).decode())
  return [...new Set([...drawn.matchAll(/\/Span<<\/Lang\(([\w-]+)\)>>BDC/g)].map(([, lang = '']) => lang))]
}

const flat = (node: Node | null): readonly Node[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap(flat)]
const roles = (nodes: readonly Node[], ...wanted: readonly string[]): readonly Node[] =>
  nodes.filter(({ role }) => role !== undefined && wanted.includes(role))
const squeezed = (text: string): string => text.replace(/\s+/g, '')

describe('the structure', () => {
  test('is marked, named and in its language', async () => {
    const { marks, info } = await read(stampa())
    expect(marks).toMatchObject({ Marked: true })
    expect(info).toMatchObject({ Title: 'IMU 2026: prospetto', Language: 'it-IT' })
  })

  test('has its headings in order, each page of text a part of it', async () => {
    const { pages } = await read(stampa())
    const nodes = pages.flatMap(({ tree }) => flat(tree))
    const headings = roles(nodes, 'H1', 'H2', 'H3').map(({ role }) => role)
    expect(headings[0]).toBe('H1')
    expect(headings.filter((role) => role === 'H1')).toHaveLength(1)
    expect(headings.filter((role) => role === 'H3')).toHaveLength(2)
    // no level is left out
    headings.forEach((role, at) => {
      if (role === 'H3') expect(['H2', 'H3']).toContain(headings[at - 1])
    })
    expect(pages.every(({ tree }) => tree !== null)).toBe(true)
  })

  test('has tables of rows with heads, and pictures in words', async () => {
    const { pages } = await read(stampa())
    const nodes = pages.flatMap(({ tree }) => flat(tree))
    const tables = roles(nodes, 'Table')
    expect(tables.length).toBeGreaterThan(6)
    for (const table of tables) expect(roles(flat(table), 'TH').length).toBeGreaterThan(0)
    const alts = roles(nodes, 'Figure').map(({ alt }) => alt ?? '')
    expect(alts).toHaveLength(3)
    expect(alts[0]).toContain('Codice QR che apre https://tributi.example.it/c/K7MP4D2X')
    expect(alts[1]).toContain('Codice tributo 3918')
    expect(alts[1]).toContain('SIO202601000001234')
  })

  test('says which words are German', async () => {
    const { pages } = await read(stampa(prospettoDi(DUE, { lingue: ['it', 'de'] })))
    const nodes = pages.flatMap(({ tree }) => flat(tree))
    const [first, second] = roles(nodes, 'H1')
    expect([first?.lang, second?.lang]).toEqual([undefined, 'de-IT'])
  })

  test('says each picture once in each language, and who writes it too', async () => {
    const { pages } = await read(stampa(prospettoDi(DUE, { lingue: ['it', 'de'] })))
    const nodes = pages.flatMap(({ tree }) => flat(tree))
    const said = roles(nodes, 'Figure').map(({ lang, alt = '' }) => [lang, alt.split(' ', 2).join(' ')])
    const [code, form] = [
      [
        [undefined, 'Codice QR'],
        ['de-IT', 'QR-Kode, der'],
      ],
      [
        [undefined, 'Modulo F24'],
        ['de-IT', 'Vereinfachtes Formular'],
      ],
    ]
    expect(said).toEqual([...code, ...form, ...form])
    const [first] = pages
    for (const words of ['Comune di Cremona (CR)', 'Gemeinde Cremona (CR)', 'Telefono 0372 4071', 'Telefon 0372 4071'])
      expect(squeezed(first!.text)).toContain(squeezed(words))
  })

  test.each(['normale', 'grande', 'semplice'] as const)('has its foot and head in both: %s', async (variante) => {
    const bytes = stampa(prospettoDi(DUE, { lingue: ['it', 'de'] }), { variante })
    const { pages } = await read(bytes)
    const texts = pages.slice(0, -2).map(({ text }) => squeezed(text))
    expect(texts.length).toBeGreaterThan(1)
    texts.forEach((text, at) => {
      expect(text).toContain(`Pagina${at + 1}di${pages.length}`)
      expect(text).toContain(`Seite${at + 1}von${pages.length}`)
    })
    const heads = ['Comune di Cremona (CR), IMU 2026, Avviso n.', 'Gemeinde Cremona (CR), IMU 2026, Mitteilung Nr.']
    for (const head of heads) expect(texts[1]).toContain(squeezed(head))
    expect(await languagesOutside(bytes)).toEqual(['it-IT', 'de-IT'])
  })
})

/** In large print what is first in a row needs no head of its own. */
const heads = ({ variante }: Foglio): number => (variante === 'normale' ? 0 : 1)

const everyText = (foglio: Foglio): readonly string[] => [
  ...foglio.mittente.flat(),
  ...foglio.destinatario,
  ...foglio.blocchi.flatMap((blocco): readonly string[] => {
    if (blocco.tipo === 'tabella')
      return [...blocco.colonne.slice(heads(foglio)).flatMap(({ nome }) => nome), ...blocco.righe.flat(2)]
    if (blocco.tipo === 'dati') return blocco.voci.flatMap(({ nome, valore }) => [...nome, ...valore])
    if (blocco.tipo === 'elenco') return blocco.voci.flat()
    if (blocco.tipo === 'codice') return blocco.testi.flat()
    if (blocco.tipo === 'somma') return [...blocco.entro, blocco.importo, ...blocco.sotto]
    return blocco.testi
  }),
]

/** Words, each of which must be somewhere: a text of two columns is not read in one piece. */
const missing = (foglio: Foglio, text: string): readonly string[] =>
  everyText(foglio)
    .flatMap((each) => each.split(/\s+/))
    .filter((word) => word !== '' && !text.includes(word))

describe('what is said', () => {
  test.each([
    ['normale', 'it'],
    ['grande', 'it'],
    ['semplice', 'it'],
    ['normale', 'de'],
    ['grande', 'de'],
  ] as const)('is all there: %s, %s', async (variante, lingua) => {
    const prospetto = prospettoDi(DUE, { lingue: [lingua], versato: 100_00 })
    const { pages } = await read(stampa(prospetto, { variante }))
    const text = squeezed(pages.map((page) => page.text).join(' '))
    expect(missing(scriviProspetto(prospetto, { variante }), text)).toEqual([])
    expect(text).toContain(`1di${pages.length}`.replace('di', lingua === 'de' ? 'von' : 'di'))
  })

  test.each([
    ['normale', 'it'],
    ['grande', 'en'],
    ['semplice', 'de'],
  ] as const)('of the TARI too, with its heads and its forms in words: %s, %s', async (variante, lingua) => {
    const shop = { codice: 'U-9', tipo: 'non-domestica', categoria: '13', superficie: '60', occupanti: undefined }
    const prospetto = prospettoTariDi([utenzaRow(), utenzaRow(shop)], { lingue: [lingua] })
    const { pages, info } = await read(stampa(prospetto, { variante }))
    const text = squeezed(pages.map((page) => page.text).join(' '))
    expect(missing(scriviProspetto(prospetto, { variante }), text)).toEqual([])
    const nodes = pages.flatMap(({ tree }) => flat(tree))
    for (const table of roles(nodes, 'Table')) expect(roles(flat(table), 'TH').length).toBeGreaterThan(0)
    expect(roles(nodes, 'H1')).toHaveLength(1)
    const [first, second] = roles(nodes, 'Figure').slice(-2)
    expect([first?.alt, second?.alt].join(' ')).toMatch(/3944.*0102.*TEFA.*0202/)
    expect(info.Language).toContain(lingua)
  })

  test('sixty properties, long names and no address run over no edge', async () => {
    const long = 'Strada vicinale della Madonna delle Grazie al Colle detta dei Tre Confini 1234/bis'.repeat(3)
    const many = Array.from({ length: 60 }, (_, at) => immobile(at, { indirizzo: at % 7 === 0 ? long : `Via ${at}` }))
    const destinatario = { nome: 'WMWMWMWM'.repeat(20), codiceFiscale: 'FRRLCU58L52D150O', indirizzo: [] }
    const bytes = stampa(prospettoDi(many, { destinatario }))
    const places = await pdfPlaces(bytes)
    if (!places.ok) throw new Error(places.code)
    const runs = places.pages.slice(0, -2).flat()
    expect(Math.max(...runs.map(({ x, width }) => x + width))).toBeLessThan(595)
    expect(Math.max(...runs.map(({ y }) => y))).toBeLessThan(842)
    const { pages } = await read(bytes)
    const text = pages.map((page) => page.text).join(' ')
    for (let at = 1; at < 60; at++) if (at % 7 !== 0) expect(text).toContain(`Via ${at}`)
  })

  test('signs that would turn or hide a text are left out, letters we have not are marked', async () => {
    const nome = 'Maria\u202eognaS\u0000\u0007 \ud83c\udfe0 עברית Đặng'
    const destinatario = { nome, codiceFiscale: 'FRRLCU58L52D150O', indirizzo: ['Via\u2028Dante (\\) 1'] }
    const { pages } = await read(stampa(prospettoDi(DUE, { destinatario })))
    expect(squeezed(pages[0]!.text)).toContain('MariaognaS??????Đang')
    expect(pages[0]?.text).toContain('Via Dante (\\) 1')
  })
})

describe('the file', () => {
  test('has an F24 that is read as it was written', async () => {
    const places = await pdfPlaces(stampa(prospettoDi(DUE, { rata: 'acconto' })))
    if (!places.ok) throw new Error(places.code)
    const modulo = moduloDaPdf(places.pages.slice(-1), places.text)
    expect(modulo).toMatchObject({ righe: [{ codiceTributo: '3918', codiceEnte: 'D150' }] })
  })

  test('is the same, byte for byte, whenever and by whomever it is made', async () => {
    const again = await preparaModello()
    const prospetto = prospettoDi(DUE)
    const foglio = scriviProspetto(prospetto)
    const sums = [modello, again, modello].map((own) =>
      createHash('sha256')
        .update(stampaProspetto(own, foglio, delegheDi(prospetto, PAYER, ['it'])))
        .digest('hex'),
    )
    expect(new Set(sums).size).toBe(1)
  })
})
