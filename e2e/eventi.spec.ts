import { addressOf, expect, LANGUAGES, overflowOf, test } from './fixtures'
import { axe } from './readable'

const SHOW = { it: 'Mostra le date', en: 'Show the dates', de: 'Fristen anzeigen' } as const
const BOUGHT = { it: 'Ho comprato casa', en: 'I bought a home', de: 'Ich habe ein Haus gekauft' } as const
// bought on 17 May: 15 of 31 days, so seven months; 90 days later it is 15 August
const BY = { it: '15 agosto 2026', en: '15 August 2026', de: '15. August 2026' } as const

for (const { locale, prefix } of LANGUAGES) {
  test(`from what happened to the dates, the articles and the calculator (${locale}) @everywhere @no-js`, async ({
    page,
  }) => {
    await page.goto(addressOf('/cosa-cambia', prefix))
    await page.getByRole('link', { name: BOUGHT[locale] }).click()
    await page.locator('[id="quando.g"]').fill('17')
    await page.locator('[id="quando.m"]').fill('5')
    await page.locator('[id="quando.a"]').fill('2026')
    await page.getByRole('button', { name: SHOW[locale] }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'c. 761' }).last()).toContainText('7')
    await expect(page.getByRole('main')).toContainText(BY[locale])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await page.locator('a[href*="/calcolo/imu"]').first().click()
    await expect(page).toHaveURL(/i0\.acquisto\.g=17/)
  })
}

test('every event: axe, and its calculators are there', async ({ page, request }) => {
  await page.goto('/cosa-cambia')
  const events = await page.locator('.cases a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(events).toHaveLength(9)
  const calculators = new Set<string>()
  for (const event of events) {
    await page.goto(event)
    expect(await axe(page), event).toEqual([])
    const links = await page.locator('a.btn').evaluateAll((own) => own.map((link) => link.getAttribute('href')!))
    for (const link of links) calculators.add(link.split('?')[0]!)
  }
  for (const address of calculators) expect((await request.get(address)).status(), address).toBe(200)
})

test('a day that does not exist is said at the field, and what was typed stays', async ({ page }) => {
  await page.goto('/cosa-cambia/venduto?quando.g=31&quando.m=4&quando.a=2026')
  await expect(page.locator('.errors')).toContainText('Questo giorno non esiste')
  await expect(page.locator('[id="quando.g"]')).toHaveValue('31')
  await expect(page).toHaveTitle(/^Da correggere/)
})

test('an event that we do not know is a page that is not there', async ({ request }) => {
  expect((await request.get('/cosa-cambia/lotteria')).status()).toBe(404)
})
