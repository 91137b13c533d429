import { addressOf, expect, LANGUAGES, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { axe, expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const go = (page: Page) => page.getByRole('button', { name: 'Salva e continua' }).click()

/** A complaint about the office of Cremona, written and sent; leads to its page. */
const complain = async (page: Page, look: typeof expectReadable): Promise<string> => {
  await signInTo(page, '/area/pratiche/nuova/reclamo', /Entra come Anna Rossi/)
  await expect(heading(page)).toHaveText('Fai un reclamo o dai un suggerimento')
  await look(page, 'it', 'a complaint that begins')
  await page.getByLabel('A quale comune scrivi?').selectOption({ label: 'Comune di Cremona' })
  await page.getByRole('button', { name: 'Inizia', exact: true }).click()
  await page.getByLabel('Dire che qualcosa non va').check()
  await page.getByLabel(/L’attesa/).check()
  await go(page)
  await page.getByLabel('Racconta').fill('Al telefono non risponde nessuno da due settimane.')
  await go(page)
  await page.getByLabel('Indirizzo e-mail').fill('anna@esempio.it')
  await go(page)
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await page.getByRole('button', { name: 'Invia al comune' }).click()
  await expect(page.getByRole('heading', { name: 'Inviata: il comune l’ha ricevuta' })).toBeVisible()
  await expect(page.getByText('Risposta entro')).toBeVisible()
  return (await page
    .getByText(/^\d+\/20\d\d$/)
    .first()
    .textContent())!.trim()
}

/** Four stars, one answer, some words: then thanks, and it is not asked again. */
const rate = async (page: Page, look: typeof expectReadable): Promise<void> => {
  const request = page.url().split('?')[0]!
  await expect(page.getByRole('heading', { name: 'Quanto è stato facile usare questo servizio?' })).toBeVisible()
  await page.getByLabel(/Valuta 4 stelle/).check({ force: true })
  await expect(page.locator('[data-element=feedback-rating-negative]')).toBeHidden()
  await page.getByText('Capivo sempre che stavo procedendo correttamente', { exact: true }).click()
  await page.getByLabel(/altri dettagli/).fill('sono RSSNNA80C54D150O')
  await look(page, 'it', 'the rating of a service')
  await page.getByRole('button', { name: 'Invia il parere' }).click()
  await expect(page).toHaveTitle(/^Da correggere/)
  await expect(page.getByLabel(/altri dettagli/)).toHaveValue('sono RSSNNA80C54D150O')
  await page.getByLabel(/altri dettagli/).fill('Facile anche dal telefono')
  await look(page, 'it', 'the rating of a service, to be corrected')
  await page.getByRole('button', { name: 'Invia il parere' }).click()
  await expect(heading(page)).toHaveText('Grazie, il tuo parere ci aiuterà a migliorare il servizio!')
  await page.goto(`${request}?esito=inviata`)
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Quanto è stato facile usare questo servizio?' })).toHaveCount(0)
}

/** Comes in as an operator of the comune of the demo. */
const operator = async (browser: Browser, path: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signInToOffice(page, path)
  return page
}

test('a complaint is sent, rated, and answered by the office', async ({ page, browser }) => {
  test.slow()
  const protocollo = await complain(page, expectReadable)
  await expectReadable(page, 'it', 'a complaint that was sent')
  const mine = page.url().split('?')[0]!
  await rate(page, expectReadable)

  const office = await operator(browser, '/ufficio/pratiche')
  await office.getByLabel('Cerca una richiesta').fill(protocollo)
  await office.getByRole('button', { name: 'Cerca', exact: true }).click()
  await office.getByRole('link', { name: 'Anna Rossi' }).click()
  await expect(office.getByText('Al telefono non risponde nessuno')).toBeVisible()
  await office.getByLabel('La accolgo', { exact: true }).check()
  await office.getByLabel('I motivi').fill('Hai ragione: da lunedì rispondono due persone.')
  await office.getByRole('button', { name: 'Decidi e avvisa la persona' }).click()

  await page.goto(mine)
  await expect(page.getByText('Hai ragione: da lunedì rispondono due persone.')).toBeVisible()
})

test('anybody reads how an office works, and takes the figures along', async ({ page, request }) => {
  await page.goto('/comuni/cremona-d150')
  await page.getByRole('link', { name: 'Guarda i numeri di Cremona' }).click()
  await expect(heading(page)).toHaveText('Qualità dei servizi: Cremona (CR)')
  const complaints = page.getByRole('row', { name: /Fai un reclamo sulla TARI/ }).first()
  await expect(complaints.getByRole('cell').nth(2)).toHaveText('20 giorni')
  // by hand: of 6, 9, 14, 17, 20, 22, 28, 35 and 61 days thirty working days are kept by all but the last
  await expect(complaints.getByRole('cell').nth(4)).toContainText('(8 su 9)')
  await expect(page.locator('#parere-rimborso')).toContainText('Meno di 5 pareri')
  await expect(page.locator('#parere-tari-fine')).toContainText('24')
  for (const formato of ['CSV', 'JSON']) {
    const href = await page.getByRole('link', { name: `Scarica ${formato}` }).getAttribute('href')
    const file = await request.get(href!)
    expect(file.headers().link).toContain('creativecommons.org/licenses/by/4.0')
    expect(await file.text()).toContain('reclamo-tari')
  }
  await page.getByRole('contentinfo').getByRole('link', { name: 'Qualità dei servizi' }).click()
  await expect(heading(page)).toHaveText('Qualità dei servizi')
  await page.getByRole('link', { name: 'Comune di Cremona' }).click()
  await page.getByRole('link', { name: 'Fai un reclamo o dai un suggerimento' }).click()
  await expect(page).toHaveURL(/accesso\?da=/)
})

test('a comune that is not served has no figures', async ({ page }) => {
  expect((await page.goto('/comuni/milano-f205/qualita'))?.status()).toBe(404)
  expect((await page.goto('/comuni/cremona-d150/qualita/altro.csv'))?.status()).toBe(404)
})

test('the office reads what people wrote, and never who', async ({ browser }) => {
  const office = await operator(browser, '/ufficio/pareri')
  await expect(heading(office)).toHaveText('Pareri dei cittadini')
  await expect(office.getByText('In dieci minuti ho finito, senza andare allo sportello.').first()).toBeVisible()
  for (const { locale, prefix } of LANGUAGES) {
    await office.goto(`${prefix}/ufficio/pareri`)
    await expectReadable(office, locale, 'what people wrote')
  }
  await office.context().close()
})

test('the same without a script @no-js', async ({ page }) => {
  await complain(page, async () => undefined)
  await rate(page, async () => undefined)
})

test('an opinion without what it is about is no opinion', async ({ page, request }) => {
  const answer = await request.post('/valuta/servizio/invia', { form: { voto: '1', biglietto: 'x' }, maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  for (const { locale, prefix } of LANGUAGES) {
    await page.goto(addressOf('/valuta/servizio', prefix))
    await expectReadable(page, locale, 'an opinion of nothing')
  }
  expect(await axe(page)).toEqual([])
})

test('in the other languages complaints are whole', async ({ page }) => {
  await signInTo(page, '/de/area/pratiche', /Entra come Anna Rossi/)
  for (const procedura of ['reclamo', 'reclamo-tari', 'rettifica-tari']) {
    for (const { locale, prefix } of LANGUAGES) {
      await page.goto(`${prefix}/area/pratiche/nuova/${procedura}`)
      await expectReadable(page, locale, procedura)
    }
  }
})
