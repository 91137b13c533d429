import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readPdf, type PdfText } from '../testing/pdf-text'
import { expect } from './fixtures'

/** A flat of rendita 743,69 in Cremona (1,06 % in 2025 and 2026): 743,69 × 1,05 × 160 × 1,06 % = 1.324,36. */
export const flat = (answers: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  'i0.tipo': 'abitazione',
  'i0.possesso': 'tutto',
  'i0.p0.categoria': 'A/3',
  'i0.p0.uso': 'vuoto',
  'i0.p0.rendita': '743,69',
  'i0.p0.quota': '50',
  'i0.p0.scelta': 'base',
  'i0.p0.sceltaPrecedente': 'base',
  'i0.p0.confermo': 'si',
  ...answers,
})

/** 100,00 × 1,25 × 135 × 1,06 % = 178,88: 89,44 each half, 89 on the form. */
export const land = (at: number): Record<string, string> => ({
  [`i${at}.tipo`]: 'terreno',
  [`i${at}.possesso`]: 'tutto',
  [`i${at}.p0.conduzione`]: 'altro',
  [`i${at}.p0.dominicale`]: '100',
  [`i${at}.p0.quota`]: '100',
  [`i${at}.p0.scelta`]: 'base',
  [`i${at}.p0.sceltaPrecedente`]: 'base',
  [`i${at}.p0.confermo`]: 'si',
})

/**
 * 10.000,00 × 1,05 × 65 = 682.500,00: to the State 0,76 % = 5.187,00, to the comune 0,30 % = 2.047,50. Half of each:
 * 2.593,50 and 1.023,75, on the form 2.594 and 1.024.
 */
export const factory = (at: number): Record<string, string> => ({
  [`i${at}.tipo`]: 'altro',
  [`i${at}.possesso`]: 'tutto',
  [`i${at}.p0.categoria`]: 'D/7',
  [`i${at}.p0.uso`]: 'proprio',
  [`i${at}.p0.valore`]: 'rendita',
  [`i${at}.p0.rendita`]: '10000',
  [`i${at}.p0.quota`]: '100',
  [`i${at}.p0.scelta`]: 'base',
  [`i${at}.p0.sceltaPrecedente`]: 'base',
  [`i${at}.p0.confermo`]: 'si',
})

export const cremona = (...parts: readonly Readonly<Record<string, string>>[]): string =>
  new URLSearchParams(Object.assign({ comune: 'D150', anno: '2026' }, ...parts)).toString()

/** An invented person; the codice fiscale is formally right. */
export const LUCIA = {
  cf: 'FRRLCU58L52D150O',
  cognome: 'Ferrari',
  nome: 'Lucia',
  'nascita.g': '12',
  'nascita.m': '7',
  'nascita.a': '1958',
  sesso: 'F',
  comune: 'Cremona',
  provincia: 'CR',
} as const

export type Person = Readonly<Record<keyof typeof LUCIA, string>>

const boxOf = (page: Page, id: string) => page.locator(`[id="${id}"]`)

export const fillPerson = async (page: Page, person: Partial<Person>, who = 0): Promise<void> => {
  for (const [campo, value] of Object.entries(person)) {
    const name = `p${who}.${campo}`
    if (campo === 'sesso') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else await boxOf(page, name).fill(value)
  }
}

/** The saldo of a year may be late on the day of the test: then the page asks for a word first. */
export const chooseRata = async (page: Page, quale: 'acconto' | 'saldo' | 'entrambe' | 'unica'): Promise<void> => {
  await page.locator(`[name="quale"][value="${quale}"]`).check()
  const late = page.locator('#ritardo')
  if (await late.isVisible()) await late.check()
}

export const check = (page: Page): Promise<void> => page.getByRole('button', { name: 'Controlla l’F24' }).click()

/** Presses the button and reads back what was downloaded, page by page, with the file's name. */
export const download = async (page: Page, button: string): Promise<{ name: string; pdf: PdfText }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: file.suggestedFilename(), pdf: await readPdf(await readFile(await file.path())) }
}

/** The lines of a page as one reads them, without blanks: values stand in cells apart, and labels between them. */
const linesOf = (pdf: PdfText, page: number): readonly string[] => {
  const lines: { y: number; text: string }[] = []
  for (const { text, y } of pdf.pages[page]!.items) {
    const line = lines.find((one) => Math.abs(one.y - y) < 3.5)
    if (line) line.text += text
    else lines.push({ y, text })
  }
  return lines.map(({ text }) => text.replace(/\s/g, ''))
}

/** How many lines of a page match, without blanks and commas. */
export const linesWith = (pdf: PdfText, page: number, pattern: RegExp): number =>
  linesOf(pdf, page).filter((line) => pattern.test(line)).length

/** How many lines of a page hold these values, one after the other: each is on both halves. Commas are printed. */
export const times = (pdf: PdfText, values: string, page = 0): number =>
  linesOf(pdf, page).filter((line) => line.includes(values.replace(/[\s,]/g, ''))).length

/** Every address asked of the server, to be searched for what must never be in one. */
export const recordAddresses = (page: Page): string[] => {
  const seen: string[] = []
  page.on('request', (request) => seen.push(decodeURIComponent(request.url())))
  page.on('framenavigated', (frame) => seen.push(decodeURIComponent(frame.url())))
  return seen
}

export const expectNothingOf = (seen: readonly string[], person: Partial<Person>): void => {
  expect(seen.length).toBeGreaterThan(0)
  const words = [person.cf, person.cognome, person.nome].filter((word) => word !== undefined)
  for (const word of words) {
    expect(seen.filter((address) => address.toLowerCase().includes(word.toLowerCase()))).toEqual([])
  }
}
