import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { attach, day, go, officeAt, sendIt } from './pratiche-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

const MARCO = /Entra come Marco Bianchi/
const YEAR = String(new Date().getFullYear())

const LAST = ['31', '12', YEAR] as const

/** Tables in a square on the last day of the year: a day that nobody finds in the past. @returns number of protocol */
const askForTables = async (page: Page): Promise<string> => {
  await signInTo(page, '/area/pratiche/nuova/occupazione-suolo', MARCO)
  await page.getByLabel('A quale comune scrivi?').selectOption({ label: 'Comune di Cremona' })
  await page.getByRole('button', { name: 'Inizia', exact: true }).click()
  await page.getByLabel('Tavolini, sedie, ombrelloni').check()
  await go(page)
  await page.getByLabel('No, è nuova').check()
  await go(page)
  await page.getByLabel('Via e numero civico più vicino').fill('Piazza Grande 4')
  await go(page)
  await page.getByLabel('Lunghezza').fill('6')
  await page.getByLabel('Larghezza').fill('2,5')
  await go(page)
  await page.getByLabel('Meno di un anno (temporanea)').check()
  await day(page, 'dal', LAST)
  await go(page)
  await day(page, 'al', LAST)
  await go(page)
  await page.getByLabel('Sì', { exact: true }).check()
  await go(page)
  await page.getByLabel('No', { exact: true }).check()
  await go(page)
  await page.getByLabel(/Nome dell’attività/).fill('Bar da Marco')
  await go(page)
  await go(page)
  await page.getByLabel('Indirizzo e-mail').fill('marco@esempio.it')
  await go(page)
  await page.getByLabel('Sì, dichiaro che quello che ho scritto è vero').check()
  await go(page)
  await attach(page, 'disegno.png')
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  return sendIt(page)
}

const walk = async (page: Page, browser: Browser, look: typeof expectReadable): Promise<void> => {
  const protocollo = await askForTables(page)
  const mine = page.url().split('?')[0]!
  const office = await officeAt(browser, protocollo, 'Marco Bianchi')
  await expect(office.locator('main')).toContainText(`Suolo pubblico, metri quadrati: 15`)
  await look(office, 'it', 'a concession that is asked for')

  // what it comes to is tried: nothing is decided, and what was typed stays
  await office.getByLabel('I motivi').fill('Il posto è libero.')
  await office.getByLabel('Coefficienti', { exact: true }).fill('0,5')
  await office.getByRole('button', { name: 'Rifai il conto' }).click()
  await expect(office.getByLabel('I motivi')).toHaveValue('Il posto è libero.')
  await expect(office.getByLabel('Coefficienti', { exact: true })).toHaveValue('0,5')

  // a concession has a number
  await office.getByLabel('La accolgo', { exact: true }).check()
  await office.getByRole('button', { name: 'Decidi e avvisa la persona' }).click()
  await expect(office.getByText('Scrivi il numero della concessione.').first()).toBeVisible()
  const numero = `C-${protocollo}`
  await office.getByLabel('Numero della concessione').fill(numero)
  await office.getByRole('button', { name: 'Decidi e avvisa la persona' }).click()
  await expect(office.getByRole('heading', { name: 'Decisa' })).toBeVisible()
  await office.context().close()

  await page.goto(mine)
  await expect(page.getByText('Il posto è libero.')).toBeVisible()
  await page.goto(`/area/posizione/mia/d150/${YEAR}`)
  await expect(page.locator('main')).toContainText(numero)
  await expect(page.locator('main')).toContainText('Occupazione di suolo, Piazza Grande 4')
}

test('the office accepts tables outside: the concession stands in the position of the shopkeeper', async ({
  page,
  browser,
}) => {
  test.slow()
  await walk(page, browser, expectReadable)
})

test('the same without a script @no-js', async ({ page, browser }) => {
  test.slow()
  await walk(page, browser, () => Promise.resolve())
})
