import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import type { Browser, Page } from '@playwright/test'
import { expect, overflowOf, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'

const HEAD = 'codice fiscale;cognome o denominazione;nome;comune;categoria;rendita;quota;uso'
const BAD = 'RSSMRA80A01H501X;Rossi;Mario;Cremona;A/3;500,00;100;a disposizione'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const fact = (page: Page, name: string) => page.locator('.facts > div', { has: page.getByText(name, { exact: true }) })

const bring = async (page: Page, rows: readonly string[]): Promise<void> => {
  const file = { name: 'clienti.csv', mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...rows].join('\n')) }
  await page.goto('/studio/lotti')
  await page.locator('#file').setInputFiles(file)
  await page.getByRole('button', { name: 'Guarda che cosa porta' }).click()
  await expect(heading(page)).toHaveText(/Saldo .*clienti\.csv/)
}

/** Computes the batches where no worker of the portal does: the demonstration has one. */
const work = async (): Promise<void> => {
  if (process.env.APP_DATABASE_URL === undefined) return
  const env = { ...process.env, PUBLIC_URL: process.env.BASE_URL }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'testing/work-batches.ts'], { env })
}

const ready = async (page: Page): Promise<void> => {
  await work()
  const tag = page.locator('.tag', { hasText: 'Pronto' })
  await expect(async () => {
    if ((await tag.count()) === 0) await page.reload()
    await expect(tag).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
}

const zipOf = async (page: Page): Promise<Record<string, Uint8Array>> => {
  const waited = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Scarica lo ZIP' }).click()
  return unzipSync(readFileSync(await (await waited).path()))
}

/** From a table to its papers and back to nothing. `firm` and `person`: clients of this journey alone. */
const journey = async (browser: Browser, firm: string, person: string, scripts: boolean): Promise<void> => {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage()
  const look = (what: string) => (scripts ? expectReadable(page, 'it', what) : Promise.resolve())
  const rows = [`${firm};Officine Po;;Cremona;D/7;10000,00;100;proprio`, `${person};Cremona;A/3;500,00;100;`, BAD]
  await signInTo(page, '/studio', /Entra come Lucia Barbieri/)
  await page.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  await page.getByRole('link', { name: 'Lotti di clienti' }).click()
  await expect(heading(page)).toHaveText('Lotti di clienti')
  await look('the batches')

  await bring(page, rows)
  await expect(fact(page, 'Righe che non si leggono').locator('dd')).toHaveText('1')
  await expect(page.getByText('Riga 4, codice fiscale:')).toBeVisible()
  expect(await overflowOf(page)).toBe(0)
  await look('what a file would bring')
  await page.getByRole('button', { name: 'Tieni e calcola' }).click()
  await ready(page)
  await expect(fact(page, 'Con l’F24').locator('dd')).toHaveText('1')
  await expect(page.getByText('Riga 3, uso:')).toBeVisible()
  await look('a batch')
  const zip = await zipOf(page)
  expect(Object.keys(zip).filter((name) => name.includes(firm))).toHaveLength(3)
  const table = parse(Buffer.from(zip['riepilogo.csv']!), { bom: true, delimiter: ';', columns: true })
  // 10.000 × 1,05 × 65 × 1,06 %; half of it, each of the two rows to the euro
  expect((table as Record<string, string>[])[0]).toMatchObject({
    'Imposta dell’anno': '7234,50',
    'Da pagare con F24': '3618,00',
  })
  const batch = page.url()

  await bring(page, rows)
  await expect(page.getByRole('heading', { name: 'È tutto già tenuto' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tieni e calcola' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Non tenere il file' }).click()
  await expect(page.getByRole('heading', { name: 'Cancellato. Non ne resta nulla.' })).toBeVisible()

  await page.goto(batch)
  await page.getByRole('button', { name: 'Cancella il lotto' }).click()
  await expect(page.getByRole('heading', { name: 'Cancellato. Non ne resta nulla.' })).toBeVisible()
  expect((await page.goto(batch))?.status()).toBe(404)
  await page.context().close()
}

test('a CAF brings a table in, follows it and takes the papers along', async ({ browser }) => {
  test.slow()
  await journey(browser, '01234567897', 'RSSMRA80A01H501U;=Rossi;Mario', true)
})

test('the same without JavaScript', async ({ browser }) => {
  test.slow()
  await journey(browser, '07654321012', 'FRRLCU58L52D150O;Ferrari;Lucia', false)
})

test('a file that is none is told for what it is', async ({ page }) => {
  await signInTo(page, '/studio', /Entra come Mario Santi/)
  await page.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  await page.goto('/studio/lotti')
  await page.locator('#file').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') })
  await page.getByRole('button', { name: 'Guarda che cosa porta' }).click()
  await expect(page.locator('.errors')).toContainText('Serve una tabella XLSX o CSV')
})

test('the batch of last year makes the next one, and this year’s says what has changed', async ({ page }) => {
  test.slow()
  await signInTo(page, '/studio', /Entra come Lucia Barbieri/)
  await page.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  const year = new Date().getFullYear()
  const open = async (which: number): Promise<void> => {
    await page.goto('/studio/lotti')
    await page.getByRole('link', { name: new RegExp(`${which}.*clienti-cremona`) }).click()
    await ready(page)
  }
  await open(year)
  // 1.450 × 1,05 × 55 at 0,98 % and 1,06 %, and half a garage of 92,50 × 1,05 × 160 at 1,06 %
  const changes = page.getByRole('table', { name: 'I clienti per cui cambia di più' })
  await expect(changes.getByRole('row', { name: /BNCMRC72S05D150P/ })).toContainText('Stessi immobili')
  await expect(changes.getByRole('row', { name: /FNTCHR84E42D150W/ })).toContainText('La tabella dice altro')
  await expectReadable(page, 'it', 'a batch against the year before')
  await open(year - 1)
  await page.getByRole('button', { name: 'Prepara il prossimo lotto' }).click()
  await expect(page.getByRole('heading', { name: 'Che cosa porta questo file' })).toBeVisible()
  await expect(fact(page, 'Righe lette').locator('dd')).toHaveText('3')
  await page.getByRole('button', { name: 'Non tenere il file' }).click()
  await expect(page.getByRole('heading', { name: 'Cancellato. Non ne resta nulla.' })).toBeVisible()
})
