import { check, cremona, download, expectNothingOf, fillPerson, flat, LUCIA, recordAddresses, times } from './f24-steps'
import { expect, test } from './fixtures'

test('without JavaScript: errors, the last look and the PDF, and nothing of the person in an address @no-js', async ({
  page,
}) => {
  const seen = recordAddresses(page)
  await page.goto(`/calcolo/imu/risultato?${cremona(flat())}`)
  await page.getByRole('link', { name: /F24/ }).first().click()
  await check(page)
  await expect(page.getByRole('heading', { name: /risposte da guardare/ })).toBeVisible()
  await page.locator('[name="quale"][value="saldo"]').check()
  const late = page.locator('#ritardo')
  if (await late.isVisible()) await late.check()
  await fillPerson(page, LUCIA)
  await check(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controlla l’F24 prima di stamparlo')
  await expect(page.getByRole('article')).toContainText('Va tutto al Comune di Cremona (D150)')
  // nothing can be copied without a script, so nothing says it can
  await expect(page.getByRole('button', { name: /Copia/ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Cambia: Nome' }).click()
  await expect(page.getByLabel('Cognome')).toHaveValue('Ferrari')
  await check(page)

  const { name, pdf } = await download(page, 'Scarica e stampa il PDF')
  expect(name).toBe('F24-IMU-2026-saldo-Cremona.pdf')
  for (const values of ['FERRARI LUCIA', 'EL 3918 D150 X 1 2026 331,00', 'EURO+ 331,00']) {
    expect(times(pdf, values), values).toBe(2)
  }
  expectNothingOf(seen, LUCIA)
})
