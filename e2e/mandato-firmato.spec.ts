import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from '@playwright/test'
import { MOST_BYTES } from '../contracts/allegati'
import { p7m, pdf, png } from '../testing/allegati'
import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import { ask, card, endAll, heading, pageOf, studio, type Client } from './studio-steps'

const LUCIA = /Entra come Lucia Barbieri/
/** A client of each journey, so that one does not end the mandates of the other. */
const ELENA: Client = { name: 'Elena Conti', code: 'CNTLNE74H57D150G' }
const STEFANO: Client = { name: 'Stefano Galli', code: 'GLLSFN77B08D150W' }

const WHY = 'La firma non si legge: serve l’originale con la carta d’identità.'

/** Yesterday, as a form asks for it. */
const signed = (): readonly [string, string, string] => {
  const day = new Date(Date.now() - 24 * 3_600_000)
  return [String(day.getDate()), String(day.getMonth() + 1), String(day.getFullYear())]
}

const send = async (page: Page, file?: { readonly name: string; readonly buffer: Buffer }): Promise<void> => {
  if (file) await page.locator('#file').setInputFiles({ mimeType: 'application/pdf', ...file })
  await page.getByRole('button', { name: 'Carica il mandato' }).click()
}

const openForm = async (page: Page, client: Client): Promise<void> => {
  await card(page, client)
    .getByRole('link', { name: /^Carica il mandato firmato/ })
    .first()
    .click()
  await expect(heading(page)).toHaveText('Carica il mandato firmato')
}

const fillForm = async (page: Page): Promise<void> => {
  const [day, month, year] = signed()
  await page.locator('[name="firmato.g"]').fill(day)
  await page.locator('[name="firmato.m"]').fill(month)
  await page.locator('[name="firmato.a"]').fill(year)
  await page.locator('#dichiaro').check()
}

/** Saved from a link, byte for byte. */
const saved = async (page: Page, link: Locator): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFile(await download.path())
}

/** What the office decides of the paper of that client. */
const decide = async (page: Page, client: Client, button: string, why: string): Promise<void> => {
  await page.goto('/ufficio/rappresentanze')
  const one = card(page, client).first()
  if (why !== '') await one.locator('textarea').fill(why)
  await one.getByRole('button', { name: button }).click()
}

const wrongFiles = async (page: Page, look: typeof expectReadable): Promise<void> => {
  await send(page)
  await expect(page.locator('.errors')).toContainText('Scrivi il giorno della firma.')
  await expect(page.locator('.errors')).toContainText('Senza questa dichiarazione')
  await look(page, 'it', 'the form of a signed mandate, with what is wrong')
  await fillForm(page)
  await send(page)
  await expect(page.getByText('Non hai scelto nessun file.')).toBeVisible()
  // what was typed is still there
  await expect(page.locator('[name="firmato.a"]')).toHaveValue(signed()[2])
  await expect(page.locator('#dichiaro')).toBeChecked()
  await send(page, { name: 'mandato.pdf', buffer: png() })
  await expect(page.getByText('non è un PDF né un P7M')).toBeVisible()
  await send(page, { name: 'mandato.pdf', buffer: Buffer.alloc(MOST_BYTES + 1, '%PDF-1.7 ') })
  await expect(page.getByText('Il file supera 10 MB.')).toBeVisible()
}

/** As the organisation has it: what its own people end is no reason for the office to look first. */
const endByStudio = async (page: Page, client: Client): Promise<void> => {
  const end = card(page, client).getByRole('button', { name: /^Chiudi il mandato/ })
  while ((await end.count()) > 0) {
    await end.click()
    await expect(page.getByRole('heading', { name: 'Mandato chiuso' })).toBeVisible()
  }
}

type People = { readonly lucia: Page; readonly person: Page; readonly office: Page }

