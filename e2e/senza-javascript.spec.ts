import { box, choose, euroText, expectInstalments, FLAT, formOf, printF24, seeResult } from './calcolo-steps'
import { expect, test } from './fixtures'

/* The whole path to the result with no script at all. The same figures by hand as in calcolo.spec.ts. */

test('from the comune to the result, asking for the questions by a button @no-js', async ({ page }) => {
  await page.goto('/calcolo/imu')
  await box(page, 'q').fill('Cremona')
  await box(page, 'anno').selectOption('2026')
  await page.getByRole('button', { name: 'Vai agli immobili' }).click()
  await page.getByRole('button', { name: 'Una casa o un appartamento' }).click()
  await expect(page).toHaveURL(/i0\.tipo=abitazione/)
  await box(page, 'i0.p0.categoria').selectOption('A/3')
  await choose(page, 'i0.p0.uso', 'vuoto')
  await box(page, 'i0.p0.rendita').fill('743,69')
  await box(page, 'i0.p0.quota').fill('50')
  await choose(page, 'i0.possesso', 'tutto')
  const sum = page.locator('aside.sum')
  await sum.getByRole('button', { name: 'Aggiorna il conto' }).click()
  // the rates of Cremona for this case are there now
  await choose(page, 'i0.p0.scelta', 'base')
  await sum.getByRole('button', { name: 'Aggiorna il conto' }).click()
  await expect(sum).toContainText(euroText('662,00'))
  await seeResult(page)
  await expectInstalments(page, '331,00', '331,00')
  await expect(page.locator('.say')).toContainText(euroText('662,18'))
  await expect(printF24(page)).toBeVisible()
})

test('dates and typed rates appear where they are chosen @no-js', async ({ page }) => {
  await page.goto('/calcolo/imu?comune=D150&anno=2026&i0.tipo=area')
  await expect(box(page, 'i0.acquisto.g')).toBeHidden()
  await choose(page, 'i0.possesso', 'parte')
  await expect(box(page, 'i0.acquisto.g')).toBeVisible()
})

test('what is missing is asked at its field, nothing typed is lost @no-js', async ({ page }) => {
  await page.goto('/calcolo/imu?comune=D150&anno=2026&i0.tipo=area')
  await choose(page, 'i0.p0.conduzione', 'altro')
  await box(page, 'i0.p0.venale').fill('50000')
  await seeResult(page)
  await expect(page.locator('.errors')).toBeVisible()
  await expect(box(page, 'i0.p0.venale')).toHaveValue('50000')
  await box(page, 'i0.p0.quota').fill('100')
  await choose(page, 'i0.possesso', 'tutto')
  await seeResult(page)
  // 50.000 × 1,06 % = 530,00
  await expectInstalments(page, '265,00', '265,00')
})

test('several immobili, one taken away, the Enter key @no-js', async ({ page }) => {
  await page.goto('/calcolo/imu?comune=D150&anno=2026&i0.tipo=terreno&i0.p0.dominicale=38,20')
  await page.getByRole('button', { name: 'Un garage o una cantina' }).click()
  await expect(page.locator('#i1')).toBeVisible()
  await page
    .locator('#i1')
    .getByRole('button', { name: /^Togli/ })
    .click()
  await expect(page.locator('#i1')).toHaveCount(0)
  await page.locator('#i0 > summary').click()
  if (!(await box(page, 'i0.p0.dominicale').isVisible())) await page.locator('#i0 > summary').click()
  await box(page, 'i0.p0.dominicale').press('Enter')
  await expect(page).toHaveURL(/aggiorna=si/)
  await expect(box(page, 'i0.p0.dominicale')).toHaveValue('38,20')
})

test('in English, to the result and to the form of the F24 @no-js', async ({ page }) => {
  await page.goto(`/en${formOf({ ...FLAT, 'i0.p0.confermo': 'si' })}`)
  await page.locator('aside.sum').getByRole('button', { name: 'See the result' }).click()
  await expect(page).toHaveURL(/\/en\/calcolo\/imu\/risultato\?/)
  for (const at of [0, 1]) await expect(page.locator('.instalment').nth(at)).toContainText('€331.00')
  await page.locator('a[href*="/calcolo/imu/f24"]').first().click()
  await expect(box(page, 'p0.nome')).toBeVisible()
})
