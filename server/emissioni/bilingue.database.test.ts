import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { emissioneImu, HERE, MAKER, OTHER } from '../../testing/emissione-imu'
import { readPdf, type TextItem } from '../../testing/pdf-text'
import { haCarta, stampaAvviso, type ConCarta } from '../avvisi/pdf/queries'
import { avvisiOf, findAvviso, findAvvisoDi } from '../avvisi/queries'
import { citizen } from '../platform/scope'
import { act } from './commands'

const { owner, person, tried, workAll } = emissioneImu()
const ANNA = citizen('RSSNNA80C54D150O')

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-11T09:00:00Z') })
})
afterAll(() => {
  vi.useRealTimers()
})

type Node = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly children?: readonly Node[]
}

/** What is marked as of each language, as who listens to the page hears it: the language of a part is that of what holds it, if it has none. */
const saidIn = async (bytes: Uint8Array): Promise<Readonly<Record<string, string>>> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await document.getMetadata()
  const said: Record<string, string> = {}
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at)
    const texts = new Map<string, string>()
    let open = ''
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) texts.set(open, `${texts.get(open) ?? ''} ${item.str}`)
      else open = item.type === 'endMarkedContent' ? '' : (item.id ?? '')
    }
    const walk = (node: Node, lang: string): void => {
      const own = node.lang ?? lang
      if (node.type === 'content' && node.id !== undefined) said[own] = `${said[own] ?? ''} ${texts.get(node.id) ?? ''}`
      for (const child of node.children ?? []) walk(child, own)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree !== null) walk(tree, (info as { readonly Language?: string }).Language ?? '')
  }
  return Object.fromEntries(Object.entries(said).map(([lang, text]) => [lang, text.replace(/\s+/g, ' ')]))
}

const mine = async (): Promise<ConCarta> => {
  const [{ id } = { id: '' }] = await avvisiOf(ANNA)
  const avviso = await findAvviso(ANNA, HERE, id)
  if (avviso === undefined || !haCarta(avviso)) throw new Error('no paper')
  return avviso
}

/** The title of the paper, in the words of `messages`. */
const TITLE = { it: 'IMU 2026: quanto, perché, entro quando', de: 'IMU 2026: wie viel, warum, bis wann' } as const

const lineWith = (items: readonly TextItem[], words: string): TextItem => {
  const found = items.find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`Nowhere on the page: ${words}`)
  return found
}

test('a comune of two languages writes them side by side, each marked as what it is, and the same for ever', async () => {
  await owner(`update ente set lingue = '{it,de}' where belfiore = '${HERE}'`)
  await person(ANNA.actor)
  await owner(`update dato_soggetto set cognome = 'Rossi', nome = 'Anna', nato_il = '1980-03-14', civico = '3', cap = '26100',
    localita = 'Cremona'`)
  const run = await tried()
  expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
  await workAll()
  const avviso = await mine()
  expect(avviso.prospetto.lingue).toEqual(['it', 'de'])
  const bytes = await stampaAvviso(ANNA, avviso, { variante: 'normale' }, 'x')
  if (process.env.KEEP_PDF) await writeFile(process.env.KEEP_PDF, bytes)

  const { language, pages } = await readPdf(bytes)
  expect(language).toBe('it-IT')
  const said = await saidIn(bytes)
  expect(Object.keys(said).sort()).toEqual(['de-IT', 'it-IT'])
  expect([said['it-IT'], said['de-IT']]).toEqual([expect.stringContaining(TITLE.it), expect.stringContaining(TITLE.de)])
  expect(said['it-IT']).not.toContain(TITLE.de)
  expect(said['de-IT']).not.toContain(TITLE.it)
  // who writes, at the head, and the number of the page, at the foot, in both
  expect([said['it-IT'], said['de-IT']]).toEqual([
    expect.stringContaining('Comune di Cremona (CR)'),
    expect.stringContaining('Gemeinde Cremona (CR)'),
  ])
  for (const foot of [`Pagina 1 di ${pages.length}`, `Seite 1 von ${pages.length}`]) lineWith(pages[0]!.items, foot)
  // in two columns that begin at the same height
  const [left, right] = [lineWith(pages[0]!.items, 'IMU 2026: quanto'), lineWith(pages[0]!.items, 'IMU 2026: wie')]
  expect(right.y).toBeCloseTo(left.y, 5)
  expect(right.x).toBeGreaterThan(left.x + left.width)

  // the comune writes in one language from now on: what was issued stays as it was
  await owner(`update ente set lingue = '{it}' where belfiore = '${HERE}'`)
  vi.setSystemTime(new Date('2029-02-03T08:00:00Z'))
  const again = await findAvvisoDi(MAKER, run.id, avviso.numero)
  if (again === undefined || !haCarta(again)) throw new Error('no paper')
  const sha = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex')
  expect(sha(await stampaAvviso(MAKER, again, { variante: 'normale' }, 'x'))).toBe(sha(bytes))
  expect(await owner('select forma, impronta from stampa_avviso')).toEqual([
    { forma: 'normale it-de', impronta: sha(bytes) },
  ])
})
