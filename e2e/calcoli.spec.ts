import { readFile } from 'node:fs/promises'
import { euroText } from './calcolo-steps'
import { expect, test } from './fixtures'
import { expectReadable } from './readable'

const TARI =
  'comune=D150&anno=2025&utenza=domestica&mq=100&persone=2&fissa=1&variabile=100&possesso=tutto&arrotondamento=centesimo'

test('a TARI made before signing in is brought into the area, opened again, given out with all one’s data', async ({
  page,
}) => {
  await page.goto(`/calcolo/tari/risultato?${TARI}`)
  await page.getByRole('button', { name: 'Porta questo calcolo nella mia area' }).click()
  await page.locator('a[href*="entra?con=spid"]').first().click()
  await page.getByRole('button', { name: /Entra come Marco Bianchi/ }).click()
  await expect(page.getByText('Hai portato un calcolo: TARI 2025, Cremona')).toBeVisible()
  await page.getByRole('button', { name: 'Tieni questo calcolo' }).click()
  await expect(page.getByText('Calcolo conservato')).toBeVisible()
  await expectReadable(page, 'it', 'kept calculations')
  await page.getByRole('link', { name: /^Apri il calcolo.*TARI 2025, Cremona/ }).click()
  // (100 + 100) × 1,05 + 7,60
  await expect(page.locator('.amount').first()).toContainText(euroText('217,60'))

  await page.goto('/de/area/accessi')
  await expectReadable(page, 'de', 'accesses')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Meine Daten herunterladen' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('i-miei-dati.json')
  const given = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    readonly tabelle: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  }
  expect(given.tabelle.calcolo_tenuto).toMatchObject([{ calcolo: 'tari', comune: 'D150', anno: 2025 }])
  expect(given.tabelle.titolarita?.length).toBeGreaterThan(0)

  await page.goto('/area/calcoli')
  await page.getByRole('button', { name: /^Cancella.*TARI 2025, Cremona/ }).click()
  await expect(page.getByText('Calcolo cancellato')).toBeVisible()
})
