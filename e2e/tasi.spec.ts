import { box, choose, euroText } from './calcolo-steps'
import { expect, overflowOf, test } from './fixtures'
import { axe } from './readable'

/* Figures by hand, in notes: never from our own engine. */

test('an heir checks an old notice of 2016: what was let, what the tenant owed, and that the year is closed', async ({
  page,
}) => {
  await page.goto('/calcolo/tasi?comune=D150&anno=2016')
  await choose(page, 'ruolo', 'possessore')
  await choose(page, 'bene', 'abitazione')
  await page.getByRole('button', { name: 'Avanti' }).click()
  await box(page, 'categoria').selectOption('A/3')
  await box(page, 'rendita').fill('500')
  await expect(box(page, 'parte')).toBeHidden()
  await choose(page, 'uso', 'affittato')
  await choose(page, 'vive', 'no')
  await choose(page, 'temporaneo', 'no')
  await box(page, 'parte').fill('10')
  await box(page, 'quota').fill('100')
  await choose(page, 'possesso', 'tutto')
  await box(page, 'aliquota').fill('2,5')
  await page.getByRole('button', { name: 'Vedi il risultato' }).click()
  // 500 × 1,05 × 160 × 2,5 per mille = 210,00; a tenth is the tenant's
  await expect(page.locator('.answer')).toContainText(euroText('189,00'))
  await expect(page.locator('.answer')).toContainText(euroText('21,00'))
  await expect(page.locator('.note').first()).toContainText('31 dicembre 2022')
  await expect(page.locator('table.steps')).toContainText('art. 1 c. 681, L. 147/2013')
  // 94,50 to the euro
  await expect(page.locator('dl.bank').first()).toContainText('95,00')
  await expect(page.locator('dl.bank').first()).toContainText('3961')
  expect(await axe(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
})

test('a tenant of 2014 finds his part; what is missing is said at its field and nothing is lost @no-js', async ({
  page,
}) => {
  await page.goto('/calcolo/tasi')
  await box(page, 'q').fill('Cremona')
  await box(page, 'anno').selectOption('2014')
  await page.getByRole('button', { name: 'Vai alle domande' }).click()
  await choose(page, 'ruolo', 'occupante')
  await choose(page, 'bene', 'abitazione')
  await page.getByRole('button', { name: 'Avanti' }).click()
  await box(page, 'categoria').selectOption('A/2')
  await box(page, 'rendita').fill('600')
  await choose(page, 'vive', 'si')
  await choose(page, 'temporaneo', 'no')
  await box(page, 'parte').fill('30')
  await choose(page, 'possesso', 'tutto')
  await page.getByRole('button', { name: 'Vedi il risultato' }).click()
  await expect(page.locator('.errors')).toBeVisible()
  await expect(box(page, 'rendita')).toHaveValue('600')
  await box(page, 'aliquota').fill('1,5')
  await choose(page, 'acconto2014', 'ottobre')
  await page.getByRole('button', { name: 'Vedi il risultato' }).click()
  // 600 × 1,05 × 160 × 1,5 per mille = 151,20; 30 %: 45,36
  await expect(page.locator('.answer')).toContainText(euroText('45,36'))
  await expect(page.locator('.instalment').first()).toContainText('16 ottobre 2014')
})
