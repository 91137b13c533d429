import { box, choose, euroText } from './calcolo-steps'
import { check, download, fillPerson, LUCIA, times } from './f24-steps'
import { expect, overflowOf, test } from './fixtures'
import { axe } from './readable'

/* Figures by hand, from the law: cost × coefficient × 1,06 %, 0,76 % of it to the State (DL 124/2019 art. 38). */

test('an accountant adds up the costs of a platform and prints the saldo @no-js', async ({ page }) => {
  await page.goto('/calcolo/impi')
  await box(page, 'q').fill('Ravenna')
  await box(page, 'anno').selectOption('2026')
  await page.getByRole('button', { name: 'Vai alle domande' }).click()
  await choose(page, 'tipo', 'piattaforma')
  await box(page, 'costo0.anno').fill('2010')
  await box(page, 'costo0.importo').fill('500.000,00')
  await page.getByRole('button', { name: 'Aggiungi un anno' }).click()
  await expect(box(page, 'costo0.importo')).toHaveValue('500.000,00')
  await box(page, 'costo1.anno').fill('2025')
  await box(page, 'costo1.importo').fill('200.000,00')
  await box(page, 'quota').fill('100')
  await choose(page, 'possesso', 'tutto')
  await page.getByRole('button', { name: 'Vedi il risultato' }).click()
  // the decree of 2026 is not held: its coefficients are asked, and nothing typed is lost
  await expect(page.locator('.errors')).toContainText('Costo 1, Coefficiente')
  await box(page, 'costo0.coefficiente').fill('1,30')
  await box(page, 'costo1.coefficiente').fill('1,02')
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('button', { name: 'Vedi il risultato' }).click()
  // (500.000 × 1,30 + 200.000 × 1,02) = 854.000 × 1,06 % = 9.052,40; × 0,76 % = 6.490,40
  await expect(page.locator('.answer')).toContainText(euroText('9.052,40'))
  await expect(page.locator('.answer')).toContainText('6.490,40')
  await expect(page.locator('table.steps')).toContainText('art. 38 c. 3, DL 124/2019')
  await page.getByRole('link', { name: 'Stampa l’F24' }).click()
  const late = Date.now() > Date.parse('2026-12-16T22:00:00Z')
  await page.locator(`[name="quale"][value="${late ? 'passata' : 'rata'}-2"]`).check()
  if (late) await page.locator('#ritardo').check()
  await fillPerson(page, LUCIA)
  await check(page)
  const { name, pdf } = await download(page, 'Scarica e stampa il PDF')
  expect(name).toBe('F24-IMPi-2026-2026-12-16-Ravenna.pdf')
  // half of 6.490,40 and of 2.562,00
  for (const row of ['EL 3970 H199 X 1 2026 3245,20', 'EL 3971 H199 X 1 2026 1281,00', 'EURO+ 4526,20']) {
    expect(times(pdf, row), row).toBe(2)
  }
})

const WORKED = { it: '1.971,60', en: '1,971.60', de: '1.971,60' } as const

test('the worked case shows its figure in each language, and opens the calculator filled in', async ({ page }) => {
  for (const [locale, figure] of Object.entries(WORKED)) {
    const prefix = locale === 'it' ? '' : `/${locale}`
    await page.goto(`${prefix}/casi/impi-terminale`)
    await expect(page.locator('.answer')).toContainText(figure)
    await page.locator(`a[href^="${prefix}/calcolo/impi?"]`).first().click()
    await expect(box(page, 'costo0.importo')).toHaveValue('300000')
    await page.locator('main form button').last().click()
    await expect(page.locator('.answer')).toContainText(figure)
    expect(await axe(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
  }
})

test('the year in which all went to the State prints no form, and says why', async ({ page }) => {
  const answers =
    'comune=H199&anno=2021&tipo=piattaforma&costo0.anno=2021&costo0.importo=1000000&quota=100&possesso=tutto'
  await page.goto(`/calcolo/impi/risultato?${answers}`)
  // 1.000.000 × 1,01 × 1,06 %
  await expect(page.locator('.answer')).toContainText(euroText('10.706,00'))
  await expect(page.getByRole('link', { name: 'Stampa l’F24' })).toHaveCount(0)
  await page.goto(`/calcolo/impi/f24?${answers}`)
  await expect(page.locator('.lead')).toContainText('tutta l’IMPi andava allo Stato')
})
