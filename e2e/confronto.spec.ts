import type { Page } from '@playwright/test'
import { box, choose, euroText, FLAT, formOf, seeResult } from './calcolo-steps'
import { expect, overflowOf, test } from './fixtures'
import { readableInEveryLanguage } from './readable'

/*
 * Figures by hand: 743,69 × 1,05 × 160 × 1,06 % = 1.324,36 the whole, 662,18 the half; eight months of it 441,45.
 * Cremona asks 1,06 % in 2025 and in 2026. 38,20 × 1,25 × 135 × 1,06 % = 68,33.
 */
const queryOf = (answers: Readonly<Record<string, string>>, anno = '2026'): string =>
  formOf(answers, anno).split('?')[1]!

const compare = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): string =>
  `/calcolo/imu/confronto?${new URLSearchParams({ a: queryOf(a), b: queryOf(b) })}`

const resultOf = (answers: Readonly<Record<string, string>>): string =>
  formOf(answers).replace('/imu?', '/imu/risultato?')

const row = (page: Page, name: string) => page.locator('.why').first().getByRole('row', { name, exact: false })

const FIELD = {
  'i1.tipo': 'terreno',
  'i1.possesso': 'tutto',
  'i1.p0.conduzione': 'altro',
  'i1.p0.dominicale': '38,20',
  'i1.p0.quota': '100',
  'i1.p0.scelta': 'base',
} as const

test('last year was the same: the result says so', async ({ page }) => {
  await page.goto(resultOf(FLAT))
  await expect(page.getByRole('heading', { name: 'E l’anno scorso?' })).toBeVisible()
  await expect(page.getByText('Non cambia niente')).toContainText(euroText('662,18'))
})

test('bought this year: last year it was not there', async ({ page }) => {
  await page.goto(resultOf({ ...FLAT, ...FIELD, 'i0.possesso': 'parte', 'i0.acquisto.g': '16', 'i0.acquisto.m': '5' }))
  const section = page.locator('section').filter({ has: page.locator('#anno-scorso') })
  await expect(section).toContainText(euroText('+441,45'))
  await expect(section.getByRole('row', { name: /Casa a disposizione/ })).toContainText('non c’è')
  await expect(section.getByRole('row', { name: /Terreno agricolo/ })).toContainText('uguale')
})

test('last year is corrected in its own form, and comes back beside this one @everywhere', async ({ page }) => {
  await page.goto(resultOf(FLAT))
  await page.getByRole('link', { name: 'correggi il 2025' }).click()
  await expect(page.getByText('Stai preparando l’altro caso')).toBeVisible()
  await choose(page, 'i0.possesso', 'parte')
  await box(page, 'i0.acquisto.g').fill('16')
  await box(page, 'i0.acquisto.m').fill('5')
  await box(page, 'i0.acquisto.a').focus()
  await seeResult(page)
  await expect(page).toHaveURL(/\/confronto\?a=/)
  await expect(row(page, 'Mesi')).toContainText('8 su 12')
  await expect(row(page, 'Mesi')).toContainText(euroText('+220,73'))
  await expect(page.locator('.lead')).toContainText(
    `Nel 2026 sono ${euroText('220,73')} in più del 2025. Il motivo è uno solo: i mesi, da 8 su 12 a 12 su 12.`,
  )
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})

test('another case from the result, without a script @no-js', async ({ page }) => {
  await page.goto(resultOf(FLAT))
  await page.locator('.acts').getByRole('link', { name: 'Confronta' }).click()
  await page.getByRole('link', { name: 'Prepara l’altro caso' }).click()
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,69')
  await box(page, 'i0.p0.quota').fill('100')
  await seeResult(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Due casi a confronto' })).toBeVisible()
  await expect(row(page, 'La tua quota')).toContainText(euroText('+662,18'))
  await expect(row(page, 'Aliquota')).toContainText('uguale')
})

test('a rate and a share: the parts add up, in the stated order', async ({ page }) => {
  await page.goto(
    compare(FLAT, {
      ...FLAT,
      'i0.p0.scelta': 'altra',
      'i0.p0.aliquota': '0,98',
      'i0.p0.sceltaPrecedente': 'base',
      'i0.p0.quota': '100',
    }),
  )
  // 124.939,92 × 0,98 % ÷ 2 = 612,21; the whole 1.224,41
  await expect(row(page, 'Aliquota')).toContainText(euroText('−49,97'))
  await expect(row(page, 'La tua quota')).toContainText(euroText('+612,20'))
  await expect(row(page, 'Imposta')).toContainText(euroText('+562,23'))
})

test('a link of somebody else’s calculation is put beside it; what is no link is said @everywhere', async ({
  page,
}) => {
  await page.goto(`/calcolo/imu/confronto?${new URLSearchParams({ a: queryOf(FLAT) })}`)
  await box(page, 'link').fill('il conto del CAF')
  await page.getByRole('button', { name: 'Confronta' }).click()
  await expect(box(page, 'link')).toHaveAccessibleDescription(/non è un collegamento a un conto IMU/)
  await box(page, 'link').fill(`https://example.org${resultOf({ ...FLAT, 'i0.p0.quota': '100' })}`)
  await page.getByRole('button', { name: 'Confronta' }).click()
  await expect(row(page, 'La tua quota')).toContainText(euroText('+662,18'))
})

test('a side that cannot be computed says which, and leads to its form', async ({ page }) => {
  await page.goto(compare(FLAT, { ...FLAT, 'i0.p0.rendita': '' }))
  await page.getByRole('link', { name: 'Completa Secondo caso' }).click()
  await box(page, 'i0.p0.rendita').fill('500,00')
  await seeResult(page)
  // 500 × 1,05 × 160 × 1,06 % ÷ 2 = 445,20
  await expect(row(page, 'Rendita')).toContainText(euroText('−216,98'))
})

const PAGES = [
  ['last year', `/calcolo/imu/confronto?${new URLSearchParams({ b: queryOf({ ...FLAT, ...FIELD }), prima: 'anno' })}`],
  ['two cases', compare({ ...FLAT, ...FIELD }, { ...FLAT, 'i0.p0.uso': 'abito', 'i0.p0.quota': '100' })],
  ['what to compare with', `/calcolo/imu/confronto?${new URLSearchParams({ a: queryOf(FLAT) })}`],
  ['the other case', `${formOf(FLAT)}&${new URLSearchParams({ confronta: queryOf(FLAT), lato: 'a' })}`],
] as const

for (const [name, address] of PAGES) readableInEveryLanguage(name, address)
