import type { Browser, Page } from '@playwright/test'
import { expect } from './fixtures'
import { signInTo } from './posizione-steps'

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Somebody whom a CAF acts for. */
export type Client = { readonly name: string; readonly code: string }

export const pageOf = async (browser: Browser, javaScriptEnabled: boolean): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled })).newPage()

/** Comes in for the CAF of the demo. */
export const studio = async (page: Page, who: RegExp): Promise<void> => {
  await signInTo(page, '/studio', who)
  await expect(heading(page)).toHaveText('Entra come')
  await page.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  await expect(heading(page)).toHaveText('I tuoi clienti')
}

export const card = (page: Page, { code }: Client) => page.locator('li.card', { hasText: code })

/** Leaves no live mandate of that client behind. */
export const endAll = async (page: Page): Promise<void> => {
  await page.goto('/area/deleghe')
  const section = page.locator('section', { has: page.locator('#mandati') })
  const end = section.getByRole('button', { name: /(Chiudi|Rifiuta) il mandato/ })
  for (let left = await end.count(); left > 0; left -= 1) {
    await end.first().click()
    await expect(page.getByRole('heading', { name: 'Mandato chiuso' })).toBeVisible()
  }
}

/** Asks for a mandate for IMU and TARI in Cremona, until the end of next year. */
export const ask = async (page: Page, { code }: Client): Promise<void> => {
  await page.getByRole('link', { name: 'Chiedi un mandato' }).click()
  await expect(heading(page)).toHaveText('Chiedi un mandato')
  await page.getByRole('button', { name: 'Chiedi il mandato' }).click()
  await expect(page.getByText('Scrivi il codice fiscale del cliente.').first()).toBeVisible()
  await page.getByLabel('Codice fiscale del cliente').fill(code.toLowerCase())
  await page.getByLabel('In quale comune').selectOption('D150')
  await page.getByLabel('IMU', { exact: true }).check()
  await page.getByLabel('TARI', { exact: true }).check()
  await page.locator('[name="al.g"]').fill('31')
  await page.locator('[name="al.m"]').fill('12')
  await page.locator('[name="al.a"]').fill(String(new Date().getFullYear() + 1))
  await page.getByRole('button', { name: 'Chiedi il mandato' }).click()
  await expect(page.getByRole('heading', { name: 'Mandato chiesto' })).toBeVisible()
}
