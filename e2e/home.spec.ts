import { addressOf, expect, LANGUAGES, test } from './fixtures'

const WORDS = {
  it: { title: 'Quanto devo?', start: 'Comincia il calcolo', label: 'In quale comune si trova l’immobile?' },
  en: { title: 'How much do I owe?', start: 'Start', label: 'In which comune (municipality) is the property?' },
  de: { title: 'Wie viel zahle ich?', start: 'Berechnung beginnen', label: 'In welcher Gemeinde liegt die Immobilie?' },
} as const

for (const { locale, prefix } of LANGUAGES) {
  const words = WORDS[locale]

  test(`the home asks for the comune first (${locale})`, async ({ page }) => {
    await page.goto(addressOf('/', prefix))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await page.getByLabel(words.label).fill('Cremona')
    await page.getByRole('button', { name: words.start }).click()
    await expect(page).toHaveURL(new RegExp(`^[^?]*${prefix}/calcolo/imu\\?comune=D150&anno=\\d{4}$`))
  })

  test(`without JavaScript the same words lead to the same place (${locale}) @no-js`, async ({ page }) => {
    await page.goto(addressOf('/', prefix))
    await page.getByLabel(words.label).fill('forli')
    await page.getByRole('button', { name: words.start }).click()
    await expect(page).toHaveURL(/calcolo\/imu\?comune=D704&anno=\d{4}$/)
  })
}

test('a name that several comuni share gives a list to choose from @everywhere', async ({ page }) => {
  await page.goto('/comuni?q=San Giovanni')
  const results = page.locator('.found a')
  await expect(results.first()).toBeVisible()
  expect(await results.count()).toBeGreaterThan(5)
  await expect(results.first()).toHaveAttribute('href', /^\/calcolo\/imu\?comune=[A-Z]\d{3}&anno=\d{4}$/)
})

test('a name nobody has gives the nearest ones', async ({ page }) => {
  await page.goto('/comuni?q=Cremna')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Nessun comune si chiama «Cremna»')
  await expect(page.getByRole('link', { name: 'Cremona (CR)', exact: true })).toBeVisible()
})

test('a former name leads to the comune of today and says so', async ({ page }) => {
  await page.goto('/comuni?q=Quero')
  await expect(page.locator('.found')).toContainText('Quero')
  await expect(page.locator('.found a').first()).toHaveAttribute('href', /comune=[A-Z]\d{3}/)
})

test('a frequent case keeps its first answers through the search', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Ho una seconda casa' }).click()
  await expect(page.getByText('Hai scelto: Ho una seconda casa.')).toBeVisible()
  await page.getByLabel('In quale comune si trova l’immobile?').fill('Crema')
  await page.getByRole('button', { name: 'Cerca' }).click()
  await expect(page).toHaveURL(/comune=D142&anno=\d{4}&i0\.tipo=abitazione&i0\.p0\.uso=vuoto&modo=una$/)
  await expect(page.getByText('Domanda 1 di')).toBeVisible()
})

test('names are offered while one types, and the keyboard is enough to choose', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('In quale comune si trova l’immobile?')
  await box.fill('cremo')
  await expect(box).toHaveRole('combobox')
  const list = page.getByRole('listbox', { name: 'Comuni trovati' })
  await expect(list.getByRole('option').first()).toHaveText(/Cremona \(CR\)/)
  await box.press('ArrowDown')
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await box.press('Enter')
  await expect(box).toHaveValue('Cremona (CR)')
  await expect(list).toBeHidden()
  await box.press('Enter')
  await expect(page).toHaveURL(/calcolo\/imu\?comune=D150/)
})

test('a mouse at rest brings no scripts, one that moves does', async ({ page }) => {
  const waiting = page.locator('script[type="text/x-after-paint"]')
  await page.goto('/')
  // as the browser says by itself, when a page comes under a mouse, that it moved by nothing
  await page.evaluate(() => dispatchEvent(new PointerEvent('pointermove')))
  await page.waitForTimeout(1_000)
  await expect(waiting).not.toHaveCount(0)
  await page.mouse.move(40, 40)
  await expect(waiting).toHaveCount(0)
})

test('Escape shuts the list and keeps what was typed', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('In quale comune si trova l’immobile?')
  await box.fill('cremo')
  await expect(page.getByRole('listbox')).toBeVisible()
  await box.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(box).toHaveValue('cremo')
})

for (const mode of ['', ' @no-js']) {
  test(`large print is a link, kept from page to page, and undone by a link${mode}`, async ({ page }) => {
    await page.goto('/comuni?q=San Giovanni')
    await page.getByRole('banner').getByRole('link', { name: 'Caratteri grandi' }).click()
    await expect(page).toHaveURL(/\/comuni\?q=San(\+|%20)Giovanni$/)
    await expect(page.locator('html')).toHaveClass(/caratteri-grandi/)
    await page.goto('/')
    await expect(page.locator('html')).toHaveClass(/caratteri-grandi/)
    await page.getByRole('banner').getByRole('link', { name: 'Caratteri normali' }).click()
    await expect(page.locator('html')).not.toHaveClass(/grandi/)
  })

  test(`another language keeps the page and its answers${mode}`, async ({ page }) => {
    await page.goto('/comuni?q=San Giovanni')
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(/\/en\/comuni\?q=San(\+|%20)Giovanni$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).click()
    await expect(page).toHaveURL(/\/de\/comuni\?q=San(\+|%20)Giovanni$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await page.getByRole('banner').getByRole('link', { name: 'Italiano' }).click()
    await expect(page).toHaveURL(/\/comuni\?q=San(\+|%20)Giovanni$/)
  })
}

test('a page that is not there says so in plain words, with a way on', async ({ page }) => {
  const response = await page.goto('/en/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist')
  await page.getByRole('link', { name: 'Go to the start' }).click()
  await expect(page).toHaveURL(/\/en$/)
})

test('every page names itself and its twins in the other languages', async ({ page }) => {
  await page.goto('/comuni?q=San Giovanni')
  await expect(page).toHaveTitle('Trova il comune · Sportello Tributi')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/comuni$/)
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute('href', /\/en\/comuni$/)
  await expect(page.locator('link[rel=alternate][hreflang=de]')).toHaveAttribute('href', /\/de\/comuni$/)
  await expect(page.locator('link[rel=alternate][hreflang=x-default]')).toHaveAttribute('href', /[^n]\/comuni$/)
})

test('the policy of every answer is strict, and differs each time', async ({ request }) => {
  const policies: string[] = []
  for (const path of ['/', '/', '/en/comuni', '/api/health', '/no-such-page']) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'self'")
    expect(policy, path).not.toMatch(/unsafe|https?:|\*/)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('same-origin')
    policies.push(policy)
  }
  expect(new Set(policies).size).toBe(policies.length)
})
