import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { attach, day, go, heading } from './pratiche-steps'
import { expectReadable } from './readable'
import type { Page } from '@playwright/test'

const MARCO = /Entra come Marco Bianchi/
const ANNA = /Entra come Anna Rossi/
const idOf = (page: Page): string => /bozza\/[a-z]\d{3}\/([0-9a-f-]{36})/.exec(page.url())![1]!

const begin = async (page: Page, titolo: string) => {
  // drafts of the same name stand above it
  await page.getByRole('link', { name: titolo }).last().click()
  await expect(heading(page)).toHaveText(titolo)
  await page.getByLabel('A quale comune scrivi?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Inizia', exact: true }).click()
  await page.waitForURL(/\/bozza\//)
}

/** Two days ago and the like would move over midnight: a day of this year that is always past. */
const PAST = ['2', '1', String(new Date().getFullYear())] as const

/** A shopkeeper asks for tables outside; `look`: what is looked at on each page on the way. */
const tablesOutside = async (page: Page, look: typeof expectReadable): Promise<void> => {
  await signInTo(page, '/area/pratiche', MARCO)
  await expect(heading(page)).toHaveText('Le mie richieste')
  await begin(page, 'Chiedi di occupare il suolo pubblico')

  await expect(heading(page)).toHaveText('Che cosa ci metti')
  await go(page)
  await expect(page.locator('.errors')).toContainText('Manca la risposta')
  await page.getByLabel('Tavolini, sedie, ombrelloni').check()
  await go(page)
  await page.getByLabel('No, è nuova').check()
  await go(page)
  await page.getByLabel('Via e numero civico più vicino').fill('Piazza Grande 4')
  await go(page)
  await page.getByLabel('Lunghezza').fill('sei')
  await page.getByLabel('Larghezza').fill('2,5')
  await go(page)
  await expect(page.locator('.errors')).toContainText('Scrivi un numero')
  await expect(page.getByLabel('Larghezza')).toHaveValue('2,5')
  await page.getByLabel('Lunghezza').fill('6')
  await go(page)
  // an answer that asks one more: the page says so, with what was said still there
  await page.getByLabel('Meno di un anno (temporanea)').check()
  await day(page, 'dal', ['1', '5', '2027'])
  await go(page)
  await expect(page.getByRole('heading', { name: 'Ancora una cosa' })).toBeVisible()
  await day(page, 'al', ['30', '4', '2027'])
  await go(page)
  await expect(page.locator('.errors')).toContainText('viene prima dell’altra')
  await day(page, 'al', ['30', '9', '2027'])
  await go(page)
  await page.getByLabel('Sì', { exact: true }).check()
  await go(page)
  await page.getByLabel('No', { exact: true }).check()
  await go(page)
  await page.getByLabel(/Nome dell’attività/).fill('Bar da Marco')
  await go(page)
  // the number of the stamp may stay open
  await go(page)
  await expect(heading(page)).toHaveText('Dove ti rispondiamo')
  await page.getByLabel('Indirizzo e-mail').fill('marco@esempio.it')
  await go(page)
  await page.getByLabel('Sì, dichiaro che quello che ho scritto è vero').check()
  await look(page, 'it', 'the last question of a request')
  await go(page)

  await expect(heading(page)).toHaveText('Allegati')
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await expect(page.getByText('6 metri', { exact: true })).toBeVisible()
  await expect(page.getByText('30 settembre 2027')).toBeVisible()
  await look(page, 'it', 'the summary before sending')
  await page.getByRole('button', { name: 'Invia al comune' }).click()
  // the drawing must go with it
  await expect(page.getByRole('heading', { name: 'Manca un documento' })).toBeVisible()
  await attach(page, 'disegno.png')
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await expect(page.getByRole('button', { name: 'Invia al comune' })).toBeVisible()
  const draft = page.url()
  await page.getByRole('button', { name: 'Invia al comune' }).click()

  await expect(page.getByRole('heading', { name: 'Inviata: il comune l’ha ricevuta' })).toBeVisible()
  await expect(page.getByText(/^\d+\/20\d\d$/).first()).toBeVisible()
  await expect(page.getByText('Chi se ne occupa')).toBeVisible()
  await look(page, 'it', 'a request that was sent')
  const request = page.url().split('?')[0]!
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Scarica la ricevuta (PDF)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^ricevuta-\d+-20\d\d\.pdf$/)
  // the draft is gone, and sending it again leads to the same request
  await page.goto(draft)
  await expect(heading(page)).toHaveText('Qui non c’è niente da mostrare')

  await page.goto(request)
  await page.getByLabel('Il tuo messaggio').fill('Gli ombrelloni sono quattro.')
  await page.getByRole('button', { name: 'Invia il messaggio' }).click()
  await expect(page.getByRole('heading', { name: 'Messaggio inviato' })).toBeVisible()
  await expect(page.getByText('Gli ombrelloni sono quattro.')).toBeVisible()
  await page.getByRole('button', { name: 'Ritira la richiesta' }).click()
  await expect(page.getByRole('heading', { name: 'Richiesta ritirata' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Invia il messaggio' })).toHaveCount(0)
}

test('a shopkeeper asks for tables outside, with a drawing, and follows the request', ({ page }) => {
  // its pages are looked at whole, and it has many
  test.slow()
  return tablesOutside(page, expectReadable)
})

test('the same without a script @no-js', ({ page }) => tablesOutside(page, async () => undefined))

test('a draft is left and found again; a step cannot be skipped; another’s is not there', async ({ page, browser }) => {
  await signInTo(page, '/area/pratiche', ANNA)
  await begin(page, 'Chiudi la TARI di una casa o di un’attività')
  const draft = page.url().replace(/\/utenza.*$/, '')
  await page.goto(`${draft}/nuovo`)
  await expect(page.getByRole('heading', { name: 'Prima serve questa risposta' })).toBeVisible()
  await expect(heading(page)).toHaveText('Quale chiudi')
  await page.goto(`${draft}/niente-di-simile`)
  await expect(heading(page)).toHaveText('Quale chiudi')

  await page.getByLabel('Non è nell’elenco').check()
  await go(page)
  await page.getByLabel('Via e numero civico').fill('Via Corta 2')
  await go(page)
  await day(page, 'al', PAST)
  await go(page)
  await expect(heading(page)).toHaveText('Perché finisce')

  // the same person on another device finds it where it was left
  const other = await browser.newContext()
  const phone = await other.newPage()
  await signInTo(phone, '/area/pratiche', ANNA)
  await phone.locator(`a[href*="${idOf(page)}"]`).click()
  await expect(phone.getByText('Via Corta 2')).toBeVisible()
  await phone.getByRole('link', { name: 'Rispondi' }).click()
  await phone.getByLabel('Ho chiuso l’attività').check()
  await go(phone)
  // and the older page is told, with what it says still there
  await page.getByLabel('L’ho venduta').check()
  await go(page)
  await expect(page.getByRole('heading', { name: 'Nel frattempo è cambiato qualcosa' })).toBeVisible()
  await expect(page.getByLabel('L’ho venduta')).toBeChecked()
  await other.close()

  const stranger = await browser.newContext()
  const theirs = await stranger.newPage()
  await signInTo(theirs, '/area/pratiche', MARCO)
  await theirs.goto(`${draft}/riepilogo`)
  await expect(heading(theirs)).toHaveText('Qui non c’è niente da mostrare')
  await stranger.close()

  await page.goto(`${draft}/riepilogo`)
  await expect(page.getByRole('heading', { name: 'Manca ancora una risposta' })).toBeVisible()
  await page.getByRole('button', { name: 'Butta via questa bozza' }).click()
  await expect(page.getByRole('heading', { name: 'Bozza buttata via' })).toBeVisible()
})

test('what was typed when the session ended is found again after signing in', async ({ page, context }) => {
  await signInTo(page, '/area/pratiche', ANNA)
  await begin(page, 'Inizia a pagare la TARI per una casa o un’attività')
  await page.getByLabel(/Una casa/).check()
  await go(page)
  await day(page, 'dal', PAST)
  await context.clearCookies()
  await go(page)
  await page.locator('a[href*="entra?con=spid"]').first().click()
  await page.getByRole('button', { name: ANNA }).click()
  await expect(page.getByRole('heading', { name: 'Abbiamo ritrovato quello che avevi scritto' })).toBeVisible()
  await expect(page.locator('[id="dal.g"]')).toHaveValue(PAST[0])
  await go(page)
  await expect(heading(page)).toHaveText('Dove si trova')
  await page.getByRole('link', { name: 'Vedi tutte le risposte' }).click()
  await page.getByRole('button', { name: 'Butta via questa bozza' }).click()
})

test('in the other languages the pages of requests are whole', async ({ page }) => {
  await signInTo(page, '/de/area/pratiche', ANNA)
  await expectReadable(page, 'de', 'requests')
  for (const procedura of [
    'tari-inizio',
    'tari-variazione',
    'tari-fine',
    'comodato',
    'occupazione-suolo',
    'pubblicita',
  ]) {
    for (const [locale, prefix] of [
      ['de', '/de'],
      ['en', '/en'],
    ] as const) {
      await page.goto(`${prefix}/area/pratiche/nuova/${procedura}`)
      await expectReadable(page, locale, procedura)
    }
  }
})

test('a refund asks for what its reason needs, and counts its five years', async ({ page }) => {
  await signInTo(page, '/area/pratiche', ANNA)
  await begin(page, 'Chiedi il rimborso di quello che hai pagato in più')
  await page.getByLabel('IMU, su case e terreni').check()
  await page.getByLabel('Di quale anno?').selectOption('2024')
  await go(page)
  await day(page, 'giorno', ['16', '12', '2024'])
  await page.getByLabel('Quanto hai pagato in tutto?').fill('1.324,36')
  await go(page)
  await page.getByLabel('Dovevo pagare a un altro comune').check()
  await page.getByLabel('Spiega in poche righe').fill('Il codice era di un altro comune.')
  await go(page)
  await page.getByLabel('Quanto chiedi indietro?').fill('662,18')
  await go(page)
  await page.getByLabel('Io', { exact: true }).check()
  await go(page)
  await page.getByLabel('IBAN del conto').fill('IT60X0542811101000000123457')
  await page.getByLabel('A chi è intestato il conto?').fill('Anna Rossi')
  await go(page)
  await expect(page.locator('.errors')).toContainText('IBAN')
  await page.getByLabel('IBAN del conto').fill('IT60 X054 2811 1010 0000 0123 456')
  await go(page)
  await page.getByLabel('Indirizzo e-mail').fill('anna@esempio.it')
  await go(page)
  await page.getByLabel('Sì, dichiaro che quello che ho scritto è vero').check()
  await go(page)
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await expect(page.locator('main')).toContainText('16 dicembre 2029')
  await expect(page.locator('main')).toContainText('il comune che li ha ricevuti li gira a quello giusto')
  await expect(page.locator('main')).toContainText('662,18')
  await expectReadable(page, 'it', 'the summary of a refund')
})
