import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { day, heading } from './pratiche-steps'
import { expectReadable } from './readable'
import type { Page } from '@playwright/test'

const YEAR = String(new Date().getFullYear())
const record = (page: Page) => page.getByRole('button', { name: 'Registra', exact: true }).click()

/** To the position of somebody with a bar, opened for a reason. */
const open = async (page: Page): Promise<string> => {
  await signInToOffice(page, '/ufficio/contribuenti')
  await page.getByLabel('Nome o codice fiscale').fill('SRRLCU79D04D150U')
  await page.getByLabel('Controllo dell’ufficio').check()
  await page.getByRole('button', { name: 'Cerca' }).click()
  await page.getByRole('link', { name: /Serra/i }).click()
  await page.waitForURL(/\/contribuenti\/[0-9a-f-]{36}/)
  const position = page.url()
  await page.getByRole('link', { name: 'Registra a mano' }).click()
  await expect(heading(page)).toHaveText('Registra a mano')
  return position
}

const walk = async (page: Page, look: typeof expectReadable): Promise<void> => {
  const position = await open(page)
  await look(page, 'it', 'what can be recorded')
  await page.getByRole('link', { name: 'Una somma dovuta' }).click()
  await record(page)
  await expect(page.locator('.errors')).toContainText('Manca la risposta')
  await look(page, 'it', 'answers that are missing')
  await page.getByLabel('TASI', { exact: true }).check()
  await page.getByLabel('Di quale anno?').selectOption(YEAR)
  await page.getByLabel('Importo').fill('100,00')
  await day(page, 'scadenza', ['31', '12', YEAR])
  await page.getByLabel(/^Riferimento/).fill('Atto 77')
  await record(page)
  await expect(page.getByRole('heading', { name: 'Registrata' })).toBeVisible()

  // one hundred euro in three months: 33,33 twice and 33,34
  await page.getByRole('link', { name: 'Un piano di rate' }).click()
  await page.getByLabel(/^TASI \d{4}, dovuti 100,00/).check()
  await page.getByLabel('Totale, con gli interessi').fill('100,00')
  await page.getByLabel('Quante rate?').fill('3')
  await day(page, 'prima', ['31', '1', String(Number(YEAR) + 1)])
  await record(page)
  await expect(page.getByRole('heading', { name: 'Registrata' })).toBeVisible()
  const rows = page.getByRole('listitem').filter({ hasText: /^TASI/ })
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: '33,34' })).toHaveCount(1)
  await look(page, 'it', 'what is on record')
  await page.goto(position)
  await expect(page.locator('main')).toContainText('33,34')

  // a kind that asks for its measure: the page says so, and nothing typed is lost
  await page.goto(`${position}/registra/concessione`)
  await page.getByLabel('Numero della concessione').fill('99/2026')
  await page.getByLabel('Passo carrabile', { exact: true }).check()
  await page.getByLabel('Indirizzo').fill('Via Po 4')
  await day(page, 'dal', ['1', '1', YEAR])
  await record(page)
  await expect(page.getByRole('heading', { name: 'Ancora una cosa' })).toBeVisible()
  await expect(page.getByLabel('Larghezza')).toBeVisible()
  await expect(page.getByLabel('Numero della concessione')).toHaveValue('99/2026')
  await page.goto(position)

  // taken back: why is asked, and they stay in the history
  await page.getByRole('link', { name: 'Registra a mano' }).click()
  for (let left = 3; left > 0; left--) {
    const row = rows.first()
    await row.locator('summary').click()
    await row.getByRole('button', { name: 'Togli questa riga' }).click()
    await expect(page.getByText('Scrivi perché la togli.')).toBeVisible()
    await rows.first().getByLabel('Perché la togli').fill('Era una prova.')
    await rows.first().getByRole('button', { name: 'Togli questa riga' }).click()
    await expect(page.getByRole('heading', { name: 'Tolta' })).toBeVisible()
    await expect(rows).toHaveCount(left - 1)
  }
  await page.goto(position)
  await expect(page.locator('section[aria-labelledby="storia"]')).toContainText('33,34')
  // nobody is named in an address
  expect(page.url()).not.toMatch(/SRRLCU|serra/i)
}

test('an office records an act, makes instalments of it, and takes them back', async ({ page }) => {
  test.slow()
  await walk(page, expectReadable)
})

test('the same without a script @no-js', async ({ page }) => {
  test.slow()
  await walk(page, () => Promise.resolve())
})

test('the forms in the other languages', async ({ page }) => {
  test.slow()
  const position = new URL(await open(page)).pathname
  for (const [prefix, locale] of [
    ['/de', 'de'],
    ['/en', 'en'],
  ] as const) {
    for (const cosa of ['', '/versamento', '/rimborso', '/dovuto', '/rate', '/concessione', '/utenza']) {
      await page.goto(`${prefix}${position}/registra${cosa}`)
      await expectReadable(page, locale, `record by hand ${cosa}`)
    }
  }
})
