import { box, euroText, FLAT } from './calcolo-steps'
import { expect, test } from './fixtures'
import { axe } from './readable'

/* Figures by hand, in notes: never from our own engine. Days of 2025, so that they stay in the past. */

/** 100 × 1,50 + 120 = 270,00 and TEFA 13,50: in two parts, rows of 135 and 7 each. */
const TARI =
  'comune=D150&anno=2025&utenza=domestica&mq=100&persone=2&fissa=1,50&variabile=120&possesso=tutto&gia=si&rata0.g=31&rata0.m=7&rata1.g=2&rata1.m=12'

/** 743,69 × 1,05 × 160 × 1,06 % × 50 % = 662,18: 331 and 331. */
const IMU = new URLSearchParams({
  comune: 'D150',
  anno: '2025',
  ...FLAT,
  'i0.p0.scelta': 'altra',
  'i0.p0.aliquota': '1,06',
  'i0.p0.sceltaPrecedente': 'altra',
  'i0.p0.aliquotaPrecedente': '1,06',
})

/** 10 × 30,00 = 300,00, all on one day of 2026 that is past. */
const CANONE =
  'comune=H501&anno=2026&tipo=occupazione&superficie=10&durata=permanente&tariffa=30&arrotondamento=intero&rata0.g=31&rata0.m=1'

test('a family gathers its taxes in one calendar, mends what is late, and takes one off', async ({ page }) => {
  await page.goto(`/calcolo/tari/risultato?${TARI}`)
  await page.getByRole('link', { name: 'Metti nel mio scadenzario' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Il mio scadenzario' })).toBeVisible()
  await expect(page.getByText('Questo scadenzario è tenuto in questo browser.')).toBeVisible()
  await page.goto(`/calcolo/imu/risultato?${IMU}`)
  await page.getByRole('link', { name: 'Metti nel mio scadenzario' }).click()
  // the browser kept the first: 142 + 142 and 331 + 331, of which nothing is ahead
  await expect(page.locator('.kept-list > li')).toHaveCount(2)
  await expect(page.locator('.lines .total')).toContainText(euroText('946,00'))
  await expect(page.locator('.due-rows time').first()).toHaveAttribute('datetime', '2025-06-16')
  await expect(page.locator('.due-rows > li')).toHaveCount(4)
  expect(await axe(page)).toEqual([])
  await page.goto('/scadenzario')
  await expect(page.locator('.kept-list > li')).toHaveCount(2)
  await page.getByRole('link', { name: 'Non hai pagato il codice 3944?' }).first().click()
  await expect(box(page, 'imposta')).toHaveValue('135,00')
  await page.goto('/scadenzario')
  await page.getByRole('link', { name: 'Togli TARI 2025, Cremona' }).click()
  await expect(page.locator('.kept-list > li')).toHaveCount(1)
  // the page is alive: what was taken off is forgotten by the browser too
  await expect(page).not.toHaveURL(/mossa=/)
  await page.goto('/scadenzario')
  await expect(page.locator('.lines .total')).toContainText(euroText('662,00'))
})

test('a shop pastes the links of its calculations, and one that is none is said @no-js', async ({ page, request }) => {
  await page.goto('/scadenzario')
  await box(page, 'link').fill('https://example.org/calcolo/iva?anno=2026')
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  await expect(page.locator('#link-problem')).toBeVisible()
  await box(page, 'link').fill(`http://localhost/calcolo/canone/risultato?${CANONE}`)
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  await box(page, 'link').fill(`/calcolo/tari/risultato?${TARI}`)
  await page.getByRole('button', { name: 'Aggiungi' }).click()
  // 300 + 142 + 142
  await expect(page.locator('.lines .total')).toContainText(euroText('584,00'))
  // 31 January 2026 is a Saturday
  await expect(page.locator('time[datetime="2026-02-02"]')).toBeVisible()
  await expect(page.getByText('Per questo tributo non c’è il ravvedimento')).toBeVisible()
  const { search } = new URL(page.url())
  const file = await request.get(`/scadenzario/calendario.ics${search}`)
  expect(file.headers()['content-type']).toContain('text/calendar')
  await page.goto(
    `/scadenzario${search}&conto=iva?anno=2026&conto=tari?comune=D150%26anno=2025&conto=imu?comune=L378%26anno=2026`,
  )
  await expect(page.getByText('nel 2026 a Trento si paga l’IMIS')).toBeVisible()
  await expect(page.getByText('Il calcolo numero 3 del collegamento non si legge')).toBeVisible()
  await expect(page.locator('.lines .total')).toContainText(euroText('584,00'))
})