/** Put in after what is wrong was said: it counts at once, and everybody concerned has the same paper. */
const uploaded = async ({ lucia, person, office }: People, client: Client, look: typeof expectReadable) => {
  const paper = p7m(await pdf())
  await ask(lucia, client)
  await openForm(lucia, client)
  const address = lucia.url()
  await look(lucia, 'it', 'the form of a signed mandate')
  await wrongFiles(lucia, look)
  await send(lucia, { name: 'Mandato firmato.pdf.p7m', buffer: paper })
  await expect(lucia.getByRole('heading', { name: 'Mandato caricato: vale da ora' })).toBeVisible()
  await look(lucia, 'it', 'a client with a signed mandate')
  expect((await lucia.request.get(address)).status()).toBe(404)
  await person.goto('/area/deleghe')
  await expect(person.getByText('Ha caricato un mandato con la tua firma: vale.')).toBeVisible()
  await look(person, 'it', 'a mandate with one’s signature')
  await office.goto('/ufficio/rappresentanze')
  await look(office, 'it', 'the mandates of an office')
  for (const [page, where] of [
    [lucia, card(lucia, client)],
    [person, person.locator('main')],
    [office, card(office, client)],
  ] as const) {
    const link = where.getByRole('link', { name: /^Scarica il mandato firmato/ }).first()
    expect((await saved(page, link)).equals(paper)).toBe(true)
  }
}

/** The office asks first, and then lets it count again. */
const suspended = async ({ lucia, person, office }: People, client: Client) => {
  await decide(office, client, 'Sospendi', '')
  await expect(office.locator('.errors')).toContainText('Scrivi che cosa hai visto, o perché no.')
  await decide(office, client, 'Sospendi', WHY)
  await expect(office.getByRole('heading', { name: 'Mandato sospeso' })).toBeVisible()
  await lucia.goto('/studio')
  await expect(card(lucia, client).getByText(WHY)).toBeVisible()
  await expect(card(lucia, client).getByRole('button', { name: /^Apri/ })).toHaveCount(0)
  await person.goto('/area/deleghe')
  await expect(person.getByText(WHY)).toBeVisible()
  await decide(office, client, 'Fallo valere di nuovo', 'Visto l’originale.')
  await expect(office.getByRole('heading', { name: 'Mandato di nuovo valido' })).toBeVisible()
}

/** Opened, ended by the client, and put in again: now the office looks first, and says no. */
const ended = async ({ lucia, person, office }: People, client: Client) => {
  const band = lucia.getByRole('region', { name: 'Per chi operi' })
  await lucia.goto('/studio')
  await card(lucia, client).getByRole('button', { name: /^Apri/ }).click()
  await expect(band).toBeVisible()
  await person.goto('/area/accessi')
  await expect(person.getByText('Motivo: mandato firmato.').first()).toBeVisible()
  await endAll(person)
  await lucia.goto('/area/posizione')
  await expect(band).toHaveCount(0)
  // the seat at that client is no more: she chooses again
  await lucia.goto('/studio')
  await expect(heading(lucia)).toHaveText('Entra come')
  await lucia.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  await ask(lucia, client)
  await openForm(lucia, client)
  await fillForm(lucia)
  await send(lucia, { name: 'mandato.pdf', buffer: await pdf() })
  await expect(lucia.getByRole('heading', { name: 'Mandato caricato: ora lo guarda il comune' })).toBeVisible()
  await decide(office, client, 'Rifiuta il mandato', WHY)
  await expect(office.getByRole('heading', { name: 'Decisa' })).toBeVisible()
  await expect(card(office, client)).toHaveCount(0)
}

const journey = async (browser: Browser, client: Client, scripts: boolean, look: typeof expectReadable) => {
  const [lucia, person, office] = [
    await pageOf(browser, scripts),
    await pageOf(browser, scripts),
    await pageOf(browser, scripts),
  ]
  const people = { lucia, person, office }
  await signInToOffice(person, '/area/deleghe', new RegExp(`Entra come ${client.name}`), 'cittadino')
  await signInToOffice(office, '/ufficio/rappresentanze')
  await studio(lucia, LUCIA)
  await endByStudio(lucia, client)
  await uploaded(people, client, look)
  await suspended(people, client)
  await ended(people, client)
  for (const page of [lucia, person, office]) await page.context().close()
}

test('a paper that the client signed makes a mandate, for all concerned to look at', async ({ browser }) => {
  test.slow()
  await journey(browser, ELENA, true, expectReadable)
})

test('the same without JavaScript', async ({ browser }) => {
  test.slow()
  await journey(browser, STEFANO, false, async () => {})
})
