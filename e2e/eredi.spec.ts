import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readPdf } from '../testing/pdf-text'
import { official, release, until } from './emissioni-steps'
import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

// one after the other: each run is for whoever has no statement yet
test.describe.configure({ mode: 'default' })

const HELD = 'La persona è morta: si scrive agli eredi'

/** Somebody invented who died, and one who has half of their home since. @returns their names */
const succession = async (): Promise<readonly string[]> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', 'testing/new-succession.ts', 'D150'],
  ])
  return stdout.trim().split('\n')
}

/** Name and surname, where the office lists them the other way round. */
const spoken = (name: string): string => name.split(' ').reverse().join(' ')

/** Tries the saldo of people who live elsewhere and have no statement of it. */
const tried = async (head: Page): Promise<string> => {
  await head.goto('/ufficio/emissioni')
  await head
    .getByLabel(/^saldo/)
    .first()
    .check()
  await head.getByLabel('Dove abitano o hanno sede').selectOption('altrove')
  await head.getByLabel('Chi ha già un avviso di questa rata').selectOption('senza')
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  await until(head, 'Da rilasciare')
  return head.url().split('?')[0]!
}

/** What a file says that a link leads to, without its spaces. */
const printed = async (page: Page, name: string | RegExp): Promise<string> => {
  const link = page.getByRole('link', { name, exact: typeof name === 'string' }).first()
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  const { pages } = await readPdf(await readFile(await file.path()))
  const text = pages.map(({ items }) => items.map((item) => item.text).join('')).join('')
  return text.replace(/\s+/g, '')
}

const open = async (browser: Browser, script: boolean): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: script })).newPage()

/** Looks the person up, with a reason. @returns the page of their heirs */
const heirsOf = async (page: Page, chi: string): Promise<void> => {
  await signInToOffice(page, '/ufficio/contribuenti')
  await page.getByLabel('Nome o codice fiscale').fill(chi)
  await page.getByLabel('Controllo dell’ufficio').check()
  await page.getByRole('button', { name: 'Cerca' }).click()
  await page.getByRole('link', { name: chi }).click()
  await page.getByRole('link', { name: 'Eredi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eredi')
}

for (const script of [true, false])
  test(`a person who died is held, an official records the heirs, and an heir finds statement and F24, ${script ? 'with a script' : 'without JavaScript'}`, async ({
    browser,
  }) => {
    // three runs of everybody who lives elsewhere
    test.setTimeout(240_000)
    const [morta = '', trovata = ''] = await succession()
    const head = await official(browser, /Entra come Stefano Galli/, 'responsabile')
    const before = await tried(head)
    await head.goto(`${before}/voci?motivo=deceduto`)
    await expect(head.getByRole('heading', { level: 1 })).toHaveText(HELD)
    await expect(head.locator('li', { hasText: morta }).getByRole('link', { name: 'Registra gli eredi' })).toBeVisible()
    if (script) await expectReadable(head, 'it', 'people who died')

    const clerk = await open(browser, script)
    await heirsOf(clerk, morta)
    if (script) await expectReadable(clerk, 'it', 'heirs to record')
    await clerk.getByRole('button', { name: `Conferma come erede ${spoken(trovata)}` }).click()
    await expect(clerk.getByRole('heading', { name: 'Registrato' })).toBeVisible()
    await clerk.getByLabel('Codice fiscale').fill('BRBLCU80A41D150I')
    await clerk.getByRole('button', { name: 'Registra', exact: true }).click()
    await expect(clerk.locator('.errors')).toContainText('Nome e cognome: Manca la risposta.')
    if (script) await expectReadable(clerk, 'it', 'an heir with answers that are missing')
    await clerk.getByLabel('Erede', { exact: true }).check()
    await clerk.getByLabel('Nome e cognome').fill('Lucia Barbieri')
    await clerk.getByLabel('Via o piazza').fill('Via Lontana')
    await clerk.getByLabel('Numero civico').fill('7')
    await clerk.getByLabel('CAP').fill('20100')
    await clerk.getByLabel('Località').fill('Milano')
    await clerk.getByLabel('Dichiarazione di successione').check()
    await clerk.getByLabel(/^Numero e data del documento/).fill('n. 77 del 10/10/2026')
    await clerk.getByLabel('Giorno').fill('20')
    await clerk.getByLabel('Mese').fill('9')
    await clerk.getByLabel('Anno').fill('2026')
    await clerk.getByLabel('Perché lo registri').fill('Dichiarazione arrivata con la PEC.')
    await clerk.getByRole('button', { name: 'Registra', exact: true }).click()
    await expect(clerk.getByRole('heading', { name: 'Registrato' })).toBeVisible()
    await expect(clerk.getByRole('heading', { name: 'Lucia Barbieri' })).toBeVisible()
    if (script) await expectReadable(clerk, 'it', 'heirs on record')

    const run = await tried(head)
    await head.goto(`${run}/voci?esito=pronta`)
    // nine months of 890,40, of which three at the saldo: 222,60, to the euro 223
    await expect(head.locator('li', { hasText: morta })).toContainText('223,00')
    const other = await official(browser, /Entra come Elena Conti/, 'amministratore')
    await release(other, run)
    await other.goto(`${run}/voci?esito=pronta`)
    const voce = other.locator('li', { hasText: morta })
    await expect(voce.getByRole('link', { name: /^Copia per l’erede/ })).toHaveCount(2)

    const page = await open(browser, script)
    await signInTo(page, '/area/avvisi', /Entra come Lucia Barbieri/)
    // they work for a CAF as well
    const oneself = page.locator('form', { has: page.locator('input[value="cittadino"]') })
    await oneself.getByRole('button').first().click()
    await page.locator('li', { hasText: 'Come erede' }).first().getByRole('link', { name: 'IMU 2026, saldo' }).click()
    await expect(page.getByRole('heading', { name: 'Questo avviso ti arriva come erede' })).toBeVisible()
    await expect(page.locator('.amount-l .vh')).toHaveText(/^223,00/)
    if (script) await expectReadable(page, 'it', 'a statement for an heir')
    const form = await printed(page, 'Scarica l’F24')
    for (const part of ['BRBLCU80A41D150I', morta.split(' ')[1]!.toUpperCase()]) expect(form).toContain(part)
    const paper = await printed(page, 'Scarica il prospetto (PDF)')
    const inVece = `erededi${spoken(morta).replace(' ', '')}`
    for (const part of ['LuciaBarbieri', inVece, 'ViaLontana7', '20100Milano', 'BRBLCU80A41D150I'])
      expect(paper).toContain(part)
    await page.getByRole('link', { name: 'Leggilo qui' }).click()
    await expect(page.getByText('La somma è una sola.')).toBeVisible()
    if (script) await expectReadable(page, 'it', 'the paper of an heir')
  })
