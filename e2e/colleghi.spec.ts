import { expect, test } from './fixtures'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

type Who = {
  readonly name: RegExp
  readonly role: 'operatore' | 'amministratore'
  readonly javaScriptEnabled?: boolean
}
const GIULIA: Who = { name: /Entra come Giulia Moretti/, role: 'operatore' }
const ELENA: Who = { name: /Entra come Elena Conti/, role: 'amministratore' }

/** Comes in as somebody who works for the comune of the demo. */
const office = async (browser: Browser, { name, role, javaScriptEnabled = true }: Who): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await page.goto('/accesso?da=%2Fufficio%2Fpratiche')
  await page.locator('a[href*="con=cie"]').click()
  await page.getByRole('button', { name }).click()
  const seat = page.locator('form', { has: page.locator(`input[value="${role}"]`) }).getByRole('button')
  await expect(seat.or(heading(page).filter({ hasText: 'Richieste' })).first()).toBeVisible()
  if (await seat.isVisible()) await seat.click()
  await expect(heading(page)).toHaveText('Richieste')
  return page
}

test('an operator passes a request on to a colleague, by name', async ({ browser }) => {
  test.slow()
  const elena = await office(browser, ELENA)
  const giulia = await office(browser, GIULIA)
  await giulia.getByRole('button', { name: 'Prendi la prossima' }).click()
  await expect(giulia.getByRole('heading', { name: 'È tua' })).toBeVisible()
  const request = giulia.url().split('?')[0]!
  await giulia.getByText('Passa a un collega').click()
  const whom = giulia.getByLabel('A chi', { exact: true })
  await expect(whom.locator('option', { hasText: 'Elena Conti' })).toHaveCount(1)
  await whom.selectOption((await whom.locator('option', { hasText: 'Elena Conti' }).getAttribute('value'))!)
  await giulia.getByRole('button', { name: 'Passa', exact: true }).click()
  await expect(giulia.getByRole('heading', { name: 'Passata' })).toBeVisible()
  await expect(giulia.getByText('Se ne occupa: Elena Conti')).toBeVisible()
  // it is no longer hers to pass on
  await giulia.getByText('Passa a un collega').click()
  await expect(giulia.getByText('Puoi passare le richieste che hai in carico')).toBeVisible()
  await expectReadable(giulia, 'it', 'a request that a colleague has')

  await elena.goto(request)
  await expect(elena.getByText('Se ne occupa: tu')).toBeVisible()
  // who is responsible gives it back to all
  await elena.getByText('Passa a un collega').click()
  await elena.getByRole('button', { name: 'Passa', exact: true }).click()
  await expect(elena.getByText('Se ne occupa: nessuno')).toBeVisible()
  for (const page of [elena, giulia]) await page.context().close()
})

const texts = async (browser: Browser, scripts: boolean, look: typeof expectReadable): Promise<void> => {
  const name = `Prova ${Date.now()}`
  const elena = await office(browser, { ...ELENA, javaScriptEnabled: scripts })
  await elena.goto('/ufficio/risposte')
  await look(elena, 'it', 'texts of answers')
  await elena
    .getByRole('link', { name: /^Scrivi un testo nuovo/ })
    .first()
    .click()
  await elena.getByLabel('Nome', { exact: true }).fill(name)
  await elena.getByLabel('A che cosa serve').selectOption('chiedi')
  await elena.getByLabel('Testo in italiano').fill('Gentile {cognome}, per la {numero} manca un documento.')
  await elena.getByRole('button', { name: 'Salva il testo' }).click()
  // a field that is none is refused, and said
  await expect(elena.locator('.errors')).toContainText('«{cognome}» non è un campo')
  await look(elena, 'it', 'a text of an answer')
  await elena.getByLabel('Testo in italiano').fill('Gentile {nome}, per la {numero} manca un documento.')
  await elena.getByRole('button', { name: 'Salva il testo' }).click()
  await expect(elena.getByRole('heading', { name: 'Testo salvato' })).toBeVisible()

  const giulia = await office(browser, { ...GIULIA, javaScriptEnabled: scripts })
  await giulia.goto('/ufficio/pratiche')
  await giulia.locator('.coda-riga a').first().click()
  const protocollo = /\d+\/20\d\d/.exec((await heading(giulia).textContent())!)![0]
  await giulia.getByRole('link', { name }).click()
  await expect(giulia.getByLabel('Che cosa manca')).toHaveValue(
    new RegExp(`^Gentile .+, per la ${protocollo} manca un documento\\.$`),
  )
  await look(giulia, 'it', 'a request with a text chosen')
  await giulia.context().close()

  await elena.getByRole('link', { name }).click()
  await elena.getByRole('button', { name: 'Togli questo testo' }).click()
  await expect(elena.getByRole('heading', { name: 'Testo tolto' })).toBeVisible()
  await expect(elena.getByRole('link', { name })).toHaveCount(0)
  for (const [prefix, locale] of [
    ['/de', 'de'],
    ['/en', 'en'],
  ] as const) {
    await elena.goto(`${prefix}/ufficio/risposte`)
    await look(elena, locale, 'texts of answers')
    await elena.goto(`${prefix}/ufficio/risposte/d150/respinta`)
    await look(elena, locale, 'a text of an answer')
  }
  await elena.context().close()
}

test('a text of an answer is written, used, and taken out', ({ browser }) => {
  test.slow()
  return texts(browser, true, expectReadable)
})

test('the same without a script @no-js', ({ browser }) => {
  test.slow()
  return texts(browser, false, async () => undefined)
})
