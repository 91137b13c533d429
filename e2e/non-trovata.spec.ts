import { expect, overflowOf, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { axe } from './readable'

const WORDS = {
  it: ['Questa pagina non c’è', 'Vai all’inizio'],
  en: ['This page does not exist', 'Go to the start'],
  de: ['Diese Seite gibt es nicht', 'Zum Anfang'],
} as const

const OPEN = [
  ['it', '/nessuna-pagina'],
  ['en', '/en/no/such/page?x=1'],
  ['de', '/de/keine-seite'],
  ['it', '/it-IT/pagina'],
  ['it', '/comuni/atlantide-z999'],
  ['de', '/de/comuni/cremona-d150/nichts'],
  ['it', '/c/cremona-d150/nessuna-pagina'],
  ['en', '/en/casi/constructor'],
  ['en', '/en/non-trovata'],
] as const

test('an address that is not there says so, in its language, with 404 and a way on @no-js', async ({ page }) => {
  for (const [locale, path] of OPEN) {
    const [title, way] = WORDS[locale]
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title)
    await expect(page.locator('html'), path).toHaveAttribute('lang', locale)
    await expect(page.getByRole('banner'), path).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: way }), path).toBeVisible()
  }
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('main').getByRole('link', { name: WORDS.en[1] }).click()
  await expect(page).toHaveURL(/\/en$/)
})

test('with scripts it is the same page, without a fault', async ({ page }) => {
  await page.goto('/de/keine-seite')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.de[0])
  await expect(page).toHaveURL(/\/de\/keine-seite$/)
  expect(await axe(page)).toEqual([])
})

test('so it is among one’s own pages and those of the office @no-js', async ({ page }) => {
  await signInTo(page, '/area', /Entra come Lucia Barbieri/)
  expect((await page.goto('/area/nessuna-pagina'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.it[0])
})

test('an officer finds it too @no-js', async ({ page }) => {
  await signInToOffice(page, '/en/ufficio')
  expect((await page.goto('/en/ufficio/no-such-page'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.en[0])
})
