import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { readPdf } from '../testing/pdf-text'
import { official, release, until } from './emissioni-steps'
import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'

/** Tariffs and utenza of the demonstration, as the calculator's address has them. */
const CALCULATOR =
  '/calcolo/tari/risultato?comune=D150&anno=2026&utenza=domestica&mq=110&persone=1&fissa=0,9&variabile=61&possesso=tutto&tefa=5&arrotondamento=euro'

const printed = async (file: Download): Promise<string> => {
  const { pages } = await readPdf(await readFile(await file.path()))
  const items = pages.flatMap((page) => page.items)
  return items
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')
}

test('a head tries the TARI, another person releases it, and the person finds the figure of the calculator', async ({
  page,
  browser,
}) => {
  test.slow()
  const head = await official(browser, /Entra come Stefano Galli/, 'responsabile')
  await head.getByRole('link', { name: 'TARI', exact: true }).click()
  await head.getByLabel('Anno', { exact: true }).selectOption('2026')
  await head.getByRole('button', { name: 'Guarda le rate' }).click()
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  await expect(head.getByText('Scegli che cosa chiede l’avviso.')).toBeVisible()
  await expectReadable(head, 'it', 'a run of the TARI to try')
  await head.getByLabel(/^tutte le rate/).check()
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  await until(head, 'Da rilasciare')
  const run = head.url().split('?')[0]!
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('TARI 2026, tutte le rate')
  // who has a notice of this year already gets no second one
  await head.getByRole('link', { name: 'Hanno già un avviso di quest’anno, registrato dall’ufficio' }).click()
  await expect(head.getByText('Rossi Anna')).toBeVisible()

  const other = await official(browser, /Entra come Elena Conti/, 'amministratore')
  await release(other, run)

  // 110 × 0,90 + 61 = 160,00; TEFA 8,00; ARERA 7,60: 175,60, to the euro 176; by halves 84 + 4, twice
  await page.goto(CALCULATOR)
  await expect(page.locator('.amount-l .vh').first()).toHaveText(/^176,00/)
  await signInTo(page, '/area/avvisi', /Entra come Marco Bianchi/)
  await page.getByRole('link', { name: 'TARI 2026, tutte le rate' }).first().click()
  await expectReadable(page, 'it', 'a statement of the TARI')
  await expect(page.locator('.amount-l .vh')).toHaveText(/^176,00/)
  const operation = (await page.getByText(/^STO2026/).textContent())!.slice(0, 18)
  const [form] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Scarica l’F24', exact: true }).click(),
  ])
  expect(form.suggestedFilename()).toMatch(/^F24-TARI-2026-avviso-\d+-Cremona\.pdf$/)
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Scarica il prospetto (PDF)' }).click(),
  ])
  expect(paper.suggestedFilename()).toMatch(/^avviso-tari-2026-\d+-D150\.pdf$/)
  for (const file of [form, paper]) {
    const said = await printed(file)
    for (const part of ['3944', 'TEFA', '0102', '0202', operation]) expect(said).toContain(part)
  }
  await page.getByRole('link', { name: 'Leggilo qui' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('TARI 2026: quanto, perché, entro quando')
  await expect(page.locator('.carta-importo')).toHaveText(/^88,00/)
  for (const said of ['Servizi Ambiente Esempio', 'UR3', '0,90 euro al m²', '61,00 euro l’anno'])
    await expect(page.getByText(said).first()).toBeVisible()
  await expectReadable(page, 'it', 'the paper of a statement of the TARI')
  await page.goto('/area/posizione/mia/d150/2026')
  await expect(page.locator('#conto-tari').locator('..')).toContainText('175,60')
})
