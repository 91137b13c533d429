import { describe, expect, test } from 'vitest'
import type { RigaLettera, VersamentoErrato } from '../../../contracts/lettera'
import { toCents } from '../../../engine/kernel/money'
import { readPdf } from '../../../testing/pdf-text'
import { unwritable } from './caratteri'
import { lettereOf } from './lettere'
import { letterePdf } from './pdf'

const row = (more: Partial<RigaLettera> = {}): RigaLettera => ({
  codiceTributo: '3918',
  descrizione: 'IMU - altri fabbricati - Comune',
  tributo: 'IMU',
  anno: 2026,
  importo: toCents(44_600),
  acconto: true,
  saldo: false,
  delComune: true,
  ...more,
})
const STATO = row({
  codiceTributo: '3925',
  descrizione: 'gruppo D - Stato',
  importo: toCents(120_000),
  delComune: false,
})
const PAID: VersamentoErrato = {
  chi: 'Lucia Ferrari',
  codiceFiscale: 'FRRLCU58L52D150O',
  indirizzo: 'via Dante 12, 26100 Cremona',
  recapito: '',
  giorno: '2026-06-01',
  presso: '',
  ricevuto: { codice: 'D969', nome: 'Genova', provincia: 'GE' },
  competente: { codice: 'D696', nome: 'Forenza', provincia: 'PZ' },
  immobile: '',
  foglio: '12',
  particella: '340',
  subalterno: '',
  righe: [row()],
}
const pagesOf = async (versamento: VersamentoErrato): Promise<readonly string[]> => {
  const { pages } = await readPdf(await letterePdf(lettereOf(versamento)))
  return pages.map(({ items }) =>
    items
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  )
}

describe('the two letters', () => {
  test('say what c. 722 asks for: payment, amount, registry data and both comuni, each to its own', async () => {
    const pages = await pagesOf(PAID)
    expect(pages).toHaveLength(2)
    for (const page of pages) {
      for (const words of [
        'Lucia Ferrari',
        'FRRLCU58L52D150O',
        '1° giugno 2026',
        'Comune di Genova (GE), codice ente D969',
        'Comune di Forenza (PZ), codice ente D696',
        'foglio 12, particella 340',
        '3918 – IMU - altri fabbricati - Comune, anno 2026, acconto',
        'comma 722',
        '180 giorni',
        'Luogo e data',
        'Firma',
      ]) {
        expect(page).toContain(words)
      }
    }
    expect(pages[0]).toMatch(
      /Al Comune di Genova.*per conoscenza, al Comune di Forenza.*riversare al Comune di Forenza/,
    )
    expect(pages[0]).toContain('446,00 €, entro 180 giorni')
    expect(pages[1]).toMatch(
      /Al Comune di Forenza.*per conoscenza, al Comune di Genova.*come versata il 1° giugno 2026/,
    )
  })

  test('ask no comune for what is of the State', async () => {
    const [first] = await pagesOf({ ...PAID, righe: [row(), STATO] })
    expect(first).toContain('Totale 1.646,00 €')
    expect(first).toContain('la somma di 446,00 €')
    expect(first).toContain('Le somme con codice 3925')
  })

  test('leave a line for registry data that are not known, and name no tax that a code does not', async () => {
    const [first] = await pagesOf({ ...PAID, particella: '', righe: [row({ tributo: undefined, descrizione: '' })] })
    expect(first).toContain('Dati catastali')
    expect(first).not.toContain('foglio 12')
    expect(first).toContain('Oggetto: tributi locali')
  })

  test('go on where a page is full, and cut no word at the edge', async () => {
    const righe = Array.from({ length: 12 }, () => row({ descrizione: 'x'.repeat(120) }))
    const { pages } = await readPdf(await letterePdf(lettereOf({ ...PAID, chi: 'W'.repeat(80), righe })))
    expect(pages).toHaveLength(4)
    const right = pages.flatMap(({ characters }) => characters.map(({ x, width }) => x + width))
    expect(Math.max(...right)).toBeLessThanOrEqual(595.28 - 62 + 1)
    const low = pages.flatMap(({ characters }) => characters.map(({ y }) => y))
    expect(Math.max(...low)).toBeLessThanOrEqual(841.89 - 32 + 1)
  })

  test('write the names of Europe, and say which signs they cannot', async () => {
    expect(unwritable('Đorđević Łukasz Nuñez Žižek Müller')).toBe('')
    expect(unwritable('李 Rossi 😀')).toBe('李😀')
    const { pages } = await readPdf(await letterePdf(lettereOf({ ...PAID, chi: 'Đorđević Łukasz' })))
    expect(pages[0]!.characters.map(({ text }) => text).join('')).toContain('Đorđević Łukasz')
  })

  test('tell in the title of nobody', async () => {
    const { title, language } = await readPdf(await letterePdf(lettereOf(PAID)))
    expect(title).toBe('Versamento a un altro comune: le due lettere')
    expect(language).toBe('it-IT')
  })
})
