import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
/** Of this run alone: what an earlier one left stays in the demo. */
const NOTE = `Ho ricevuto un avviso del 2023, il numero ${Date.now()}.`

const COUNTER = `Porta la visura, ${Date.now()}.`

/** To the free hours of the tax office of Cremona, as somebody who has difficulty to wait. */
const toHours = async (page: Page, who: RegExp): Promise<void> => {
  await signInTo(page, '/area/appuntamenti/nuovo', who)
  await expect(heading(page)).toHaveText('Prendi un appuntamento')
  await page.getByLabel('In quale comune?').selectOption({ label: 'Comune di Cremona' })
  await page.getByRole('button', { name: 'Vedi gli uffici' }).click()
  await page.getByRole('button', { name: 'Vedi gli orari liberi' }).click()
  await expect(page.getByText('Scegli una risposta.').first()).toBeVisible()
  await page.getByLabel('IMU', { exact: true }).check()
  await page.getByRole('radio', { name: /^Allo sportello/ }).check()
  await page.getByRole('radio', { name: /ho una disabilità/ }).check()
  await page.getByRole('button', { name: 'Vedi gli orari liberi' }).click()
  await expect(heading(page)).toHaveText('Scegli il giorno e l’ora')
}

const operator = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signInToOffice(page, '/ufficio/appuntamenti')
  await expect(heading(page)).toHaveText('Appuntamenti')
  return page
}

const book = async (page: Page, who: RegExp): Promise<void> => {
  await toHours(page, who)
  const kept = page.getByRole('button', { name: /riservato/ })
  await kept.last().click()
  await expect(heading(page)).toHaveText('Controlla e conferma')
  await page.getByLabel(/C’è qualcosa che l’ufficio deve sapere/).fill(NOTE)
  await page.getByRole('button', { name: 'Prendi l’appuntamento' }).click()
  await expect(page.getByRole('heading', { name: 'Appuntamento preso' })).toBeVisible()
  // what a person said of themselves stands in no address
  expect(page.url()).not.toContain('disabilita')
}

const leave = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Annulla l’appuntamento' }).click()
  await expect(page.getByRole('heading', { name: 'Appuntamento annullato' })).toBeVisible()
}

test('an appointment is booked with priority, seen by the office, and moved', async ({ page, browser }) => {
  test.slow()
  await book(page, /Entra come Anna Rossi/)
  await expectReadable(page, 'it', 'an appointment of one’s own')
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Mettilo nel calendario' }).click()
  const ics = await readFile(await (await file).path(), 'utf8')
  expect(ics).toContain('SUMMARY:Appuntamento: Comune di Cremona')
  expect(ics).toMatch(/DTSTART:\d{8}T\d{6}Z/)
  // a calendar is read by others: neither who comes, nor why they come first
  expect(ics).not.toMatch(/Rossi|RSSNNA|disabil/)
  const office = await operator(browser)
  for (let week = 0; week < 6 && (await office.getByText(NOTE).count()) === 0; week++)
    await office.getByRole('link', { name: 'Settimana dopo' }).click()
  await expect(office.getByText(NOTE)).toBeVisible()
  await expect(office.getByText('Precedenza: disabilità').first()).toBeVisible()
  await expectReadable(office, 'it', 'the appointments of an office')
  await office.context().close()

  await page.getByRole('link', { name: 'Sposta l’appuntamento' }).click()
  // the days at hand: the others are folded
  await page.locator('form > .hours-day button').last().click()
  await expect(page.getByRole('heading', { name: 'Appuntamento spostato' })).toBeVisible()
  await leave(page)
})

