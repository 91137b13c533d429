import { addressOf, expect, LANGUAGES, test } from './fixtures'

/** What the checks of the Modello Comuni look for at the foot of every page. */
const ELEMENTS = ['faq', 'report-inefficiency', 'privacy-policy-link', 'legal-notes']

for (const { locale, prefix } of LANGUAGES) {
  test(`the foot of every page leads to the rules, and the rules are there (${locale})`, async ({ page, request }) => {
    await page.goto(addressOf('/servizi', prefix))
    for (const element of ELEMENTS) {
      const href = await page.locator(`footer [data-element=${element}]`).getAttribute('href')
      expect(href, element).toMatch(new RegExp(`^${prefix}/`))
      expect((await request.get(href ?? '')).status(), element).toBe(200)
    }
  })
}

test('the contents are CC BY 4.0, in the words of C.SI.3.4', async ({ page }) => {
  await page.goto('/note-legali')
  await expect(page.locator('[data-element=legal-notes-section]')).toHaveText('Licenza dei contenuti')
  await expect(page.locator('[data-element=legal-notes-body]')).toContainText('rilasciati con licenza CC-BY 4.0')
})

test('a question opens, with its law and the way on @no-js', async ({ page }) => {
  await page.goto('/domande-frequenti')
  await page.getByText('ho perso i soldi?').click()
  const answer = page.locator('#codice')
  await expect(answer).toContainText('art. 1 c. 722, L. 147/2013')
  await answer.getByRole('link', { name: 'Leggi come si fa' }).click()
  await expect(page).toHaveURL(/\/servizi\/comune-sbagliato$/)
})

test('nobody is invented: without settings the pages say who is missing', async ({ page }) => {
  await page.goto('/privacy')
  await expect(page.getByText('Non ha ancora scritto qui il suo nome')).toBeVisible()
  await page.goto('/accessibilita')
  await expect(page.getByText('non ha ancora compilato la dichiarazione')).toBeVisible()
})

test('search engines find every page in every language', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  const index = /Sitemap: (\S+)/.exec(robots)?.[1] ?? ''
  const files = [...(await (await request.get(index)).text()).matchAll(/<loc>([^<]+)/g)].map(([, url]) => url ?? '')
  expect(files.length).toBeGreaterThan(5)
  let comuni = 0
  for (const file of files) {
    const answer = await request.get(file)
    expect(answer.headers()['content-type']).toContain('xml')
    const urls = [...(await answer.text()).matchAll(/<loc>([^<]+)/g)].map(([, url]) => url ?? '')
    comuni += urls.filter((url) => /\/comuni\/[^/]+$/.test(url)).length
  }
  expect(comuni).toBe(7896 * LANGUAGES.length)
  expect((await request.get('/sitemap/comuni-99.xml')).status()).toBe(404)
})
