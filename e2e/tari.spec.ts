import type { Page } from '@playwright/test'
import { choose, box, euroText } from './calcolo-steps'
import { expect, overflowOf, test } from './fixtures'
import { axe, readableInEveryLanguage } from './readable'

/* Figures by hand, in notes: never from our own engine. */

const HOME =
  '/calcolo/tari?comune=D150&anno=2026&utenza=domestica&mq=80&pertinenze=14,25&persone=1&fissa=1,12&variabile=142,50' +
  '&possesso=tutto&r0.tipo=unico-occupante&r0.pct=30&r0.su=totale'

const resultOf = (address: string): string => address.replace('/calcolo/tari?', '/calcolo/tari/risultato?')

const fillHome = async (page: Page): Promise<void> => {
  await box(page, 'mq').fill('80')
  await box(page, 'pertinenze').fill('14,25')
  await box(page, 'persone').fill('3')
  await box(page, 'fissa').fill('1,12')
  await box(page, 'variabile').fill('142,50')
}

test('a family finds out what its home pays, from the comune to the steps @no-js @phone', async ({ page }) => {
  await page.goto('/calcolo/tari')
  await box(page, 'q').fill('Cremona')
  await box(page, 'anno').selectOption('2025')
  await page.getByRole('button', { name: 'Vai alle domande' }).click()
  await choose(page, 'utenza', 'domestica')
  await page.getByRole('button', { name: 'Avanti' }).click()
  await fillHome(page)
  await choose(page, 'possesso', 'tutto')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // 94,25 × 1,12 = 105,56; + 142,50 = 248,06; × 5 % = 12,40; + 0,10 + 1,50 + 6,00 = 268,06
  const answer = page.locator('.answer')
  await expect(answer).toContainText(euroText('268,06'))
  await expect(answer).toContainText(euroText('105,56'))
  const steps = page.locator('table.steps')
  await expect(steps.first()).toContainText('94,25 m²')
  await expect(steps.first()).toContainText('l’hai scritto tu')
  await expect(steps.last()).toContainText('D.Lgs. 504/1992')
  // 248,06 + 7,60 = 255,66, to the euro; TEFA 12,40, to the euro
  const bank = page.locator('dl.bank')
  await expect(bank.first()).toContainText('256,00')
  await expect(bank.nth(1)).toContainText('TEFA')
  await expect(bank.nth(1)).toContainText('12,00')
  expect(await overflowOf(page)).toBe(0)
})

test('part of the year, a reduction and two instalments', async ({ page }) => {
  await page.goto(HOME.replace('anno=2026', 'anno=2025'))
  await expect(box(page, 'dal.g')).toBeHidden()
  await choose(page, 'possesso', 'parte')
  await box(page, 'dal.g').fill('20')
  await box(page, 'dal.m').fill('10')
  for (const [at, day, month] of [
    [0, '30', '11'],
    [1, '31', '12'],
  ] as const) {
    await box(page, `rata${at}.g`).fill(day)
    await box(page, `rata${at}.m`).fill(month)
  }
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // 73 days, a fifth: 21,11 and 28,50; × 70 %: 14,78 and 19,95; TEFA 1,74 (1,7365); 7,60 ÷ 5 = 1,52
  await expect(page.locator('.answer')).toContainText(euroText('37,99'))
  const cards = page.locator('.instalment')
  await expect(cards).toHaveCount(2)
  // 30 November 2025 is a Sunday
  await expect(cards.first()).toContainText('lunedì 1° dicembre 2025')
  await expect(page.locator('table.steps').first()).toContainText('art. 1 c. 659 a')
})

test('a shop with a store pays each at its own tariffs @no-js', async ({ page }) => {
  await page.goto('/calcolo/tari?comune=D150&anno=2025&utenza=non-domestica')
  await box(page, 'l0.categoria').fill('13')
  await box(page, 'l0.mq').fill('50')
  await box(page, 'l0.fissa').fill('2')
  await box(page, 'l0.variabile').fill('3')
  await page.getByRole('button', { name: 'Aggiungi un locale' }).click()
  await expect(box(page, 'l0.mq')).toHaveValue('50')
  await box(page, 'l1.mq').fill('200')
  await box(page, 'l1.fissa').fill('0,9')
  await box(page, 'l1.variabile').fill('1,1')
  await choose(page, 'possesso', 'tutto')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // 100 + 180 = 280; 150 + 220 = 370; × 5 % = 32,50; + 7,60
  await expect(page.locator('.answer')).toContainText(euroText('690,10'))
  await expect(page.locator('table.steps')).toHaveCount(3)
})

