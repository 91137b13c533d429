import { addressOf, expect, LANGUAGES, test } from './fixtures'

const CREMONA = '/comuni/cremona-d150'

const WORDS = {
  it: { heading: 'L’IMU a Cremona (CR)', calculate: 'Calcola l’IMU a Cremona', state: 'continua dal 2025' },
  en: { heading: 'IMU in Cremona (CR)', calculate: 'Work out IMU in Cremona', state: 'continues from 2025' },
  de: { heading: 'Die IMU in Cremona (CR)', calculate: 'IMU in Cremona berechnen', state: 'gilt seit 2025 weiter' },
} as const

for (const { locale, prefix } of LANGUAGES) {
  test(`the page of a comune says its rates, how sure they are, and leads to the calculation (${locale}) @no-js`, async ({
    page,
  }) => {
    const words = WORDS[locale]
    await page.goto(addressOf(CREMONA, prefix))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.heading)
    const year = page.locator('#anno-2026').locator('xpath=ancestor::article')
    await expect(year).toContainText(words.state)
    // delibera 58 of 19 December 2024: 1,06 % for other buildings
    await expect(year.getByRole('link')).toContainText('58')
    await expect(year).toContainText(locale === 'en' ? '1.06%' : '1,06')
    await page.getByRole('link', { name: words.calculate }).click()
    await expect(page).toHaveURL(new RegExp(`${prefix}/calcolo/imu\\?comune=D150&anno=\\d{4}$`))
  })
}

test('the cases with a rate of their own open onto the words of the prospetto @no-js', async ({ page }) => {
  await page.goto(CREMONA)
  const row = page.locator('.own-rates > li').filter({ hasText: 'Casa prestata gratis, in comodato' }).first()
  await expect(row).toContainText('0,98')
  await row.getByText('Le parole del prospetto').click()
  await expect(row.locator('[lang=it]')).toBeVisible()
})

test('the days of the year are a file for any calendar, in the language of the page', async ({ page, request }) => {
  await page.goto(`/en${CREMONA}`)
  const link = page.getByRole('link', { name: 'Add the dates to your calendar' })
  const href = (await link.getAttribute('href')) ?? ''
  const answer = await request.get(href)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const text = (await answer.text()).replace(/\r\n /g, '')
  expect(text).toContain('DTSTART;VALUE=DATE:20261216')
  expect(text).toContain('SUMMARY:Balance of IMU 2026\\, Cremona')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
})

for (const { slug, tax } of [
  { slug: 'trento-l378', tax: 'IMIS' },
  { slug: 'bolzano-a952', tax: 'IMI' },
  { slug: 'trieste-l424', tax: 'ILIA' },
]) {
  test(`where the tax is ${tax} no rate of the IMU is shown`, async ({ page }) => {
    await page.goto(`/comuni/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(tax)
    await expect(page.locator('.rates')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'TARI: la tassa sui rifiuti' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Calcolare e pagare l’IMU' })).toHaveCount(0)
  })
}

test('an address with an old name leads to the one of today', async ({ page }) => {
  await page.goto('/comuni/cremona-ed-uniti-d150')
  await expect(page).toHaveURL(/\/comuni\/cremona-d150$/)
  await expect(page.getByText('Cremona ed Uniti')).toBeVisible()
})

test('an address that is no comune says so', async ({ page }) => {
  const response = await page.goto('/comuni/atlantide-z999')
  expect(response?.status()).toBe(404)
})

test('programs find the comune, its path and its twins', async ({ page }) => {
  await page.goto(`/de${CREMONA}`)
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  const data = blocks.map((text) => JSON.parse(text) as Record<string, unknown>)
  expect(data.map((one) => one['@type'])).toEqual(['WebPage', 'BreadcrumbList'])
  expect(data[0]).toMatchObject({ inLanguage: 'de', about: { name: 'Cremona' } })
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/de\/comuni\/cremona-d150$/)
  for (const lang of ['it', 'en', 'de', 'x-default']) {
    await expect(page.locator(`link[rel=alternate][hreflang=${lang}]`)).toHaveCount(1)
  }
})

test('from the page of the comuni one name leads to the page of the comune @no-js', async ({ page }) => {
  await page.goto('/comuni')
  await page.getByLabel('In quale comune si trova l’immobile?').fill('Cremona')
  await page.getByRole('button', { name: 'Cerca' }).click()
  await expect(page).toHaveURL(/\/comuni\/cremona-d150$/)
  await page.goto('/comuni?q=San Giovanni&per=pagina')
  await expect(page.locator('.found li').first().getByRole('link').first()).toHaveAttribute('href', /^\/comuni\/san-/)
})

test('on paper the rates stay and what can only be pressed goes', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(CREMONA)
  await expect(page.locator('#anno-2026')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Calcola l’IMU a Cremona' })).toBeHidden()
  await expect(page.locator('.rate-page')).toBeHidden()
})
