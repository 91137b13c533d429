import type { Page } from '@playwright/test'
import { box, euroText } from './calcolo-steps'
import { chooseRata, cremona, download, fillPerson, flat, LUCIA, times } from './f24-steps'
import { expect, test } from './fixtures'

/** Half of a flat of rendita 743,69 at 1,06 %: 743,69 × 1,05 × 160 × 1,06 % ÷ 2 = 662,18, 331 and 331 on the form. */
const ACCONTO = '331,00'

const seeResult = async (page: Page): Promise<void> => {
  const bar = page.locator('details.bar')
  const place = (await bar.isVisible()) ? bar : page.locator('aside.sum')
  if (await bar.isVisible()) await bar.locator('summary').click()
  await place.getByRole('button', { name: 'Ergebnis ansehen' }).click()
}

const printed = async (page: Page): Promise<void> => {
  await chooseRata(page, 'saldo')
  await fillPerson(page, LUCIA)
  await page.getByRole('button', { name: 'F24 prüfen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prüfen Sie den F24, bevor Sie ihn drucken')
  await expect(page.getByRole('article')).toContainText('Alles geht an die Gemeinde Cremona (D150)')
  await expect(page.getByRole('article')).toContainText('dreihunderteinunddreißig/00 Euro')
  const { name, pdf } = await download(page, 'PDF herunterladen und drucken')
  // what the bank reads is Italian, whatever the language of the page
  expect(name).toBe('F24-IMU-2026-saldo-Cremona.pdf')
  for (const values of ['FERRARI LUCIA', 'EL 3918 D150 X 1 2026 331,00']) expect(times(pdf, values), values).toBe(2)
}

test('in German, from the home to the printed F24 @everywhere', async ({ page }) => {
  // the longest of the journeys: four pages and a PDF
  test.slow()
  await page.goto('/de')
  await page.getByLabel('In welcher Gemeinde liegt die Immobilie?').fill('D150')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Berechnung beginnen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ihre Immobilien in Cremona')
  await page.goto(`/de/calcolo/imu?${cremona(flat())}`)
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,69')
  await seeResult(page)
  await expect(page).toHaveURL(/\/de\/calcolo\/imu\/risultato\?/)
  await expect(page.locator('main')).toContainText(euroText(ACCONTO))
  await expect(page.locator('main')).toContainText('Ihnen gehört ein Anteil von 50')
  await page
    .getByRole('link', { name: /^F24 (drucken|prüfen)/ })
    .first()
    .click()
  await printed(page)
})

test('in German without JavaScript, to the printed F24 @no-js', async ({ page }) => {
  await page.goto(`/de/calcolo/imu?${cremona(flat())}`)
  await seeResult(page)
  await expect(page.locator('main')).toContainText(euroText(ACCONTO))
  await page
    .getByRole('link', { name: /^F24 (drucken|prüfen)/ })
    .first()
    .click()
  await printed(page)
})

test('in German, what is wrong is said in German', async ({ page }) => {
  await page.goto(`/de/calcolo/imu?${cremona(flat({ 'i0.p0.rendita': 'x' }))}&verifica=si`)
  await expect(page).toHaveTitle(/^Bitte korrigieren: /)
  await expect(page.locator('.errors')).toContainText('Schreiben Sie nur die Zahl, zum Beispiel 743,69.')
})
