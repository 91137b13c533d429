import { png } from '../testing/allegati'
import { expect } from './fixtures'
import { signInToOffice } from './posizione-steps'
import type { Browser, Page } from '@playwright/test'

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** On to the next question. */
export const go = (page: Page) => page.getByRole('button', { name: 'Salva e continua' }).click()

/** A day in the three boxes of its question. */
export const day = async (page: Page, prefix: string, [g, m, a]: readonly [string, string, string]) => {
  await page.locator(`[id="${prefix}.g"]`).fill(g)
  await page.locator(`[id="${prefix}.m"]`).fill(m)
  await page.locator(`[id="${prefix}.a"]`).fill(a)
}

/** Leaves a paper with a request. */
export const attach = async (page: Page, name: string): Promise<void> => {
  await page.locator('#file').setInputFiles({ name, mimeType: 'image/png', buffer: png() })
  await page.getByRole('button', { name: 'Carica' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

/** Sends it from its summary. @returns its number of protocol */
export const sendIt = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Invia al comune' }).click()
  await expect(page.getByRole('heading', { name: 'Inviata: il comune l’ha ricevuta' })).toBeVisible()
  return (await page
    .getByText(/^\d+\/20\d\d$/)
    .first()
    .textContent())!.trim()
}

/** The operator of the comune of the demo, at the request of that number, which is of that person. */
export const officeAt = async (browser: Browser, protocollo: string, name: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signInToOffice(page, '/ufficio/pratiche')
  await page.getByLabel('Cerca una richiesta').fill(protocollo)
  await page.getByRole('button', { name: 'Cerca', exact: true }).click()
  await page.getByRole('link', { name }).click()
  await expect(heading(page)).toContainText(protocollo)
  return page
}