test('a child is born in June: a change is added and another taken away by a button, and the bonus is taken off @no-js', async ({
  page,
}) => {
  await page.goto(HOME.replace('fissa=1,12&variabile=142,50', 'fissa=1&variabile=73'))
  await page.getByRole('button', { name: 'Durante l’anno è cambiato qualcosa' }).click()
  await expect(page).toHaveURL(/#periodo-1$/)
  await expect(page).not.toHaveURL(/mossa/)
  await box(page, 'p1.dal.g').fill('27')
  await box(page, 'p1.dal.m').fill('5')
  await box(page, 'p1.persone').fill('3')
  await page.getByRole('button', { name: 'Aggiungi un altro cambiamento' }).click()
  await page.getByRole('button', { name: 'Togli il cambiamento 2' }).click()
  await box(page, 'r0.quando').selectOption('0')
  await choose(page, 'bonus', 'si')
  await box(page, 'precedente').fill('200')
  // Enter asks for the result, not for one more change
  await box(page, 'precedente').press('Enter')
  await expect(page.locator('#p1\\.fissa-problem')).toBeVisible()
  await box(page, 'p1.fissa').fill('1,2')
  await box(page, 'p1.variabile').fill('146')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // 146 days, 2/5: 94,25 → 37,70 × 70 % = 26,39; 73 → 29,20 × 70 % = 20,44
  // 219 days, 3/5: 113,10 → 67,86; 146 → 87,60; in all 202,29; TEFA 10,11 (10,1145); + 7,60 = 220,00; less a quarter of 200
  await expect(page.locator('.answer')).toContainText(euroText('220,00'))
  await expect(page.locator('.answer')).toContainText(euroText('170,00'))
  await expect(page.locator('table.steps')).toHaveCount(3)
  await expect(page.locator('table.steps').nth(1)).toContainText('219/365')
})

test('a bin that is counted pays its emptyings, and a price has VAT', async ({ page }) => {
  await page.goto('/calcolo/tari?comune=D150&anno=2025')
  await choose(page, 'utenza', 'puntuale')
  await page.getByRole('button', { name: 'Avanti' }).click()
  await expect(box(page, 'litri')).toBeHidden()
  await box(page, 'quotaFissa').fill('60')
  await box(page, 'quotaVariabile').fill('0')
  await choose(page, 'modo', 'litro')
  await box(page, 'litri').fill('40')
  await box(page, 'prezzo').fill('0,05')
  await box(page, 'minimi').fill('12')
  await box(page, 'effettivi').fill('15')
  await choose(page, 'natura', 'prezzo')
  await box(page, 'iva').fill('10')
  await choose(page, 'possesso', 'tutto')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // 60 + 12 × 40 × 0,05 + 3 × 40 × 0,05 = 90,00; TEFA 4,50; + 7,60; VAT 9,00
  await expect(page.locator('.answer')).toContainText(euroText('111,10'))
  await expect(page.locator('table.steps').last()).toContainText('12 × 40 l × 0,05')
})

test('what is missing or wrong is said at its field, and nothing typed is lost @no-js', async ({ page }) => {
  await page.goto('/calcolo/tari?comune=D150&anno=2026&utenza=domestica')
  await box(page, 'mq').fill('ottanta')
  await box(page, 'persone').fill('2')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  await expect(page.locator('.errors')).toBeVisible()
  await expect(page).toHaveTitle(/^Da correggere/)
  await expect(box(page, 'mq')).toHaveValue('ottanta')
  await expect(box(page, 'persone')).toHaveValue('2')
  await expect(page.locator('#mq-problem')).toContainText('Scrivi i metri quadrati')
  await expect(page.locator('#fissa-problem')).toBeVisible()
})

test('a reduction that does not hold leads back to it', async ({ page }) => {
  await page.goto(resultOf(HOME).replace('persone=1', 'persone=3'))
  await expect(page).toHaveURL(/verifica=si/)
  await expect(page.locator('.errors')).toContainText('Questa riduzione non vale per questo caso')
  expect(await axe(page)).toEqual([])
})

const PAGES = [
  ['TARI, where', '/calcolo/tari'],
  ['TARI, which utenza', '/calcolo/tari?comune=D150&anno=2026'],
  ['TARI, the home', HOME],
  ['TARI, the result', resultOf(HOME)],
] as const

for (const [name, address] of PAGES) readableInEveryLanguage(name, address)
