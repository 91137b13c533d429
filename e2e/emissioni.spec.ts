import { readFile } from 'node:fs/promises'
import { readPdf } from '../testing/pdf-text'
import { official, release, until } from './emissioni-steps'
import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'

test('a head tries a run, another person releases it, and the person finds the same figure and the F24', async ({
  page,
  browser,
}) => {
  test.slow()
  const head = await official(browser, /Entra come Stefano Galli/, 'responsabile')
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  await expect(head.getByText('Scegli che cosa chiede l’avviso.')).toBeVisible()
  await expectReadable(head, 'it', 'a run to try')
  await head.getByLabel(/^saldo/).check()
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  await until(head, 'Da rilasciare')
  const run = head.url().split('?')[0]!
  await expect(head.getByText('Chi ha fatto la prova non la rilascia')).toBeVisible()
  await expect(head.getByRole('button', { name: 'Rilascia gli avvisi' })).toHaveCount(0)
  await expectReadable(head, 'it', 'a run that was tried')
  await head.getByRole('link', { name: 'I più alti' }).click()
  // what is left in December: State 3.112, comune 1.229, plot 954, shop 275 (scripts/demo/story.database.test.ts says how)
  const firm = head.locator('li', { hasText: 'Officine Verdi s.r.l.' })
  await expect(firm).toContainText('5.570,00')
  await expect(firm).toContainText('Imposta dell’anno 10.345,00')
  await expectReadable(head, 'it', 'people of a run')

  const other = await official(browser, /Entra come Elena Conti/, 'amministratore')
  await release(other, run)

  // the office prints it for who comes to the counter
  await other.goto(`${run}/voci?esito=pronta`)
  const [printed] = await Promise.all([
    other.waitForEvent('download'),
    other
      .getByRole('link', { name: /^Avviso n\. \d+ \(PDF\)$/ })
      .first()
      .click(),
  ])
  expect(printed.suggestedFilename()).toMatch(/^avviso-imu-2026-\d+-D150\.pdf$/)

  await signInTo(page, '/area/avvisi', /Entra come Anna Rossi/)
  await page.getByRole('link', { name: 'IMU 2026, saldo' }).first().click()
  await expectReadable(page, 'it', 'a statement')
  const asked = (await page.locator('.amount-l .vh').textContent())!
  expect(asked).toMatch(/^509,00/)
  const operation = (await page.getByText(/^SIO2026/).textContent())!.slice(0, 18)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Scarica l’F24', exact: true }).click(),
  ])
  const { pages } = await readPdf(await readFile(await download.path()))
  const written = pages.map(({ items }) => items.map(({ text }) => text).join('')).join('')
  expect(written.replace(/\s+/g, '')).toContain(operation)
  // the paper says the same, as PDF with its form and as a page
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Scarica il prospetto (PDF)' }).click(),
  ])
  const sheets = (await readPdf(await readFile(await paper.path()))).pages
  const said = sheets
    .map(({ items }) => items.map(({ text }) => text).join(''))
    .join('')
    .replace(/\s+/g, '')
  for (const part of ['509,00€', operation, '/avviso/']) expect(said).toContain(part)
  const statement = page.url()
  await page.getByRole('link', { name: 'Leggilo qui' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IMU 2026: quanto, perché, entro quando')
  await expect(page.locator('.carta-importo')).toHaveText(/^509,00/)
  await expect(page.getByText(operation).first()).toBeVisible()
  await expectReadable(page, 'it', 'the paper of a statement')
  // where its code leads: to the position it is about
  await page.locator('a[href*="/avviso/"]').first().click()
  await expect(page).toHaveURL(/\/area\/posizione\/mia\/d150\/2026$/)
  await page.goto(statement)
  await page.getByRole('link', { name: 'Apri la posizione' }).click()
  await expect(page.getByText(asked).first()).toBeVisible()

  // neither a run of the office nor what is not there is for a citizen to open
  expect((await page.goto(run))?.url()).not.toBe(run)
  const none = await page.goto('/area/avvisi/D150/00000000-0000-4000-8000-000000000000')
  expect(none?.status()).toBe(404)
})
