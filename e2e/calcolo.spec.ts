import type { Page } from '@playwright/test'
import { box, choose, euroText, expectInstalments, FLAT, formOf, printF24, seeResult } from './calcolo-steps'
import { expect, LANGUAGES, overflowOf, test } from './fixtures'
import { readableInEveryLanguage } from './readable'

/*
 * Figures by hand, with the rates of data/imu-aliquote-2026-base.csv: Cremona (D150) asks 1,06 % of other buildings,
 * in 2025 and in 2026. 743,69 × 1,05 × 160 = 124.939,92; × 1,06 % = 1.324,36; half is 662,18, 331,09 each half of the
 * year, 331 on the F24.
 */

const panel = (page: Page) => page.locator('aside.sum .owed')

test('from the comune to the result @everywhere', async ({ page }) => {
  await page.goto('/calcolo/imu')
  await box(page, 'q').fill('cremona')
  await box(page, 'anno').selectOption('2026')
  await page.getByRole('button', { name: 'Vai agli immobili' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'I tuoi immobili a Cremona' })).toBeVisible()
  await page.getByRole('button', { name: 'Una casa o un appartamento' }).click()
  await box(page, 'i0.p0.categoria').selectOption('A/3')
  await choose(page, 'i0.p0.uso', 'vuoto')
  await box(page, 'i0.p0.rendita').fill('743,69')
  await box(page, 'i0.p0.quota').fill('50')
  await choose(page, 'i0.possesso', 'tutto')
  await choose(page, 'i0.p0.scelta', 'base')
  await seeResult(page)
  await expect(page).toHaveURL(/\/calcolo\/imu\/risultato\?/)
  await expectInstalments(page, '331,00', '331,00')
  await expect(page.locator('.say')).toContainText(euroText('124.939,92'))
  await expect(page.locator('.say')).toContainText(euroText('662,18'))
  await expect(page.locator('.steps').getByRole('row', { name: /Aliquota/ })).toContainText('1.324,36')
  await expect(printF24(page)).toBeVisible()
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})

test('a rate of the comune’s own for a home lent to a brother', async ({ page }) => {
  await page.goto(
    formOf({
      ...FLAT,
      'i0.p0.uso': 'comodato',
      'i0.p0.comodatoParente': 'no',
      'i0.p0.comodatoRegistrato': 'si',
      'i0.p0.comodatoUnica': 'si',
      'i0.p0.quota': '100',
      'i0.p0.scelta': '',
    }),
  )
  await page.locator('.opt').filter({ hasText: '0,98 %' }).filter({ hasText: 'Parenti' }).getByRole('radio').check()
  // 124.939,92 × 0,98 % = 1.224,41; half is 612,21 and 612,20
  await expect(panel(page)).toContainText(euroText('1.224,00'))
  await seeResult(page)
  await expectInstalments(page, '612,00', '612,00')
  await expect(page.locator('.steps').getByRole('row', { name: /Aliquota/ })).toContainText('0,98 %')
})

