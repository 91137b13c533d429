import { box, choose, euroText, expectInstalments, FLAT, formOf } from './calcolo-steps'
import { expect, overflowOf, test } from './fixtures'
import { readableInEveryLanguage } from './readable'

/* The same figures by hand as in calcolo.spec.ts: 662,18 the year, 331 twice. */

const next = { name: 'Continua', exact: true } as const

test('one question at a time, to the check of the answers and the result, without a script @no-js', async ({
  page,
}) => {
  await page.goto(`${formOf({ 'i0.tipo': 'abitazione' })}&modo=una`)
  await expect(page.getByText('Domanda 1 di')).toBeVisible()
  await expect(box(page, 'i0.p0.rendita')).toHaveCount(0)
  await box(page, 'i0.p0.categoria').selectOption('A/3')
  await page.getByRole('button', next).click()
  await choose(page, 'i0.p0.uso', 'vuoto')
  await page.getByRole('button', next).click()
  await box(page, 'i0.p0.rendita').fill('boh')
  await page.getByRole('button', next).click()
  await expect(page.locator('.errors')).toBeVisible()
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('boh')
  await box(page, 'i0.p0.rendita').fill('743,69')
  await page.getByRole('button', next).click()
  await expect(page.getByText('È un edificio storico o artistico')).toBeVisible()
  await page.getByRole('button', { name: 'Indietro' }).click()
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,69')
  await page.getByRole('button', next).click()
  await page.getByRole('button', next).click()
  await box(page, 'i0.p0.quota').fill('50')
  await page.getByRole('button', next).click()
  await choose(page, 'i0.possesso', 'tutto')
  await page.getByRole('button', next).click()
  await choose(page, 'i0.p0.scelta', 'base')
  await page.getByRole('button', next).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Controlla le risposte' })).toBeVisible()
  await expect(page.locator('.answers')).toContainText('743,69 euro')
  await page.getByRole('link', { name: 'Vedi il risultato' }).click()
  await expectInstalments(page, '331,00', '331,00')
})

test('an answer is changed from the check, and one comes back to it @everywhere', async ({ page }) => {
  await page.goto(formOf(FLAT).replace('/imu?', '/imu/risposte?'))
  await page.getByRole('link', { name: 'Cambia la tua parte, Casa a disposizione' }).click()
  await box(page, 'i0.p0.quota').fill('100')
  await page.getByRole('button', { name: 'Conferma' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Controlla le risposte' })).toBeVisible()
  await expect(page.locator('.answers')).toContainText('100 %')
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})

test('a changed answer that calls for others asks them first', async ({ page }) => {
  await page.goto(formOf(FLAT).replace('/imu?', '/imu/risposte?'))
  await page.getByRole('link', { name: 'Cambia come lo usi, Casa a disposizione' }).click()
  await choose(page, 'i0.p0.uso', 'concordato')
  await page.getByRole('button', { name: 'Conferma' }).click()
  await expect(page.getByRole('group', { name: 'Hai l’attestazione del canone concordato?' })).toBeVisible()
})

test('"I do not know" stands out in the check, and says what it blocks', async ({ page }) => {
  await page.goto(
    formOf({ ...FLAT, 'i0.p0.rendita': '', 'i0.p0.renditaNonSo': 'si' }).replace('/imu?', '/imu/risposte?'),
  )
  await expect(page.locator('.answers')).toContainText('Questo immobile resta fuori dal totale')
})

test('the switch keeps every answer, both ways, and the sum goes on beside', async ({ page }) => {
  await page.goto(`${formOf({ ...FLAT, 'i0.p0.quota': '' })}&modo=tutte`)
  await page.getByRole('link', { name: 'Una domanda alla volta' }).click()
  await expect(box(page, 'i0.p0.quota')).toBeVisible()
  await box(page, 'i0.p0.quota').pressSequentially('50')
  await expect(page.locator('aside.sum .owed')).toContainText(euroText('662,00'))
  await box(page, 'i0.p0.quota').blur()
  await page.getByRole('button', next).click()
  await page.getByRole('link', { name: 'Tutte insieme' }).click()
  await expect(box(page, 'i0.p0.quota')).toHaveValue('50')
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,69')
})

test('a phone is asked one question at a time by itself', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 375, height: 740 },
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await page.goto(formOf({ 'i0.tipo': 'abitazione' }))
  await expect(page.getByText('Domanda 1 di')).toBeVisible()
  await context.close()
})

const PAGES = [
  ['one question', `${formOf({ ...FLAT, 'i0.p0.quota': '' })}&modo=una`],
  ['the rate alone', `${formOf(FLAT)}&modo=una&domanda=i0.p0.aliquote`],
  ['a wrong answer', `${formOf({ ...FLAT, 'i0.p0.quota': '150' })}&modo=una&domanda=i0.p0.quota&avanti=si`],
  [
    'the check of the answers',
    formOf({ ...FLAT, 'i0.p0.quota': '', 'i1.tipo': 'area' }).replace('/imu?', '/imu/risposte?'),
  ],
] as const

for (const [name, address] of PAGES) readableInEveryLanguage(name, address)
