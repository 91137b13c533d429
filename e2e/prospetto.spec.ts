import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'
import type { Page } from '@playwright/test'

/** Opens the preview of her sum as a page. */
const openPaper = async (page: Page): Promise<void> => {
  await signInTo(page, '/area/posizione/mia/d150/2026', /Entra come Anna Rossi/)
  await page.getByRole('link', { name: 'Leggilo qui, o in altre forme' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IMU 2026: il tuo conto')
}

test('a citizen reads her sum as a paper, on a page and as PDF, without a script @no-js', async ({ page }) => {
  await openPaper(page)
  await expect(page.getByText('Questo non è un avviso')).toBeVisible()
  // 520 × 168 × 1,06 % = 926,02
  await expect(page.getByRole('table', { name: /^Gli immobili/ })).toContainText('926,02')
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'In caratteri grandi (PDF)' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe('prospetto-imu-2026-D150.pdf')
  const bytes = readFileSync(await file.path())
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(bytes.includes('/StructTreeRoot')).toBe(true)
})

test('anybody can read her sum as a paper, in Italian and on a small phone in German', async ({ page }) => {
  await openPaper(page)
  await expectReadable(page, 'it', 'prospetto')
  await page.goto('/de/area/posizione/mia/d150/2026/prospetto')
  await expectReadable(page, 'de', 'prospetto in German')
})
