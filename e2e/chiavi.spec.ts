import type { Browser, Page } from '@playwright/test'
import { askForKey, shownKey, toKeys } from './chiavi-steps'
import { expect, overflowOf, placeOf, test } from './fixtures'
import { expectReadable } from './readable'

const LUCIA = /Entra come Lucia Barbieri/
const MARIO = /Entra come Mario Santi/

const card = (page: Page, nome: string) => page.locator('li.card', { hasText: nome })

const status = async (page: Page, key: string): Promise<number> => {
  const answer = await page.request.get('/api/v1/lotti', { headers: { Authorization: `Bearer ${key}` } })
  return answer.status()
}

/** From a key that is asked for to one that opens nothing any more. */
const journey = async (browser: Browser, nome: string, scripts: boolean): Promise<void> => {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage()
  const look = (what: string) => (scripts ? expectReadable(page, 'it', what) : Promise.resolve())
  await toKeys(page, LUCIA)
  await page.getByRole('button', { name: 'Crea la chiave' }).click()
  for (const said of ['Scrivi come si chiama.', 'Scegli almeno una cosa che può fare.', 'Scrivi il giorno.'])
    await expect(page.getByText(said).first()).toBeVisible()
  await askForKey(page, {
    nome,
    azioni: [/^Mandare tabelle/],
    comuni: 'Cremona, Atlantide',
    sede: 'Sede di Cremona',
    ritmo: '60',
  })
  await expect(page.getByText('Un nome non è di un comune di oggi').first()).toBeVisible()
  await expect(page.getByLabel('Come si chiama')).toHaveValue(nome)
  await look('what is wrong with a key')

  await page.getByLabel('Solo per alcuni comuni').fill('Cremona, crema')
  await page.getByRole('button', { name: 'Crea la chiave' }).click()
  const key = await shownKey(page)
  expect(placeOf(page)).toBe('/studio/chiavi')
  expect(await overflowOf(page)).toBe(0)
  await look('a new key')
  await page.reload()
  await expect(page.getByText(key)).toHaveCount(0)
  await expect(card(page, nome)).toContainText('Vale fino al')
  await expect(card(page, nome)).toContainText('Cremona e Crema')
  await expect(card(page, nome)).toContainText('Sede di Cremona')
  await expect(card(page, nome)).toContainText('mai')
  await look('the keys')

  expect(await status(page, key)).toBe(200)
  await page.reload()
  await expect(card(page, nome)).not.toContainText('mai')
  await page.getByRole('button', { name: `Revoca «${nome}»` }).click()
  await expect(page.getByRole('heading', { name: 'Chiave revocata' })).toBeVisible()
  await expect(card(page, nome)).toContainText('Revocata')
  expect(await status(page, key)).toBe(401)
  await page.context().close()
}

test('a key is made, shown once, used and revoked', async ({ browser }) => {
  test.slow()
  await journey(browser, `Gestionale ${Date.now()}`, true)
})

test('the same without scripts', async ({ browser }) => {
  test.slow()
  await journey(browser, `Senza script ${Date.now()}`, false)
})

test('who does not direct the organisation sees the keys and makes none', async ({ page }) => {
  await toKeys(page, MARIO)
  await expect(page.getByRole('heading', { name: 'Le chiavi le crea il responsabile' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Crea la chiave' })).toHaveCount(0)
})
