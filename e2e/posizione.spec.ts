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
})

test('another person’s delega in the address opens nothing, and says nothing of them @no-js', async ({ page }) => {
  await signInTo(page, '/en/area/posizione/0b1c2d3e-0000-4000-8000-000000000000/d150/2026', /Entra come Marco Bianchi/)
  await expect(page.getByText('This address leads to no position that you may see.')).toBeVisible()
  for (const path of ['mia/d142/2026', 'mia/d150/1999', 'mia/d150/x', 'RSSNNA80C54D150O/d150/2026']) {
    await page.goto(`/en/area/posizione/${path}`)
    await expect(page.getByRole('heading', { name: 'There is nothing to show here' })).toBeVisible()
    await expect(page.getByText('Rossi')).toHaveCount(0)
  }
  await expectReadable(page, 'en', 'nothing')
})
