import { expect, type Page } from '@playwright/test'
import { signInTo } from './posizione-steps'

/** Comes in for the CAF of the demo, on the way to its keys. */
export const toKeys = async (page: Page, who: RegExp): Promise<void> => {
  await signInTo(page, '/studio', who)
  await page.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  await page.getByRole('link', { name: 'Chiavi per i programmi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chiavi per i programmi')
}

export type Wanted = {
  readonly nome: string
  readonly azioni: readonly RegExp[]
  readonly comuni?: string
  /** Name of the one seat. */
  readonly sede?: string
  readonly ritmo: string
}

/** Fills the form of a key that lasts until the end of the next month, and sends it. */
export const askForKey = async (page: Page, { nome, azioni, comuni = '', sede, ritmo }: Wanted): Promise<void> => {
  const last = new Date()
  last.setMonth(last.getMonth() + 2, 0)
  await page.getByLabel('Come si chiama').fill(nome)
  for (const name of azioni) await page.getByLabel(name).check()
  if (sede !== undefined) await page.getByLabel('Solo per una sede').selectOption(sede)
  await page.getByLabel('Solo per alcuni comuni').fill(comuni)
  await page.getByLabel('Quante chiamate al minuto').selectOption(ritmo)
  await page.locator('[name="al.g"]').fill(String(last.getDate()))
  await page.locator('[name="al.m"]').fill(String(last.getMonth() + 1))
  await page.locator('[name="al.a"]').fill(String(last.getFullYear()))
  await page.getByRole('button', { name: 'Crea la chiave' }).click()
}

/** The key that the page shows, once. */
export const shownKey = async (page: Page): Promise<string> => {
  await expect(page.getByRole('heading', { name: 'La chiave è pronta: copiala adesso' })).toBeVisible()
  return (await page.locator('pre.code').innerText()).trim()
}
