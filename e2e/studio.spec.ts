import type { Browser } from '@playwright/test'
import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'
import { ask, card, endAll, heading, pageOf, studio } from './studio-steps'

const LUCIA = /Entra come Lucia Barbieri/
const MARIO = /Entra come Mario Santi/

/** A client of each journey, so that one does not end the mandates of the other. */
const MARCO = { name: 'Marco Bianchi', typed: 'bianchi', code: 'BNCMRC72S05D150P' } as const
const CHIARA = { name: 'Chiara Fontana', typed: 'fontana', code: 'FNTCHR84E42D150W' } as const
const entering = ({ name }: { readonly name: string }): RegExp => new RegExp(`Entra come ${name}`)

/** From the request of a mandate to its end, as the CAF and its client live it. */
const journey = async (
  browser: Browser,
  client: typeof MARCO | typeof CHIARA,
  scripts: boolean,
  look: typeof expectReadable,
): Promise<void> => {
  const [lucia, person, mario] = [
    await pageOf(browser, scripts),
    await pageOf(browser, scripts),
    await pageOf(browser, scripts),
  ]
  await signInTo(person, '/area/deleghe', entering(client))
  await endAll(person)
  await studio(lucia, LUCIA)
  await look(lucia, 'it', 'the clients')
  await ask(lucia, client)
  await expect(card(lucia, client).getByText('Aspetta che accetti')).toBeVisible()
  await expect(card(lucia, client).getByRole('button', { name: /^Apri/ })).toHaveCount(0)

  await person.goto('/area/deleghe')
  await expect(person.getByText('Finché non accetti non vede nulla.')).toBeVisible()
  await look(person, 'it', 'a mandate asked for')
  await person.getByRole('button', { name: 'Accetta il mandato di CAF Cremona Esempio' }).click()
  await expect(person.getByRole('heading', { name: 'Mandato accettato' })).toBeVisible()

  await studio(mario, MARIO)
  await mario.getByLabel('Nome o codice fiscale').fill(client.typed)
  await mario.getByRole('button', { name: 'Cerca', exact: true }).click()
  await expect(mario.getByRole('heading', { name: 'Un cliente trovato' })).toBeVisible()
  expect(mario.url().toLowerCase()).not.toContain(client.typed)
  await card(mario, client)
    .getByRole('button', { name: `Apri ${client.name}` })
    .click()
  await expect(heading(mario)).toHaveText('Posizione')
  const band = mario.getByRole('region', { name: 'Per chi operi' })
  await expect(band.getByText(`Operi per ${client.name}`)).toBeVisible()
  await expect(band).toContainText('In forza del mandato del')
  await look(mario, 'it', 'the position of a client')
  await band.getByRole('link', { name: 'Avvisi' }).click()
  await expect(band.getByText(`Operi per ${client.name}`)).toBeVisible()
  // what is the person's alone stays theirs
  await mario.goto('/area/recapiti')
  await expect(heading(mario)).toHaveText('Entra come')

  await person.goto('/area/accessi')
  await expect(person.getByText('posizione aperta da un intermediario, con il tuo mandato').first()).toBeVisible()
  await endAll(person)
  await mario.goto('/area/posizione')
  await expect(band).toHaveCount(0)
  await expect(mario.getByText(client.name)).toHaveCount(0)
  for (const page of [lucia, person, mario]) await page.context().close()
}

test('a CAF acts for a client from their yes to their no', async ({ browser }) => {
  test.slow()
  await journey(browser, MARCO, true, expectReadable)
})

test('the same without JavaScript', async ({ browser }) => {
  test.slow()
  await journey(browser, CHIARA, false, async () => {})
})

test('a form of one client is not sent for another', async ({ browser }) => {
  const page = await pageOf(browser, true)
  await studio(page, LUCIA)
  await page.getByRole('button', { name: 'Apri Anna Rossi' }).click()
  await expect(page.getByText('Operi per Anna Rossi')).toBeVisible()
  const other = await page.context().newPage()
  await other.goto('/studio')
  await other.getByRole('button', { name: 'Apri Bruno Greco' }).click()
  await expect(other.getByText('Operi per Bruno Greco')).toBeVisible()
  // the first window says so at its next click
  await page.reload()
  await expect(page.getByText('Operi per Anna Rossi')).toHaveCount(0)
  await other.getByRole('button', { name: 'Torna ai clienti' }).click()
  await expect(heading(other)).toHaveText('I tuoi clienti')
  await page.context().close()
})

test('who works for no organisation has no clients', async ({ browser }) => {
  const page = await pageOf(browser, true)
  await signInTo(page, '/studio', entering(MARCO))
  await expect(heading(page)).toHaveText('Entra come')
  await expect(page.getByRole('button', { name: /CAF/ })).toHaveCount(0)
  await page.context().close()
})

/** Each kind of client, one after the other: whoever is in it has what it says. */
const views = async (browser: Browser, scripts: boolean): Promise<void> => {
  const page = await pageOf(browser, scripts)
  await studio(page, LUCIA)
  const cards = page.locator('li.card')
  for (const [name, said] of [
    ['Con un’IMU diversa dall’anno scorso', 'IMU da '],
    ['Con qualcosa di scaduto e non pagato', 'Da pagare, già scaduti'],
    ['Con una richiesta in corso', /richiest[ae] in corso/],
    ['Con un avviso da aprire', /avvis[oi] da aprire/],
  ] as const) {
    const link = page.getByRole('link', { name, exact: true })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
    if ((await cards.count()) === 0) {
      await expect(page.getByRole('heading', { name: 'Nessun cliente così, fra quelli guardati' })).toBeVisible()
      continue
    }
    for (const one of await cards.all()) await expect(one).toContainText(said)
    if (scripts) await expectReadable(page, 'it', name)
  }
  await page.context().close()
}

test('the clients for whom something is to do are shown alone', async ({ browser }) => {
  test.slow()
  await views(browser, true)
})

test('the same kinds without JavaScript', async ({ browser }) => {
  await views(browser, false)
})
