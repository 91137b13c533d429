import { box, euroText } from './calcolo-steps'
import { expect, test } from './fixtures'

/* Figures by hand, in notes: never from our own engine. */

const day = { g: '16', m: '7', a: '2026' }

test('who forgot the acconto finds out what to pay, what it costs to wait, and the row of the F24', async ({
  page,
}) => {
  await page.goto('/calcolo/ravvedimento')
  await page.locator('[name="tributo"][value="IMU"]').check()
  await page.getByRole('button', { name: 'Avanti' }).click()
  for (const [part, value] of Object.entries({ g: '16', m: '6', a: '2026' }))
    await box(page, `scadenza.${part}`).fill(value)
  for (const [part, value] of Object.entries(day)) await box(page, `giorno.${part}`).fill(value)
  await box(page, 'imposta').fill('1.000,00')
  await box(page, 'codice').selectOption('3918')
  await box(page, 'comune').fill('Cremona')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  // 30 days: 1.000 × 12,5 % ÷ 10 = 12,50; 1.000 × 1,6 % × 30 ÷ 365 = 1,3151
  const answer = page.locator('.answer')
  await expect(answer).toContainText(euroText('1.013,82'))
  await expect(answer).toContainText(euroText('12,50'))
  // by 14 September: 13,89 + 3,95
  await expect(page.locator('#se-paghi-entro + p + .card')).toContainText(euroText('1.017,84'))
  const steps = page.locator('table.steps')
  await expect(steps.getByRole('rowheader', { name: /^Interessi .*del 2026/ })).toBeVisible()
  await expect(steps).toContainText('art. 13 c. 1 lett. a')
  const bank = page.locator('dl.bank')
  await expect(bank).toContainText('1.014,00')
  await expect(bank).toContainText('D150, Cremona')
  await expect(bank).toContainText('Ravv. e Acc.')
})

test('from a past instalment of the IMU to its ravvedimento, and why none is left after a notice @no-js', async ({
  page,
}) => {
  const flat =
    'i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.uso=vuoto&i0.p0.rendita=743,69&i0.p0.quota=50&i0.p0.scelta=base'
  await page.goto(`/calcolo/imu/risultato?comune=D150&anno=2025&${flat}`)
  await page.getByRole('link', { name: /^Saldo, codice 3918/ }).click()
  await expect(box(page, 'codice')).toHaveValue('3918')
  await expect(box(page, 'scadenza.a')).toHaveValue('2025')
  await box(page, 'imposta').fill('cento')
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  await expect(page.locator('.errors')).toContainText('importo non pagato')
  await box(page, 'imposta').fill('331')
  for (const [part, value] of Object.entries(day)) await box(page, `atto.${part}`).fill(value)
  for (const [part, value] of Object.entries({ ...day, m: '8' })) await box(page, `giorno.${part}`).fill(value)
  await page.getByRole('button', { name: 'Vedi quanto paghi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui il ravvedimento non si può fare')
  await expect(page.getByRole('link', { name: 'Come chiedere le rate' })).toBeVisible()
})
