import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { readPdf } from '../testing/pdf-text'
import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { day, go, heading, sendIt } from './pratiche-steps'
import { expectReadable } from './readable'

const PAOLO = /Entra come Paolo Verdi/
const FIRM = 'Officine Verdi s.r.l.'
/** A firm that no other journey knows. */
const OTHER = { codice: '09876540197', nome: 'Carpenteria Inventata' }

/** The comune is asked to confirm that one represents a firm; what the identity says stands in the boxes already. */
const ask = async (page: Page): Promise<void> => {
  await expect(heading(page)).toHaveText('Imprese ed enti')
  await expect(page.getByLabel('Codice fiscale di chi rappresenti')).toHaveValue('01234560199')
  await expect(page.getByLabel('Come si chiama')).toHaveValue(FIRM)
  await page.getByLabel('A quale comune').selectOption({ label: 'Comune di Cremona' })
  await page.getByLabel('Codice fiscale di chi rappresenti').fill('VRDPLA69E21F205H')
  await page.getByLabel('Come si chiama').fill(OTHER.nome)
  await page.getByRole('button', { name: 'Chiedi al comune' }).click()
  await expect(page.locator('.errors')).toContainText('Questo è il codice di una persona')
  await expect(page.locator('.errors')).toContainText('Scrivi il giorno.')
  await page.getByLabel('Codice fiscale di chi rappresenti').fill(OTHER.codice)
  await day(page, 'dal', ['1', '3', '2020'])
  await page.getByRole('button', { name: 'Chiedi al comune' }).click()
  await expect(page.getByRole('heading', { name: 'Richiesta inviata' })).toBeVisible()
}

/** The office forgets the reason first, then confirms. */
const confirm = async (browser: Browser): Promise<void> => {
  const office = await (await browser.newContext()).newPage()
  await signInToOffice(office, '/ufficio/rappresentanze')
  await expect(heading(office)).toHaveText('Imprese rappresentate')
  await expect(office.locator('li.card', { hasText: 'Condominio Via Larga 4' })).toContainText('Amministratore di')
  const asked = office.locator('li.card', { hasText: OTHER.nome })
  await asked.getByRole('button', { name: 'Conferma', exact: true }).click()
  await expect(office.locator('.errors')).toContainText('Scrivi che cosa hai visto')
  await expectReadable(office, 'it', 'what is asked of an office for firms')
  await asked.getByLabel('Che cosa hai visto, o perché no').fill('Visura camerale del 20 novembre 2026.')
  await asked.getByRole('button', { name: 'Conferma', exact: true }).click()
  await expect(office.getByRole('heading', { name: 'Confermata', exact: true })).toBeVisible()
  await office.context().close()
}

test('a firm asks to be known, is confirmed with a reason, and given up', async ({ page, browser }) => {
  test.slow()
  await signInTo(page, '/area/rappresentanze', PAOLO)
  await ask(page)
  const mine = page.locator('li.card', { hasText: OTHER.nome })
  await expect(mine).toContainText('In attesa')
  await confirm(browser)
  await page.goto('/area/rappresentanze')
  await expect(mine).toContainText('Confermata')
  await expect(mine).toContainText('Visura camerale del 20 novembre 2026.')
  await expectReadable(page, 'it', 'the firms that one represents')
  await page.goto('/area/ruolo')
  await expect(page.getByText(`Per ${OTHER.nome}:`)).toBeVisible()
  await page.goto('/area/rappresentanze')
  await mine.getByRole('button', { name: `Smetti di agire per ${OTHER.nome}` }).click()
  await expect(mine).toContainText('Finita')
  await page.goto('/area/ruolo')
  await expect(page.getByText(`Per ${OTHER.nome}:`)).toHaveCount(0)
})

const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).fill(value)
  await go(page)
}

/** Through its questions: the plot of the firm is worth less since June. */
const write = async (page: Page): Promise<void> => {
  await page.goto('/area/pratiche/nuova/dichiarazione-imu')
  await page.getByLabel('A quale comune scrivi?').selectOption({ label: 'Comune di Cremona' })
  await page.getByRole('button', { name: 'Inizia', exact: true }).click()
  await page.getByLabel('Sono cambiati la rendita o il valore').check()
  await go(page)
  await page.getByLabel(/foglio 45, particella 110/).check()
  await go(page)
  await day(page, 'dal', ['1', '6', '2026'])
  await go(page)
  await page.getByLabel('Il valore di un’area fabbricabile').check()
  await go(page)
  await fill(page, { nuovoValore: '150000' })
  await page.getByLabel('No, è la prima volta').check()
  await go(page)
  await fill(page, { via: 'Via del Lavoro', civico: '8', cap: '26100', comune: 'Cremona', provincia: 'CR' })
  await expect(heading(page)).toHaveText('L’impresa e chi la rappresenta')
  await expect(page.getByLabel('Il nome dell’impresa')).toHaveValue(FIRM)
  await page.getByLabel('Rappresentante legale o socio amministratore').check()
  await fill(page, { rVia: 'Via Verdi', rCivico: '1', rCap: '20100', rComune: 'Milano', rProvincia: 'MI' })
  await fill(page, { email: 'paolo@esempio.it' })
  await page.getByLabel('Sì, dichiaro che quello che ho scritto è vero').check()
  await go(page)
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
}

test('a firm that is known sends its declaration by the hand of who represents it', async ({ page }) => {
  test.slow()
  await signInTo(page, '/area', PAOLO)
  await expect(page.getByText(`${FIRM} (01234560199)`)).toBeVisible()
  await write(page)
  const protocollo = await sendIt(page)
  const saved = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return readFile(await file.path())
  }
  const record = (await saved('Scarica il file telematico (testo)')).toString('latin1')
  const [a, b, d] = record.split('\r\n') as [string, string, string]
  // who sends is the person, who declares the firm, who signs for it the person again (specifications of 24/4/2024)
  expect([a, b, d].map((line) => line[0])).toEqual(['A', 'B', 'D'])
  expect(a).toContain('VRDPLA69E21F205H')
  for (const part of ['01234560199', 'OFFICINE VERDI S.R.L.', 'VRDPLA69E21F205H1', 'VIA VERDI'])
    expect(b).toContain(part)
  for (const part of ['45  110', '000000000150000', '01062026']) expect(d).toContain(part)
  const paper = await readPdf(await saved('Scarica la dichiarazione (PDF)'))
  const words = paper.pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' ')
  for (const part of [protocollo, 'OFFICINE VERDI S.R.L.', '150.000 €', 'PAOLO VERDI', 'art. 65']) {
    expect(words).toContain(part)
  }
})
