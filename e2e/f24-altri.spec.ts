import { check, download, expectNothingOf, fillPerson, LUCIA, recordAddresses, times } from './f24-steps'
import { expect, test } from './fixtures'
import { expectReadable } from './readable'

/** 445,00 due on 16 June 2025, paid on the last day of 2026, whose legal interest is known. */
const RAVVEDIMENTO = new URLSearchParams({
  tributo: 'IMU',
  'scadenza.g': '16',
  'scadenza.m': '6',
  'scadenza.a': '2025',
  'giorno.g': '31',
  'giorno.m': '12',
  'giorno.a': '2026',
  imposta: '445',
  codice: '3918',
  comune: 'D150',
})

test('a late payment ends in its F24, with the box of the ravvedimento crossed', async ({ page }) => {
  await page.goto(`/calcolo/ravvedimento/risultato?${RAVVEDIMENTO}`)
  await page.getByRole('link', { name: 'Stampa l’F24' }).click()
  if (Date.now() > Date.parse('2026-12-31T22:00:00Z')) {
    await expect(page.locator('.lead')).toContainText('è passato')
    return
  }
  await check(page)
  await expect(page.getByRole('link', { name: /Scrivi quanti sono, da 1 a 999/ })).toBeVisible()
  await expectReadable(page, 'it', 'the form')
  await page.locator('#immobili').fill('2')
  await fillPerson(page, LUCIA)
  await check(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controlla l’F24 prima di stamparlo')
  await expectReadable(page, 'it', 'the last look')
  // 445,00 × 25 % ÷ 7 = 15,89; 445 × (2 % × 198 + 1,6 % × 365) ÷ 365 = 4,83 + 7,12 = 11,95; 472,84, to the euro 473
  const { name, pdf } = await download(page, 'Scarica e stampa il PDF')
  expect(name).toBe('F24-ravvedimento-2025-2026-12-31-Cremona.pdf')
  for (const values of ['FERRARI LUCIA', 'EL 3918 D150 X X 2 2025 473,00', 'EURO+ 473,00']) {
    expect(times(pdf, values), values).toBe(2)
  }
})

test('a family prints the second instalment of its TARI with the TEFA of the province @no-js', async ({ page }) => {
  const seen = recordAddresses(page)
  const rate = 'rata0.g=30&rata0.m=6&rata1.g=30&rata1.m=11'
  const answers = `comune=D150&anno=2025&utenza=domestica&mq=100&persone=2&fissa=1&variabile=100&possesso=tutto&${rate}`
  await page.goto(`/calcolo/tari/risultato?${answers}`)
  await page.getByRole('link', { name: 'Stampa l’F24' }).click()
  await page.locator('[name="quale"][value="passata-2"]').check()
  await page.locator('#ritardo').check()
  await fillPerson(page, LUCIA)
  await check(page)
  await expect(page.getByRole('article')).toContainText('Va al Comune di Cremona (D150)')
  await expect(page.getByRole('article')).toContainText('Va alla Provincia')
  // fixed 100,00 and variable 100,00; perequative 7,60 with the TARI; TEFA 5 % = 10,00: half of each on a form
  const { name, pdf } = await download(page, 'Scarica e stampa il PDF')
  expect(name).toBe('F24-TARI-2025-2025-12-01-Cremona.pdf')
  for (const values of ['FERRARI LUCIA', 'EL 3944 D150 0202 2025 104,00', 'EL TEFA D150 0202 2025 5,00']) {
    expect(times(pdf, values), values).toBe(2)
  }
  expectNothingOf(seen, LUCIA)
})