test('the office says whether a person was there, and mends it; a form that says nothing is refused', async ({
  browser,
}) => {
  const office = await operator(browser)
  const row = office
    .locator('.office-slot', { hasText: 'Anna Rossi', has: office.locator('form[action$="/segna"]') })
    .first()
  for (let week = 0; week < 3 && (await row.count()) === 0; week++)
    await office.getByRole('link', { name: 'Settimana prima' }).click()
  // there, and not there again
  for (const was of ['Ci siamo visti', 'Non ci siamo visti']) {
    if ((await row.getByText(was, { exact: true }).count()) > 0) continue
    await row.getByRole('button').click()
    await expect(office.getByRole('heading', { name: 'Segnato' })).toBeVisible()
    await expect(row.getByText(was, { exact: true })).toBeVisible()
  }

  // cancelling asks for a reason
  const open = office.locator('.office-slot', { has: office.locator('form[action$="/annulla"]') }).first()
  for (let week = 0; week < 6 && (await open.count()) === 0; week++)
    await office.getByRole('link', { name: 'Settimana dopo' }).click()
  await open.locator('summary').click()
  await open.getByRole('button', { name: 'Annulla e avvisa' }).click()
  await expect(office.getByRole('heading', { name: 'L’appuntamento non è annullato: manca il perché' })).toBeVisible()
  await expect(open.getByText('Scrivi il perché.')).toBeVisible()
  await expectReadable(office, 'it', 'a reason that is missing')
  await office.context().close()
})

/** An operator books with who stands at the counter. */
const bookAtTheCounter = async (office: Page, look: typeof expectReadable): Promise<void> => {
  await office.goto('/ufficio/appuntamenti/nuovo')
  await office.getByLabel('IMU', { exact: true }).check()
  await office.getByRole('radio', { name: /^Allo sportello/ }).check()
  await office.getByRole('button', { name: 'Vedi gli orari liberi' }).click()
  await office.locator('form > .hours-day button').last().click()
  // who comes is asked for, and what was typed stays
  await office.locator('#nome').fill('Rosa Ferrari')
  await office.locator('#codiceFiscale').fill('RSSNNA80C54D150P')
  await office.getByRole('button', { name: 'Prendi l’appuntamento' }).click()
  await expect(office.locator('.errors')).toContainText('Codice fiscale')
  await expect(office.locator('#nome')).toHaveValue('Rosa Ferrari')
  await look(office, 'it', 'an appointment at the counter')
  await office.locator('#nome').fill('Anna Rossi')
  await office.locator('#codiceFiscale').fill('RSSNNA80C54D150O')
  await office.getByLabel(/C’è qualcosa che l’ufficio deve sapere/).fill(COUNTER)
  await office.getByRole('button', { name: 'Prendi l’appuntamento' }).click()
  await expect(heading(office)).toHaveText('Appuntamenti')
  // nobody is named in an address
  expect(office.url()).not.toMatch(/RSSNNA|rossi/i)
}

test('an operator books for who stands at the counter, the person finds it, and the office takes it back', async ({
  page,
  browser,
}) => {
  test.slow()
  await signInTo(page, '/area/appuntamenti', /Entra come Anna Rossi/)
  const mine = page.locator('section[aria-labelledby="open"] li')
  const before = await mine.count()
  const office = await operator(browser)
  await bookAtTheCounter(office, expectReadable)
  const slot = office.locator('.office-slot', { hasText: COUNTER })
  await expect(slot).toContainText('Anna Rossi')
  await page.reload()
  await expect(mine).toHaveCount(before + 1)

  await slot.locator('summary').click()
  await slot.getByRole('textbox').fill('L’ufficio è chiuso per una riunione.')
  await slot.getByRole('button', { name: 'Annulla e avvisa' }).click()
  await expect(slot.getByRole('button', { name: 'Annulla e avvisa' })).toHaveCount(0)
  await office.context().close()
  await page.reload()
  await expect(mine).toHaveCount(before)
})

test('how easy it was is asked once the person was there', async ({ page }) => {
  await signInTo(page, '/area/appuntamenti', /Entra come Marco Bianchi/)
  const kept = page.getByRole('listitem').filter({ has: page.getByText('Ci siamo visti', { exact: true }) })
  await kept.first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Quanto è stato facile usare questo servizio?' })).toBeVisible()
  await expectReadable(page, 'it', 'an appointment that was kept')
})

test('the same without a script: booked and left @no-js', async ({ page }) => {
  await book(page, /Entra come Marco Bianchi/)
  await leave(page)
})

test('the pages of appointments in the other languages', async ({ page }) => {
  await signInTo(page, '/de/area/appuntamenti', /Entra come Anna Rossi/)
  await expectReadable(page, 'de', 'appointments')
  await page.goto('/en/area/appuntamenti')
  await expectReadable(page, 'en', 'appointments')
})
