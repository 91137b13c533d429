import { box, choose, euroText } from './calcolo-steps'
import { expect, overflowOf, test } from './fixtures'
import { axe } from './readable'

/* Figures by hand, in notes: never from our own engine. */

const HOME =
  'comune=D150&anno=2025&utenza=domestica&mq=100&persone=2&fissa=1&variabile=100&possesso=tutto&arrotondamento=centesimo'

const LET =
  'comune=D150&anno=2016&ruolo=possessore&bene=abitazione&categoria=A%2F3&rendita=500&uso=proprio&quota=100&possesso=tutto&aliquota=2%2C5'

test('a family learns why its TARI grew since the year before: from the result to the factor that moved', async ({
  page,
}) => {
  await page.goto(`/calcolo/tari/risultato?${HOME}`)
  await page.getByRole('link', { name: 'Perché è cambiato?' }).click()
  await page.getByRole('link', { name: 'Prepara il 2024' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024')
  await expect(box(page, 'mq')).toHaveValue('100')
  await box(page, 'fissa').fill('0,90')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Perché è cambiato?' })).toBeVisible()
  // 2024: 90 + 100 = 190 × 1,05 = 199,50 + 1,60; 2025: 210,00 + 7,60; UR3 6,00, tariff 10 × 1,05 = 10,50
  const table = page.locator('table.why')
  await expect(table).toContainText('201,10')
  await expect(table).toContainText('217,60')
  await expect(table).toContainText(`+${euroText('6,00')}`)
  await expect(table).toContainText(`+${euroText('10,50')}`)
  await expect(page.locator('.lead')).toContainText('la tariffa fissa, da 0,9 a 1')
  expect(await axe(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
})

test('an owner compares a home kept with the same home let, and the tenant’s part is the reason @no-js', async ({
  page,
}) => {
  await page.goto(`/calcolo/tasi/confronto?b=${encodeURIComponent(LET)}`)
  await page.getByRole('link', { name: 'Prepara l’altro caso' }).click()
  await choose(page, 'uso', 'affittato')
  await choose(page, 'vive', 'no')
  await choose(page, 'temporaneo', 'no')
  await box(page, 'parte').fill('10')
  await page.getByRole('button', { name: 'Vedi il risultato' }).click()
  // 210,00 and 189,00
  await expect(page.locator('table.why')).toContainText(`−${euroText('21,00')}`)
  await expect(page.locator('.lead')).toContainText('Il motivo è uno solo: chi occupa')
})

test('a bar pastes the sum of a friend beside its own, and the zone is the reason @no-js', async ({ page }) => {
  const own = 'comune=D150&anno=2026&tipo=occupazione&superficie=12&durata=permanente&tariffa=40&arrotondamento=intero'
  await page.goto(`/calcolo/canone/risultato?${own}`)
  await page.getByRole('link', { name: 'Perché è cambiato?' }).click()
  await box(page, 'link').fill('https://example.org/?x=1')
  await page.getByRole('button', { name: 'Confronta', exact: true }).click()
  await expect(page.locator('#link-problem')).toBeVisible()
  await box(page, 'link').fill(`http://localhost/calcolo/canone/risultato?${own}&zona=1,25`)
  await page.getByRole('button', { name: 'Confronta', exact: true }).click()
  // 480,00 and 600,00: the pasted one is the first
  await expect(page.locator('table.why')).toContainText(`−${euroText('120,00')}`)
  await expect(page.locator('.lead')).toContainText('Il motivo è uno solo: i coefficienti')
})