test('a rate we do not know keeps the F24 back until the person writes it', async ({ page }) => {
  // of 2024 no prospetto is held: the figures of 2025 are shown, to be confirmed
  await page.goto(formOf(FLAT, '2024'))
  await expect(page.getByRole('heading', { name: 'Aliquota da confermare' })).toBeVisible()
  await seeResult(page)
  await expect(page.getByRole('heading', { name: 'C’è un’aliquota da confermare' })).toBeVisible()
  await expect(printF24(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Conferma l’aliquota per avere l’F24' }).click()
  await choose(page, 'i0.p0.scelta', 'altra')
  await box(page, 'i0.p0.aliquota').fill('0,96')
  await choose(page, 'i0.p0.sceltaPrecedente', 'altra')
  await box(page, 'i0.p0.aliquotaPrecedente').fill('0,96')
  await seeResult(page)
  // 124.939,92 × 0,96 % ÷ 2 = 599,71: 299,86 and 299,85
  await expectInstalments(page, '300,00', '300,00')
  await expect(printF24(page)).toBeVisible()
  await expect(page.locator('.steps').getByRole('row', { name: /Aliquota/ })).toContainText('l’hai detto tu')
})

test('confirming a rate is enough, when it is the right one', async ({ page }) => {
  await page.goto(formOf(FLAT, '2024'))
  await page.getByRole('checkbox', { name: /^Ho guardato/ }).check()
  await seeResult(page)
  await expect(printF24(page)).toBeVisible()
})

test('what cannot be read is said at its field, and stays as it was typed', async ({ page }) => {
  await page.goto(
    formOf({
      ...FLAT,
      'i0.p0.rendita': 'settecento',
      'i0.p0.quota': '150',
      'i0.possesso': 'parte',
      'i0.acquisto.g': '31',
      'i0.acquisto.m': '2',
    }),
  )
  await expect(page.locator('.wrong')).toHaveCount(0)
  await seeResult(page)
  await expect(page).toHaveURL(/verifica=si/)
  await expect(page).toHaveTitle(/^Da correggere: I tuoi immobili/)
  const summary = page.locator('.errors')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(3)
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('settecento')
  await expect(box(page, 'i0.p0.quota')).toHaveValue('150')
  await expect(box(page, 'i0.acquisto.g')).toHaveValue('31')
  await expect(box(page, 'i0.p0.rendita')).toHaveAccessibleDescription(/Scrivi solo il numero, per esempio 743,69/)
  await summary.getByRole('link', { name: /rendita/ }).click()
  await expect(box(page, 'i0.p0.rendita')).toBeFocused()
})

test('an 80-digit amount, an unknown year and an unknown comune are answered in words', async ({ page }) => {
  const wild = await page.goto(formOf({ ...FLAT, 'i0.p0.rendita': '9'.repeat(80) }))
  expect(wild?.status()).toBe(200)
  await seeResult(page)
  await expect(page.locator('.errors')).toContainText('troppo grande')
  for (const address of [formOf({}, '1789'), formOf({}, '2026', 'Z999')]) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1, name: 'In quale comune, per quale anno?' })).toBeVisible()
    await expect(page.locator('.note-bad')).toBeVisible()
  }
})

test('the sum that follows the keys is the server’s', async ({ page }) => {
  await page.goto(formOf({ ...FLAT, 'i0.p0.rendita': '' }))
  await expect(panel(page)).toContainText('Rispondi alle domande')
  await box(page, 'i0.p0.rendita').pressSequentially('743,69')
  await expect(panel(page)).toContainText(euroText('662,00'))
  await expect(page.locator('.line-sum')).toContainText(
    '743,69 ×\u00a01,05 ×\u00a0160 ×\u00a01,06\u00a0% ×\u00a050\u00a0% ×\u00a012/12',
  )
  await box(page, 'i0.p0.quota').focus()
  await expect(page).toHaveURL(/i0\.p0\.rendita=743%2C69/)
  await expect(page.locator('#calcolo > [role="status"]')).toContainText('662,00')
  const served = await (await page.request.get(page.url())).text()
  expect(served).toContain(euroText('662,00'))
  expect(served).toContain(euroText('662,18'))
})

test('words come before scripts, and what is typed until these are there counts', async ({ page }) => {
  let bring = () => {}
  const isTyped = new Promise<void>((resolve) => (bring = resolve))
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await isTyped
    await route.continue()
  })
  await page.goto(formOf({ ...FLAT, 'i0.p0.rendita': '' }), { waitUntil: 'commit' })
  await box(page, 'i0.p0.rendita').fill('743,69')
  await expect(panel(page)).toContainText('Rispondi alle domande')
  bring()
  await expect(panel(page)).toContainText(euroText('662,00'))
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,69')
})

test('questions come and go with the answers, without leaving the page, on a slow line too', async ({ page }) => {
  await page.goto(formOf({ 'i0.tipo': 'abitazione', 'i0.p0.categoria': 'A/3' }))
  await page.route('**/calcolo/imu?*_rsc=*', async (route) => {
    // longer than what is typed rests before the address follows
    await new Promise((resolve) => setTimeout(resolve, 900))
    await route.continue()
  })
  await box(page, 'i0.p0.rendita').fill('500')
  await choose(page, 'i0.p0.uso', 'concordato')
  await expect(page.getByRole('group', { name: 'Hai l’attestazione del canone concordato?' })).toBeVisible()
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('500')
  await choose(page, 'i0.p0.uso', 'abito')
  await expect(box(page, 'i0.p0.rendita')).toHaveCount(0)
  await expect(page.locator('[name="i0.p0.uso"][value="abito"]')).toBeFocused()
})

