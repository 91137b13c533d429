import { beforeAll, describe, expect, test } from 'vitest'
import { immobile, prospettoDi } from '../../../testing/prospetto'
import { readPdf } from '../../../testing/pdf-text'
import { delegheDi } from '../deleghe'
import { scriviProspetto } from '../scrivi'
import { Fascicolo, pagineInFascicolo, type DaStampare } from './fascicolo'
import { preparaModello, stampaProspetto, type ModelloProspetto } from './stampa'

const PAYER = { codiceFiscale: 'FRRLCU58L52D150O' }

let modello: ModelloProspetto
beforeAll(async () => {
  modello = await preparaModello()
}, 60_000)

const own = (many: number): DaStampare => {
  const prospetto = prospettoDi(Array.from({ length: many }, (_, at) => immobile(at)))
  const deleghe = delegheDi(prospetto, PAYER, ['it'])
  return { foglio: scriviProspetto(prospetto, { f24: true }), deleghe }
}
const several = (): Uint8Array<ArrayBuffer> => {
  const fascicolo = new Fascicolo(modello)
  for (const many of [1, 8]) fascicolo.aggiungi(own(many))
  return fascicolo.chiudi('Lotto 1 - D150')
}
const textOf = ({ items }: { readonly items: readonly { readonly text: string }[] }): string =>
  items
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')

describe('several statements in one file', () => {
  test('begin a sheet each, and so does each form; backs that are not written on are white', async () => {
    const { pages } = await readPdf(several())
    const first = pagineInFascicolo(modello, own(1))
    expect(first % 2).toBe(0)
    expect(pages).toHaveLength(first + pagineInFascicolo(modello, own(8)))
    const texts = pages.map(textOf)
    // the two statements, at the front of a sheet
    expect(
      texts.flatMap((text, at) =>
        text.includes('FRRLCU58L52D150O') && text.includes('Lu') && text.includes('26100CremonaCR') ? [at] : [],
      ),
    ).toEqual([0, first])
    const forms = texts.flatMap((text, at) =>
      text.includes('SIO2026') && text.includes('3918') && at % 2 === 0 ? [at] : [],
    )
    expect(forms.length).toBeGreaterThanOrEqual(4)
    expect(texts[first - 1]).toBe('')
    expect(texts.at(-1)).toBe('')
  })

  test('say what each says alone', async () => {
    const alone = (await readPdf(stampaProspetto(modello, own(8).foglio, own(8).deleghe))).pages.map(textOf)
    const together = (await readPdf(several())).pages.map(textOf)
    expect(together.slice(pagineInFascicolo(modello, own(1))).filter((text) => text !== '')).toEqual(alone)
  })

  test('are the same bytes from the same statements, with the fonts once', () => {
    const bytes = several()
    expect(Buffer.from(several()).equals(Buffer.from(bytes))).toBe(true)
    expect(bytes.length - modello.file.fixed.length).toBeLessThan(120_000)
  })
})
