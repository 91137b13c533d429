import { box, choose, euroText, seeResult } from './calcolo-steps'
import { expect, overflowOf, test } from './fixtures'
import { axe } from './readable'

/* Figures by hand, in notes: never from our own engine. */

test('an heir checks the IMU of 2012 on the home of the family: children, the law’s acconto, and a closed year', async ({
  page,
}) => {
  await page.goto('/calcolo/imu?comune=D150&anno=2012&i0.tipo=abitazione&modo=tutte')
  await expect(page.getByRole('heading', { name: 'L’IMU del 2012 è quella di prima del 2020' })).toBeVisible()
  await box(page, 'i0.p0.categoria').selectOption('A/3')
  await choose(page, 'i0.p0.uso', 'abito')
  await box(page, 'i0.p0.rendita').fill('700')
  await box(page, 'i0.p0.titolari').fill('1')
  await box(page, 'i0.p0.figli').fill('2')
  await box(page, 'i0.p0.quota').fill('100')
  await choose(page, 'i0.possesso', 'tutto')
  await box(page, 'i0.p0.aliquota').fill('0,6')
  await seeResult(page)
  // 700 × 1,05 × 160 = 117.600 × 0,6 % − 300 = 405,60; acconto 117.600 × 0,4 % ÷ 2 − 150 = 85,20: 85 and 320
  await expect(page.locator('.answer')).toContainText('Per il 2012 si doveva')
  await expect(page.locator('.answer')).toContainText(euroText('405,00'))
  await expect(page.getByRole('heading', { name: 'Il 2012 è storia' })).toBeVisible()
  await expect(page.locator('dl.bank').first()).toContainText('85,00')
  await expect(page.locator('dl.bank').first()).toContainText('3912')
  await expect(page.locator('table.steps')).toContainText('DL 201/2011')
  await expect(page.getByRole('link', { name: 'Stampa l’F24' })).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  await page.goto(page.url().replace('/risultato', '/f24'))
  await expect(page.locator('.lead')).toContainText('Il 2012 è chiuso')
})
