import { png } from '../testing/allegati'
import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

const MARCO = /Entra come Marco Bianchi/
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const go = (page: Page) => page.getByRole('button', { name: 'Salva e continua' }).click()
const YEAR = String(new Date().getFullYear())

const date = async (page: Page, prefix: string) => {
  await page.locator(`[id="${prefix}.g"]`).fill('31')
  await page.locator(`[id="${prefix}.m"]`).fill('12')
  await page.locator(`[id="${prefix}.a"]`).fill(YEAR)
}

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
  await date(page, 'dal')
  await go(page)
  await date(page, 'al')
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
  await page.locator('#file').setInputFiles({ name: 'disegno.png', mimeType: 'image/png', buffer: png() })
  await page.getByRole('button', { name: 'Carica' }).click()
  await expect(page.getByRole('heading', { name: 'disegno.png' })).toBeVisible()
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await page.getByRole('button', { name: 'Invia al comune' }).click()
  await expect(page.getByRole('heading', { name: 'Inviata: il comune l’ha ricevuta' })).toBeVisible()
  return (await page
    .getByText(/^\d+\/20\d\d$/)
    .first()
    .textContent())!.trim()
}

/** The operator of the comune, at that request. */
const officeAt = async (browser: Browser, protocollo: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signInToOffice(page, '/ufficio/pratiche')
  await page.getByLabel('Cerca una richiesta').fill(protocollo)
  await page.getByRole('button', { name: 'Cerca', exact: true }).click()
  await page.getByRole('link', { name: 'Marco Bianchi' }).click()
  await expect(heading(page)).toContainText(protocollo)
  return page
}

const walk = async (page: Page, browser: Browser, look: typeof expectReadable): Promise<void> => {
  const protocollo = await askForTables(page)
  const mine = page.url().split('?')[0]!
  const office = await officeAt(browser, protocollo)
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
