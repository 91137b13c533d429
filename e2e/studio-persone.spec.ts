import type { Browser, Page } from '@playwright/test'
import { expect, overflowOf, placeOf, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'

const LUCIA = /Entra come Lucia Barbieri/
const MARIO = /Entra come Mario Santi/

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const said = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible()

const toPeople = async (page: Page, who: RegExp): Promise<void> => {
  await signInTo(page, '/studio', who)
  await page.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  await page.getByRole('link', { name: 'Persone e sedi' }).click()
  await expect(heading(page)).toHaveText('Persone e sedi')
}

/** Opens a seat, names somebody for it, gives them another role, ends them and closes the seat. */
const journey = async (browser: Browser, code: string, sede: string, scripts: boolean): Promise<void> => {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage()
  const look = (what: string) => (scripts ? expectReadable(page, 'it', what) : Promise.resolve())
  const card = (name: string) => page.locator('li.card', { hasText: name })
  await toPeople(page, LUCIA)
  await page.getByRole('link', { name: 'Le sedi' }).click()
  await page.getByRole('button', { name: 'Apri la sede' }).click()
  await expect(page.getByText('Scrivi come si chiama.').first()).toBeVisible()
  await page.getByLabel('Come si chiama').fill(sede)
  await page.getByLabel('Comune, se vuoi').fill('Crema')
  await page.getByRole('button', { name: 'Apri la sede' }).click()
  await said(page, 'Sede aperta')
  await expect(card(sede)).toContainText('Non ci lavora nessuno')
  await look('the seats')

  await page.goto('/studio/persone')
  await page.getByRole('button', { name: 'Aggiungi la persona' }).click()
  await expect(page.getByText('Scrivi il codice fiscale.').first()).toBeVisible()
  await look('what is wrong with a person')
  const name = async (ruolo: string): Promise<void> => {
    await page.getByLabel('Codice fiscale').fill(code.toLowerCase())
    await page.getByLabel('Che cosa può fare').selectOption(ruolo)
    await page.getByLabel('In quale sede').selectOption({ label: sede })
    await page.getByRole('button', { name: 'Aggiungi la persona' }).click()
  }
  await name('operatore')
  await said(page, 'Fatto: da ora può operare')
  expect(placeOf(page)).not.toContain(code)
  await expect(card(code)).toContainText(sede)
  await name('operatore')
  await said(page, 'C’era già, così')
  await name('responsabile')
  await expect(card(code)).toContainText('Responsabile')
  expect(await overflowOf(page)).toBe(0)
  await look('the people')

  await page.getByRole('button', { name: `Togli ${code}` }).click()
  await said(page, 'Tolta: da ora non vede più nulla')
  await expect(card(code)).toHaveCount(0)
  await page.goto('/studio/persone/sedi')
  await page.getByRole('button', { name: `Chiudi «${sede}»` }).click()
  await said(page, 'Sede chiusa')
  await page.context().close()
}

test('who directs an organisation names its people and opens its seats', async ({ browser }) => {
  test.slow()
  await journey(browser, 'RSSMRA80A01H501U', `Sede A ${Date.now()}`, true)
})

test('the same without JavaScript', async ({ browser }) => {
  test.slow()
  await journey(browser, 'VRDPLA69E21F205H', `Sede B ${Date.now()}`, false)
})

test('an operator sees who is there, and changes nothing', async ({ page }) => {
  await toPeople(page, MARIO)
  await expect(page.getByText('Solo un responsabile aggiunge e toglie persone.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Togli|Aggiungi)/ })).toHaveCount(0)
})
