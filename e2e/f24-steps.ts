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
export const download = async (page: Page, button: string): Promise<{ name: string; pdf: PdfText; text: string[] }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  const pdf = await readPdf(await readFile(await file.path()))
  const text = pdf.pages.map(({ items }) => items.map((item) => item.text).join(' | '))
  return { name: file.suggestedFilename(), pdf, text }
}

/** How many times a text stands on a page as a run of its own: each value is on both halves. */
export const times = (pdf: PdfText, value: string, page = 0): number =>
  pdf.pages[page]!.items.filter(({ text }) => text.trim() === value).length

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
