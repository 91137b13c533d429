import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { attach, day, go, heading, sendIt } from './pratiche-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

/** Comes in as an operator of the comune of the demo. */
const operator = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signInToOffice(page, '/ufficio/pratiche')
  await expect(heading(page)).toHaveText('Richieste')
  return page
}

/** What somebody leaves at the end of a home under TARI, in the comune of the operator. */
const send = async (page: Page): Promise<string> => {
  await signInTo(page, '/area/pratiche/nuova/tari-fine', /Entra come Anna Rossi/)
  await page.getByLabel('A quale comune scrivi?').selectOption({ label: 'Comune di Cremona' })
  await page.getByRole('button', { name: 'Inizia', exact: true }).click()
  await page.getByLabel('Non è nell’elenco').check()
  await go(page)
  await page.getByLabel('Via e numero civico').fill('Via Corta 2')
  await go(page)
  await day(page, 'al', ['2', '1', String(new Date().getFullYear())])
  await go(page)
  await page.getByLabel('Il mio contratto di affitto è finito').check()
  await go(page)
  // who uses it now may stay open
  await go(page)
  await page.getByLabel('A quale indirizzo ti scriviamo?').fill('Via Larga 1, Padova')
  await go(page)
  await page.getByLabel('Indirizzo e-mail').fill('anna@esempio.it')
  await go(page)
  await page.getByLabel('Sì, dichiaro che quello che ho scritto è vero').check()
  await go(page)
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  return sendIt(page)
}

test('the office asks, the person answers with a paper, the office decides', async ({ page, browser }) => {
  test.slow()
  const protocollo = await send(page)
  const mine = page.url().split('?')[0]!
  const office = await operator(browser)
  await expectReadable(office, 'it', 'the queue')
  await office.getByLabel('Cerca una richiesta').fill(protocollo)
  await office.getByRole('button', { name: 'Cerca', exact: true }).click()
  await expect(office.getByRole('heading', { name: 'Una richiesta trovata' })).toBeVisible()
  // a name or a number that was looked for stands in no address
  expect(office.url()).not.toContain(encodeURIComponent(protocollo))
  await office.getByRole('link', { name: 'Anna Rossi' }).click()
  await expect(heading(office)).toContainText(protocollo)
  await office.getByRole('button', { name: 'Prendi in carico' }).click()
  await expect(office.getByRole('heading', { name: 'È tua' })).toBeVisible()
  await expectReadable(office, 'it', 'a request of the office')

  await office.getByRole('link', { name: 'Manca un documento' }).click()
  await expect(office.getByLabel('Che cosa manca')).toHaveValue(/ci serve ancora questo documento/)
  await office.getByRole('button', { name: 'Chiedi e avvisa' }).click()
  await expect(office.getByRole('heading', { name: 'Integrazione chiesta' })).toBeVisible()
  await expect(office.getByText('Tempo fermo')).toBeVisible()

  await page.goto(mine)
  await expect(page.getByRole('heading', { name: 'L’ufficio ti ha chiesto qualcosa' })).toBeVisible()
  await expect(page.getByText('Giulia Moretti').first()).toBeVisible()
  await attach(page, 'verbale.png')
  // an answer without words is asked for again
  await page.getByRole('button', { name: 'Invia la risposta' }).click()
  await expect(page.getByText('Manca la risposta.')).toBeVisible()
  await page.getByLabel('Il tuo messaggio').fill('Ecco il verbale di consegna.')
  await page.getByRole('button', { name: 'Invia la risposta' }).click()
  await expect(page.getByRole('heading', { name: 'Messaggio inviato' })).toBeVisible()

  // the office still has the page of before: it is told, and what it wrote is there
  await office.getByLabel('La accolgo', { exact: true }).check()
  await office.getByLabel('I motivi').fill('Il verbale è in regola.')
  await office.getByRole('button', { name: 'Decidi e avvisa la persona' }).click()
  await expect(office.getByRole('heading', { name: 'Qualcuno l’ha cambiata intanto' })).toBeVisible()
  await expect(office.getByLabel('I motivi')).toHaveValue('Il verbale è in regola.')
  await expect(office.getByRole('heading', { name: 'verbale.png' })).toBeVisible()
  await office.getByRole('button', { name: 'Decidi e avvisa la persona' }).click()
  await expect(office.getByRole('heading', { name: 'Decisa' })).toBeVisible()
  await office.context().close()

  await page.goto(mine)
  await expect(page.getByText('Accolta').first()).toBeVisible()
  await expect(page.getByText('Il verbale è in regola.')).toBeVisible()
  await expectReadable(page, 'it', 'a request that was decided')
})

test('the parts of the queue, in each language', async ({ browser }) => {
  const office = await operator(browser)
  for (const [prefix, locale] of [
    ['/de', 'de'],
    ['/en', 'en'],
  ] as const) {
    await office.goto(`${prefix}/ufficio/pratiche`)
    await expectReadable(office, locale, 'the queue')
    const views = office.locator('nav a.view')
    for (let at = 0; at < (await views.count()); at++) {
      await views.nth(at).click()
      await expect(views.nth(at)).toHaveAttribute('aria-current', 'page')
    }
  }
  await office.context().close()
})
