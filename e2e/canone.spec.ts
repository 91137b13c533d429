import { box, choose, euroText } from './calcolo-steps'
import { expect, test } from './fixtures'

/* Figures by hand, in notes: never from our own engine. */

test('who puts out tables finds out what the ground costs, from the event to the article', async ({ page }) => {
  await page.goto('/cosa-cambia/tavolini')
  await page.getByRole('link', { name: 'Calcola il canone unico' }).click()
  await box(page, 'q').fill('Cremona')
  await box(page, 'anno').selectOption('2026')
  await page.getByRole('button', { name: 'Vai alle domande' }).click()
  await box(page, 'superficie').fill('11,3')
  await expect(box(page, 'giorni')).toBeHidden()
  await choose(page, 'durata', 'temporanea')
  await box(page, 'giorni').fill('30')
  await box(page, 'genere').fill('0,7')
  await box(page, 'arrotondamento').selectOption('intero')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // a comune of 30.001 to 100.000: 1,20 × 0,7 × 12 × 30 = 302,40
  await expect(page.locator('.answer')).toContainText(euroText('302,40'))
  await expect(page.locator('.answer')).toContainText('per 30 giorni')
  const steps = page.locator('table.steps')
  await expect(steps).toContainText('× 12 m²')
  await expect(steps).toContainText('art. 1 c. 827')
  await expect(page.locator('main')).toContainText('mai con l’F24')
})

test('a sign, with what is missing said at its field, and two instalments @no-js', async ({ page }) => {
  await page.goto('/calcolo/canone?comune=D150&anno=2026')
  await choose(page, 'tipo', 'pubblicita')
  await page.getByRole('button', { name: 'Avanti' }).click()
  await box(page, 'superficie').fill('0,5')
  await choose(page, 'durata', 'permanente')
  await box(page, 'ulteriore').fill('1,25')
  await box(page, 'tariffa').fill('40')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  await expect(page.locator('.errors')).toContainText('arrotondamento')
  await expect(box(page, 'superficie')).toHaveValue('0,5')
  await box(page, 'arrotondamento').selectOption('mezzo')
  for (const [at, day, month] of [
    [0, '30', '4'],
    [1, '31', '10'],
  ] as const) {
    await box(page, `rata${at}.g`).fill(day)
    await box(page, `rata${at}.m`).fill(month)
  }
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // half a square metre is one: 40 × 1,25 = 50; 31 October 2026 is a Saturday, then two holidays
  await expect(page.locator('.answer')).toContainText(euroText('50,00'))
  const cards = page.locator('.instalment')
  await expect(cards.last()).toContainText(euroText('25,00'))
  await expect(cards.last()).toContainText('lunedì 2 novembre 2026')
})

test('a shopkeeper says that the sign is the shop’s: free up to 5 m², and all of it above @no-js', async ({ page }) => {
  await page.goto(
    '/calcolo/canone?comune=D150&anno=2026&tipo=pubblicita&durata=permanente&tariffa=40&arrotondamento=intero',
  )
  await box(page, 'superficie').fill('5')
  await page.getByLabel('È un’insegna della sede della mia attività').check()
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  await expect(page.locator('.answer')).toContainText(euroText('0,00'))
  await expect(page.locator('.answer')).toContainText('fino a 5 m² in tutto')
  await expect(page.locator('table.steps')).toContainText('art. 1 c. 833 lett. l')
  await page.getByRole('link', { name: 'Cambia le risposte' }).click()
  await box(page, 'superficie').fill('6,4')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // seven metres at 40
  await expect(page.locator('.answer')).toContainText(euroText('280,00'))
  await expect(page.locator('main')).toContainText('chiedi conferma al Comune')
})

test('a shop adds a tank and an aerial to its tables, takes one away, and reads one total @no-js', async ({ page }) => {
  await page.goto(
    '/calcolo/canone?comune=D150&anno=2026&tipo=occupazione&superficie=11,3&durata=permanente&tariffa=40&genere=0,7',
  )
  await box(page, 'nuova').selectOption('serbatoio')
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  await expect(page).toHaveURL(/#voce-1$/)
  await box(page, 'v1.litri').fill('4.200')
  await box(page, 'v1.tariffa').fill('40')
  await box(page, 'nuova').selectOption('telecomunicazioni')
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  await box(page, 'nuova').selectOption('affissioni')
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  await page.getByRole('button', { name: 'Togli la cosa 4' }).click()
  await box(page, 'arrotondamento').selectOption('intero')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  await expect(page.locator('.errors')).toContainText('Cosa 3, impianti')
  await expect(box(page, 'v1.litri')).toHaveValue('4.200')
  await box(page, 'v2.impianti').fill('1')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // 40 × 0,7 × 12 = 336,00; 10 × (1 + 2/4) = 15,00; 950,36
  const answer = page.locator('.answer')
  await expect(answer).toContainText(euroText('1.301,36'))
  await expect(answer).toContainText(euroText('15,00'))
  await expect(page.locator('table.steps')).toHaveCount(3)
})
