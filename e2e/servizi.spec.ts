import type { Page } from '@playwright/test'
import { addressOf, expect, LANGUAGES, test } from './fixtures'

const INDEX = [
  'A chi è rivolto',
  'Come fare',
  'Cosa serve',
  'Cosa si ottiene',
  'Tempi e scadenze',
  'Accedi al servizio',
  'Condizioni di servizio',
  'Contatti',
]

/** What the checks of C.SI.1.3 look for on a sheet, and want to hold some words. */
const NEEDED = [
  'service-title',
  'service-description',
  'service-status',
  'service-addressed',
  'service-how-to',
  'service-needed',
  'service-achieved',
  'service-calendar-text',
  'service-file',
  'service-area',
  'service-topic',
]

const linksOf = async (page: Page): Promise<string[]> => {
  await page.goto('/servizi')
  const links = page.locator('[data-element=service-link]')
  return await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
}

test('every sheet has the parts of the Modello Comuni, in their order', async ({ page }) => {
  const links = await linksOf(page)
  expect(links.length).toBeGreaterThanOrEqual(10)
  for (const href of links) {
    await page.goto(href)
    const index = page.locator('[data-element=page-index] a')
    expect(await index.allTextContents(), href).toEqual(INDEX)
    for (const name of NEEDED) {
      expect(
        (await page.locator(`[data-element=${name}]`).first().innerText()).length,
        `${href} ${name}`,
      ).toBeGreaterThan(3)
    }
    const access = page.locator('[data-element=service-online-access], [data-element=service-generic-access]')
    expect(await access.count(), href).toBe(1)
    await expect(page.locator('[data-element=breadcrumb] li')).toHaveCount(4)
  }
})

test('every sheet tells programs what it is (R.SI.1.1), and no sheet leads to a page that is not there', async ({
  page,
  request,
}) => {
  for (const href of await linksOf(page)) {
    await page.goto(href)
    const data = JSON.parse((await page.locator('script[data-element=metatag]').textContent()) ?? '') as {
      availableChannel: { serviceUrl: string }
    }
    expect(data, href).toMatchObject({
      '@type': 'GovernmentService',
      name: expect.stringMatching(/.{3}/),
      serviceType: 'Tributi, finanze e contravvenzioni',
      serviceOperator: { name: expect.stringMatching(/.{3}/) },
      areaServed: { name: 'Italia' },
      audience: { audienceType: expect.stringMatching(/.{3}/) },
    })
    expect((await request.get(data.availableChannel.serviceUrl)).status(), href).toBe(200)
  }
})

for (const { locale, prefix } of LANGUAGES) {
  test(`a sheet opened from a comune speaks of it, and starts there (${locale}) @no-js`, async ({ page }) => {
    await page.goto(addressOf('/servizi/calcolo-imu?comune=D150', prefix))
    await expect(page.locator('main')).toContainText('Cremona')
    await page.locator('[data-element=service-online-access] a').click()
    await expect(page).toHaveURL(new RegExp(`${prefix}/calcolo/imu\\?comune=D150&anno=\\d{4}$`))
  })
}

test('a service that is not done here says so, and how it is had', async ({ page }) => {
  await page.goto('/servizi/bonus-rifiuti')
  await expect(page.locator('[data-element=service-status]')).toHaveText('Si fa in Comune: qui ancora no')
  await expect(page.locator('[data-element=service-online-access]')).toHaveCount(0)
  await expect(page.locator('[data-element=service-generic-access]')).toContainText('È automatico')
})

test('the rules of the IMU are not said to hold where there is none', async ({ page }) => {
  await page.goto('/servizi/calcolo-imu?comune=L378')
  await expect(page.getByText('A Trento al posto dell’IMU c’è l’IMIS')).toBeVisible()
})

test('a sheet that is not there says so', async ({ page }) => {
  expect((await page.goto('/servizi/niente'))?.status()).toBe(404)
})

test('the index leads to its part by keyboard', async ({ page }) => {
  await page.goto('/servizi/tari')
  await page.getByRole('link', { name: 'Tempi e scadenze' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#tempi-e-scadenze$/)
  await expect(page.getByRole('heading', { name: 'Tempi e scadenze' })).toBeInViewport()
})
