import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'

const POSITION = '/area/posizione/mia/d150/2026'
const WORDS = 'Secondo la visura la rendita è un’altra'

const enterOffice = async (page: Page): Promise<void> => {
  await signInToOffice(page, '/ufficio/proposte')
  await page.waitForURL(/ufficio\/proposte$/)
}

test('what a person proposes is looked at with its effect, and answered once, without a script @no-js', async ({
  page,
}) => {
  test.slow()
  await signInTo(page, POSITION, /Entra come Anna Rossi/)
  const property = page.getByRole('article').filter({ hasText: 'Via dei Tigli' }).first()
  await property
    .locator('summary', { hasText: 'Cambia risposta' })
    .click({ timeout: 2_000 })
    .catch(() => undefined)
  await property.locator('input[name="risposta"][value="no"]').check()
  await property.getByRole('button', { name: /Rispondi/ }).click()
  await page.locator('input[name="cosa"][value="valore"]').check()
  await page.locator('#valore').fill('611,50')
  await page.locator('#nota').fill(WORDS)
  await page.getByRole('button', { name: 'Manda all’ufficio' }).click()
  await page.getByRole('button', { name: 'Esci' }).first().click()

  await enterOffice(page)
  const mine = page.getByRole('listitem').filter({ hasText: WORDS }).last()
  await mine.getByRole('link', { name: /^Rispondi/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Una correzione proposta')
  expect(page.url()).not.toMatch(/rss|anna/i)
  const address = page.url()
  await page.getByRole('button', { name: 'Manda la risposta' }).click()
  await expect(page.locator('.errors')).toContainText('Che cosa decidi')
  // another figure is shown before it is decided
  await page.locator('input[name="esito"][value="accolta-in-parte"]').check()
  await page.locator('input[name="cosa"][value="valore"]').check()
  await page.locator('#valore').fill('700,00')
  await page.locator('#motivo').fill('La visura dice 700,00')
  await page.getByRole('button', { name: 'Manda la risposta' }).click()
  await expect(page.getByRole('heading', { name: 'Guarda prima che cosa cambia' })).toBeVisible()
  await expect(page.locator('#valore')).toHaveValue('700,00')
  // it stays as it is: what is on record is that of the other journeys too
  await page.locator('input[name="esito"][value="respinta"]').check()
  await page.locator('#motivo').fill('Al Catasto risulta quella di prima: serve la visura aggiornata.')
  await page.getByRole('button', { name: 'Manda la risposta' }).click()
  await expect(page.getByRole('heading', { name: 'Risposta mandata' })).toBeVisible()
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: WORDS })
      .getByRole('link', { name: /^Rispondi/ }),
  ).toHaveCount(0)
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Manda la risposta' })).toHaveCount(0)
  await expect(page.getByText('Respinta', { exact: true })).toBeVisible()
})

test('anybody of the office can read the page of a proposal, in every language', async ({ page }) => {
  test.slow()
  await signInTo(page, POSITION, /Entra come Anna Rossi/)
  const property = page.getByRole('article').filter({ hasText: 'Via dei Tigli' }).last()
  await property
    .locator('summary', { hasText: 'Cambia risposta' })
    .click({ timeout: 2_000 })
    .catch(() => undefined)
  await property.locator('input[name="risposta"][value="non-so"]').check()
  await property.getByRole('button', { name: /Rispondi/ }).click()
  await page.getByRole('button', { name: 'Esci' }).first().click()
  await enterOffice(page)
  await expectReadable(page, 'it', 'proposals')
  await page
    .getByRole('link', { name: /^Rispondi/ })
    .last()
    .click()
  await page.waitForURL(/proposte\/[0-9a-f-]{36}$/)
  const address = new URL(page.url()).pathname
  await expectReadable(page, 'it', 'a proposal')
  await page.goto(`/en${address}`)
  await expectReadable(page, 'en', 'a proposal')
  await page.goto(`/de${address}`)
  await expectReadable(page, 'de', 'a proposal')
})
