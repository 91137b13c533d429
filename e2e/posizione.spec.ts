import { download, times } from './f24-steps'
import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'

const CREMONA = '/area/posizione/mia/d150/2026'

test('a citizen sees what the comune knows of her, with every sum', async ({ page }) => {
  await signInTo(page, CREMONA, /Entra come Anna Rossi/)
  await expect(page).toHaveURL(/\/area\/posizione\/mia\/d150\/2026$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La mia posizione')
  // 520 × 168 × 1,06 % = 926,02 and a sixth of 552,05: to the euro 1.018, of which 509 paid; the TARI 284 less 100
  const taxes = page.getByRole('table', { name: 'Dovuto, versato e stato di ogni tributo del 2026' })
  await expect(taxes.getByRole('row').last()).toContainText('693,00')
  const home = page.getByRole('article', { name: 'Casa a disposizione' }).filter({ hasText: 'Via del Porto' })
  await home.getByText('Come ci arriviamo').click()
  await expect(home.getByText('art. 1 c. 745, L. 160/2019').first()).toBeVisible()
  await expect(home.getByRole('table')).toContainText('926,02')
  await expectReadable(page, 'it', 'position')
  await page.goto('/en/area/posizione/mia/d150/2026/f24')
  await expect(page.getByRole('button', { name: 'Download the F24, 2 sheets' })).toBeVisible()
  await expectReadable(page, 'en', 'F24')
  await page.goto('/de/area/posizione/mia/d150/2026')
  await page.getByRole('article').filter({ hasText: 'Via Vecchia' }).getByLabel('Nein, ich berichtige').check()
  await page.getByRole('article').filter({ hasText: 'Via Vecchia' }).getByRole('button', { name: 'Antworten' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Berichtigen/)
  await expectReadable(page, 'de', 'correction')
})

test('a citizen corrects an immobile, prints the F24, without a script @no-js', async ({ page }) => {
  await signInTo(page, `/de${CREMONA}`, /Entra come Marco Bianchi/)
  const home = page.getByRole('article').filter({ hasText: 'Via Stretta' })
  const change = home.getByText('Antwort ändern')
  if (await change.isVisible()) await change.click()
  await home.getByLabel('Nein, ich berichtige').check()
  await home.getByRole('button', { name: 'Antworten' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Berichtigen: Wohnung für Verwandte')
  await page.getByRole('button', { name: 'Dem Amt schicken' }).click()
  await expect(page.getByText('Eine Antwort')).toBeVisible()
  await page.getByLabel('Der Katasterertrag (rendita)').check()
  await page.getByLabel('Der richtige Katasterertrag').fill('380,00')
  await page.getByRole('button', { name: 'Dem Amt schicken' }).click()
  await expect(page.getByRole('heading', { name: 'Die Berichtigung ist beim Amt angekommen' })).toBeVisible()
  // 400 × 168 / 2 × 0,98 % = 329,28; 380 × 168 / 2 × 0,98 % = 312,82
  await expect(home).toContainText('329,28 → 312,82')
  await expect(home).toContainText('Das Amt muss es noch ansehen')

  const { name, pdf } = await download(page, 'F24 herunterladen')
  expect(name).toBe('F24-tributi-2026-da-pagare-Cremona.pdf')
  expect(times(pdf, 'BIANCHI MARCO')).toBe(2)
  expect(times(pdf, 'EL 3918 D150 X 1 2026 165,00')).toBe(2)
})

test('who has a delega opens another’s position, and they read who looked', async ({ page }) => {
  // three people come in, one after the other
  test.slow()
  await signInTo(page, '/area/deleghe', /Entra come Marco Bianchi/)
  await page.getByLabel('Per quale comune').selectOption({ label: 'Comune di Cremona' })
  await page.getByLabel('Codice fiscale di chi potrà vedere').fill('RSSNNA80C54D150O')
  await page.getByLabel('IMU').check()
  for (const [label, value] of [
    ['Giorno', '31'],
    ['Mese', '12'],
    ['Anno', '2027'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Dai la delega' }).click()
  await page.getByRole('button', { name: 'Esci' }).click()
  await signInTo(page, '/area/deleghe', /Entra come Anna Rossi/)
  await page.getByRole('button', { name: 'Accetta la delega di BNCMRC72S05D150P' }).last().click()
  await page.goto(CREMONA)
  await page.getByRole('link', { name: 'Cremona (Di altri, per delega)' }).last().click()
  await expect(page.getByRole('heading', { name: 'Guardi la posizione di Bianchi Marco' })).toBeVisible()
  expect(page.url()).not.toMatch(/BNCMRC|Bianchi/i)
  await page.getByRole('button', { name: 'Esci' }).click()
  await signInTo(page, '/area/accessi', /Entra come Marco Bianchi/)
  await expect(page.getByText('posizione aperta con una delega').first()).toBeVisible()
})

test('another person’s delega in the address opens nothing, and says nothing of them', async ({ page }) => {
  await signInTo(page, '/en/area/posizione/0b1c2d3e-0000-4000-8000-000000000000/d150/2026', /Entra come Marco Bianchi/)
  await expect(page.getByText('This address leads to no position that you may see.')).toBeVisible()
  const another = 'mia/d150/2026/immobile/0b1c2d3e-0000-4000-8000-000000000000'
  for (const path of ['mia/d142/2026', 'mia/d150/1999', 'mia/d150/x', 'RSSNNA80C54D150O/d150/2026', another]) {
    await page.goto(`/en/area/posizione/${path}`)
    await expect(page.getByRole('heading', { name: 'There is nothing to show here' })).toBeVisible()
    await expect(page.getByText('Rossi')).toHaveCount(0)
  }
})