test('a change within the year, and what each stretch comes to', async ({ page }) => {
  await page.goto(formOf({ ...FLAT, 'i0.p0.quota': '100' }))
  await page.getByRole('button', { name: 'Aggiungi un cambiamento' }).click()
  await expect(box(page, 'i0.p1.rendita')).toHaveValue('743,69')
  await box(page, 'i0.p1.dal.g').fill('1')
  await box(page, 'i0.p1.dal.m').fill('9')
  await choose(page, 'i0.p1.uso', 'abito')
  await choose(page, 'i0.possesso', 'tutto')
  await seeResult(page)
  // eight months: 1.324,36 × 8 ÷ 12 = 882,91; then it is the home lived in
  await expect(page.locator('#r0')).toContainText(euroText('882,91'))
  await expect(page.getByText('Non paghi: è la casa in cui vivi, e non è di lusso.')).toBeVisible()
  // acconto: six of the twelve months, 662,18; the rest in December, 220,73
  await expectInstalments(page, '662,00', '221,00')
})

test('what was really paid in June decides December', async ({ page }) => {
  await page.goto(formOf(FLAT).replace('/imu?', '/imu/risultato?'))
  await page.getByText('Hai già pagato l’acconto?').click()
  await choose(page, 'acconto', 'versato')
  await box(page, 'versato.3918').fill('250,00')
  await page.getByRole('button', { name: 'Aggiorna il saldo' }).click()
  // 662,18 − 250,00 = 412,18
  await expectInstalments(page, '331,00', '412,00')
  await box(page, 'versato.3918').fill('boh')
  await page.getByRole('button', { name: 'Aggiorna il saldo' }).click()
  await expect(box(page, 'versato.3918')).toHaveValue('boh')
  await expect(box(page, 'versato.3918')).toHaveAccessibleDescription(/Scrivi solo il numero/)
})

test('group D: the State’s part and the comune’s', async ({ page }) => {
  await page.goto(
    formOf({
      'i0.tipo': 'altro',
      'i0.possesso': 'tutto',
      'i0.p0.categoria': 'D/7',
      'i0.p0.uso': 'proprio',
      'i0.p0.rendita': '10000',
      'i0.p0.quota': '100',
    }).replace('/imu?', '/imu/risultato?'),
  )
  // 10.000 × 1,05 × 65 = 682.500; 0,76 % = 5.187,00 to the State, 0,30 % = 2.047,50 to the comune
  const split = page.locator('#r0 .lines')
  await expect(split).toContainText(euroText('5.187,00'))
  await expect(split).toContainText(euroText('2.047,50'))
})

test('the home one lives in owes nothing, and the page says why', async ({ page }) => {
  await page.goto(
    formOf({
      'i0.tipo': 'abitazione',
      'i0.possesso': 'tutto',
      'i0.p0.categoria': 'A/2',
      'i0.p0.uso': 'abito',
    }).replace('/imu?', '/imu/risultato?'),
  )
  await expect(page.getByRole('heading', { level: 1, name: 'Per il 2026 non devi pagare niente' })).toBeVisible()
  await expect(page.getByText('art. 1 c. 740, 741 b, L. 160/2019')).toBeVisible()
  await expect(printF24(page)).toHaveCount(0)
})

test('"I do not know" is an answer: the rest goes on', async ({ page }) => {
  await page.goto(
    formOf({
      ...FLAT,
      'i1.tipo': 'abitazione',
      'i1.possesso': 'tutto',
      'i1.p0.categoria': 'A/2',
      'i1.p0.uso': 'vuoto',
      'i1.p0.quota': '100',
      'i1.p0.scelta': 'base',
    }),
  )
  await page.locator('[name="i1.p0.renditaNonSo"]').check()
  await seeResult(page)
  await expect(page.getByRole('heading', { name: 'Un immobile è in sospeso' })).toBeVisible()
  await expectInstalments(page, '331,00', '331,00')
  await expect(printF24(page)).toHaveCount(0)
})

test('two owners, one of whom lives there', async ({ page }) => {
  await page.goto(
    formOf({
      ...FLAT,
      contitolari: '1',
      'i0.p0.uso': 'abito',
      'i0.p0.scelta': 'base',
      'i0.p0.quota1': '50',
    }).replace('/imu?', '/imu/risultato?'),
  )
  await expect(page.getByRole('row', { name: /Contitolare 1/ })).toContainText(euroText('662,00'))
})

