import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { day, go, heading } from './pratiche-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

/** Comes in as an operator of the comune of the demo. */
const operator = async (page: Page): Promise<void> => {
  await signInToOffice(page, '/ufficio/sportello')
  await expect(heading(page)).toHaveText('Allo sportello')
}

type Look = typeof expectReadable

/** A person stands at the counter: what begins is found again by their code, and refused where it does not add up. */
const begin = async (page: Page, look: Look): Promise<void> => {
  await look(page, 'it', 'requests at the counter')
  await page.getByRole('link', { name: 'Comincia per una persona' }).click()
  await expect(heading(page)).toHaveText('Per chi compili')
  await page.getByRole('button', { name: 'Comincia' }).click()
  await expect(page.locator('.errors')).toContainText('Codice fiscale')
  await page.locator('#codiceFiscale').fill('RSSNNA80C54D150P')
  await page.getByLabel('Che cosa chiede').selectOption({ label: 'Inizia a pagare la TARI per una casa o un’attività' })
  await page.getByRole('button', { name: 'Comincia' }).click()
  await expect(page.locator('.errors')).toContainText('non torna')
  // the comune knows her: her code is enough
  await page.locator('#codiceFiscale').fill('RSSNNA80C54D150O')
  await look(page, 'it', 'a request that begins at the counter')
  await page.getByRole('button', { name: 'Comincia' }).click()
  await expect(page.getByRole('note', { name: 'Per chi operi' })).toContainText('RSSNNA80C54D150O')
  // nobody is named in an address
  expect(page.url()).not.toMatch(/RSSNNA|rossi/i)
}

const answer = async (page: Page): Promise<void> => {
  await page
    .getByLabel(/Una casa|casa/i)
    .first()
    .check()
  await go(page)
  const year = String(new Date().getFullYear())
  await day(page, 'dal', ['2', '1', year])
  await go(page)
  await page.locator('#indirizzo').fill('Via del Banco 7')
  await go(page)
  await page.locator('#foglio').fill('84')
  await page.locator('#particella').fill('77')
  await go(page)
  await page.locator('#mq').fill('61,5')
  await go(page)
  await page.locator('#occupanti').fill('1')
  await page.locator('input[name="residente"][value="si"]').check()
  await go(page)
}

/** What is left of the questions, whatever they are: the first choice of each, nothing where it may stay open. */
const toTheSummary = async (page: Page): Promise<void> => {
  for (let step = 0; step < 12; step++) {
    const title = await heading(page).textContent()
    if (title === 'Allegati') return
    const choice = page.locator('.opt input[type="radio"]').first()
    if ((await choice.count()) > 0) await choice.check()
    const vero = page.locator('input[type="checkbox"][name="vero"]')
    if ((await vero.count()) > 0) await vero.check()
    await go(page)
  }
}

const journey = async (page: Page, browser: Browser, look: Look, scripts: boolean): Promise<void> => {
  await operator(page)
  await begin(page, look)
  await answer(page)
  await toTheSummary(page)
  await expect(heading(page)).toHaveText('Allegati')
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await expect(page.getByText('Via del Banco 7')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Qui serve la firma' })).toBeVisible()
  await look(page, 'it', 'the summary at the counter')
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Stampa il foglio da firmare (PDF)' }).click(),
  ])
  expect(sheet.suggestedFilename()).toBe('da-firmare.pdf')
  await page.getByRole('button', { name: 'Invia per questa persona' }).click()
  await expect(page.locator('.errors')).toContainText('Scegli una risposta')
  await page.getByLabel('Ha firmato il foglio davanti a me').check()
  await page.getByLabel('Carta d’identità').check()
  await page.getByLabel('Ultimi segni del numero (se vuoi)').fill('42ab')
  await page.getByRole('button', { name: 'Invia per questa persona' }).click()

  await expect(page.getByRole('heading', { name: 'Inviata: ha il suo numero' })).toBeVisible()
  await expect(page.getByText('numero che finisce con 42AB')).toBeVisible()
  await look(page, 'it', 'a request that was made at the counter')
  const protocollo = /\d+\/20\d\d/.exec((await heading(page).textContent())!)![0]
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Ricevuta da stampare (PDF)' }).click(),
  ])
  expect(receipt.suggestedFilename()).toBe(`ricevuta-${protocollo.replace('/', '-')}.pdf`)

  const own = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage()
  await signInTo(own, '/area/pratiche', /Entra come Anna Rossi/)
  await own
    .locator('a')
    .filter({ hasText: 'Inizia a pagare la TARI per una casa o un’attività' })
    .and(own.locator('li', { hasText: `Protocollo ${protocollo} ` }).locator('a'))
    .click()
  await expect(own.getByText(protocollo).first()).toBeVisible()
  await expect(own.getByText('Giulia Moretti').first()).toBeVisible()
  await own.context().close()
}

test('a request written with who stands at the counter, printed, signed, and found by its person', ({
  page,
  browser,
}) => {
  test.slow()
  return journey(page, browser, expectReadable, true)
})

test('the same without a script @no-js', ({ page, browser }) => journey(page, browser, async () => undefined, false))

test('what a colleague began is finished by another, in every language', async ({ page }) => {
  await operator(page)
  for (const [prefix, locale] of [
    ['/de', 'de'],
    ['/en', 'en'],
  ] as const) {
    await page.goto(`${prefix}/ufficio/sportello`)
    await expectReadable(page, locale, 'requests at the counter')
    await page.goto(`${prefix}/ufficio/sportello/nuova`)
    await expectReadable(page, locale, 'a request that begins at the counter')
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/ufficio/sportello')
  await page.getByRole('link', { name: 'Teresa Prati' }).click()
  await expect(page.getByRole('note', { name: 'Per chi operi' })).toContainText('Teresa Prati')
  await expect(page.getByRole('heading', { name: 'Manca ancora una risposta' })).toBeVisible()
})
