import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from './fixtures'

test('from the page of the open data to a file that says how sure each rate is', async ({ page }) => {
  await page.goto('/dati-aperti')
  const section = page.getByRole('region', { name: 'Aliquote IMU', exact: true })
  await expect(section).toContainText('7.399')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('link', { name: 'Aliquote IMU 2026, CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('aliquote-imu-2026.csv')
  const rows = parse(readFileSync(await download.path()), { columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(7399)
  // Cremona, delibera 58 of 19/12/2024, still in force in 2026
  expect(rows.find(({ belfiore }) => belfiore === 'D150')).toMatchObject({
    comune: 'Cremona',
    altro_fabbricato: '1.06',
    altro_fabbricato_stato: 'continued',
    delibera_numero: '58',
    delibera_data: '2024-12-19',
    rilevata: '2026-10-03',
  })
})

test('the columns open and the files are links without JavaScript @no-js', async ({ page, request }) => {
  await page.goto('/en/dati-aperti')
  const section = page.getByRole('region', { name: 'Tables of the law' })
  await section.getByText('columns', { exact: false }).first().click()
  await expect(section.getByText('Place in the table', { exact: false })).toBeVisible()
  const href = await section.getByRole('link', { name: 'Tables of the law as CSV' }).getAttribute('href')
  const answer = await request.get(href!)
  expect(answer.headers().link).toContain('rel="license"')
  expect(answer.headers()['content-encoding'] ?? '').toMatch(/^(gzip|br|)$/)
  expect(await answer.text()).toContain('ravvedimento/saggio-legale')
  const again = await request.get(href!, { headers: { 'If-None-Match': answer.headers().etag! } })
  expect(again.status()).toBe(304)
})