test('an immobile can be taken away, and the others keep their answers', async ({ page }) => {
  await page.goto(formOf({ ...FLAT, 'i1.tipo': 'terreno', 'i1.possesso': 'tutto', 'i1.p0.dominicale': '38,20' }))
  await page
    .locator('#i0')
    .getByRole('button', { name: /^Togli Casa/ })
    .click()
  await expect(page.locator('#i1')).toHaveCount(0)
  await expect(box(page, 'i0.p0.dominicale')).toHaveValue('38,20')
})

test('without an immobile there is no result, and the page says what to do', async ({ page }) => {
  await page.goto(formOf())
  await seeResult(page)
  await expect(page.getByText('Per un risultato serve almeno un immobile')).toBeVisible()
})

test('a comune alone is enough: the year is the current one', async ({ page }) => {
  await page.goto('/calcolo/imu?comune=D150')
  await expect(page).toHaveURL(/anno=20\d\d/)
  await expect(page.getByRole('heading', { level: 1, name: 'I tuoi immobili a Cremona' })).toBeVisible()
})

test('another tax is named, and nothing is computed', async ({ page }) => {
  await page.goto(formOf({}, '2026', 'L378'))
  await expect(page.getByRole('heading', { level: 1, name: 'A Trento l’IMU non c’è: si paga l’IMIS' })).toBeVisible()
  await expect(page.locator('aside.sum')).toHaveCount(0)
})

/** What the same figures look like in each language. */
const SAID = {
  it: [euroText('662,00'), euroText('331,00')],
  en: ['€662.00', '€331.00'],
  de: [euroText('662,00'), euroText('331,00')],
} as const

for (const { locale, prefix } of LANGUAGES) {
  test(`with the keyboard alone (${locale})`, async ({ page }) => {
    await page.goto(prefix + formOf({ 'i0.tipo': 'abitazione' }))
    const tabTo = async (name: string): Promise<void> => {
      for (let pressed = 0; pressed < 120; pressed++) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => document.activeElement?.id ?? '')
        if (focused === name) return
      }
      throw new Error(`the keyboard never reaches ${name}`)
    }
    await tabTo('i0.p0.categoria')
    await page.keyboard.type('A/3')
    await expect(box(page, 'i0.p0.categoria')).toHaveValue('A/3')
    await tabTo('i0.p0.uso')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[name="i0.p0.uso"][value="vuoto"]')).toBeChecked()
    await tabTo('i0.p0.rendita')
    await page.keyboard.type('743,69')
    await tabTo('i0.p0.quota')
    await page.keyboard.type('50')
    await expect(box(page, 'i0.p0.scelta')).toBeVisible()
    await tabTo('i0.p0.scelta')
    await page.keyboard.press('Space')
    await tabTo('i0.possesso')
    await page.keyboard.press('Space')
    await expect(panel(page)).toContainText(SAID[locale][0])
    await page.locator('aside.sum button[formaction]').focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/calcolo\/imu\/risultato\?/)
    for (const at of [0, 1]) await expect(page.locator('.instalment').nth(at)).toContainText(SAID[locale][1])
  })
}

const FIELD = {
  'i1.tipo': 'terreno',
  'i1.possesso': 'parte',
  'i1.acquisto.g': '16',
  'i1.acquisto.m': '5',
  'i1.p0.conduzione': 'altro',
  'i1.p0.dominicale': '38,20',
  'i1.p0.quota': '100',
  'i1.p0.scelta': 'base',
} as const

const PAGES = [
  ['step 1', '/calcolo/imu'],
  ['no immobile yet', formOf()],
  ['the form', formOf({ ...FLAT, ...FIELD, contitolari: '1' })],
  ['the form with what is wrong', `${formOf({ ...FLAT, 'i0.p0.rendita': 'x', 'i0.p0.quota': '' })}&verifica=si`],
  ['rates to be confirmed', formOf(FLAT, '2024')],
  ['the result', formOf({ ...FLAT, ...FIELD }).replace('/imu?', '/imu/risultato?')],
  ['another tax', formOf({}, '2026', 'L378')],
] as const

for (const [name, address] of PAGES) readableInEveryLanguage(name, address)
