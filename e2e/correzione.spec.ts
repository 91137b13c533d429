import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readPdf } from '../testing/pdf-text'
import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

// one person has a statement that is corrected, and the correction is corrected in its turn
test.describe.configure({ mode: 'default' })

/** Signs in for a CAF in other journeys; what is theirs no other one looks at. */
const MARIO = 'SNTMRA79C15D150J'

/** A statement of theirs, which says what is wrong by now. */
const wrong = async (): Promise<void> => {
  const env = { ...process.env, PUBLIC_URL: process.env.BASE_URL }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'testing/issue-to.ts', 'D150', MARIO], { env })
}

/** What a file says that a link of the page leads to, without its spaces. */
const printed = async (page: Page, name: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  const { pages } = await readPdf(await readFile(await file.path()))
  return pages
    .map(({ items }) => items.map(({ text }) => text).join(''))
    .join('')
    .replace(/\s+/g, '')
}

const open = async (browser: Browser, script: boolean): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: script })).newPage()

/** Looks the person up, with a reason, and opens the statement that is in force. */
const statement = async (page: Page): Promise<void> => {
  await signInToOffice(page, '/ufficio/contribuenti')
  await page.getByLabel('Nome o codice fiscale').fill('santi mario')
  await page.getByLabel('La persona è allo sportello').check()
  await page.getByRole('button', { name: 'Cerca' }).click()
  await page.getByRole('link', { name: 'Santi Mario' }).click()
  await page.getByRole('link', { name: 'Avvisi emessi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avvisi emessi')
}

for (const script of [true, false])
  test(`an official has a statement corrected, another releases it, and its person finds which is in force, ${script ? 'by keyboard' : 'without JavaScript'}`, async ({
    browser,
  }) => {
    test.slow()
    await wrong()
    const clerk = await open(browser, script)
    await statement(clerk)
    if (script) await expectReadable(clerk, 'it', 'statements of a person')
    await clerk.getByRole('link', { name: 'Correggilo' }).first().click()
    await expect(clerk.getByRole('heading', { name: 'Perché è diverso' })).toBeVisible()
    await expect(clerk.getByRole('row', { name: /^Rendita/ }).first()).toBeVisible()
    await clerk.getByRole('button', { name: 'Chiedi la correzione' }).click()
    await expect(clerk.getByText('Scrivi perché va corretto.')).toBeVisible()
    if (script) await expectReadable(clerk, 'it', 'a statement to correct')
    await clerk.getByLabel('Perché va corretto').focus()
    await clerk.keyboard.type('Rendita rettificata dal catasto.')
    await clerk.keyboard.press('Tab')
    await clerk.keyboard.press('Enter')
    await expect(clerk.getByRole('heading', { name: 'Correzione chiesta' })).toBeVisible()
    await expect(clerk.getByText('Chi ha chiesto la correzione non la rilascia', { exact: false })).toBeVisible()
    const page = clerk.url().split('?')[0]!

    const head = await open(browser, script)
    await signInToOffice(head, '/ufficio/emissioni', /Entra come Stefano Galli/, 'responsabile')
    await head.goto(page)
    await expect(head.getByText('Perché: Rendita rettificata dal catasto.')).toBeVisible()
    if (script) await expectReadable(head, 'it', 'a correction to release')
    await head.getByRole('button', { name: 'Rilascia l’avviso corretto' }).click()
    await expect(head.getByRole('heading', { name: 'Avviso corretto emesso' })).toBeVisible()
    await expect(head.getByRole('link', { name: /^Prende il suo posto l’avviso n\. \d+\/2026/ })).toBeVisible()
    if (script) await expectReadable(head, 'it', 'a statement that was corrected')

    const me = await open(browser, script)
    await signInTo(me, '/area/avvisi', /Entra come Mario Santi/)
    // they work for a CAF as well
    const oneself = me.locator('form', { has: me.locator('input[value="cittadino"]') })
    await oneself.getByRole('button').first().click()
    await expect(me.getByText('Sostituito').first()).toBeVisible()
    if (script) await expectReadable(me, 'it', 'statements, one replaced')
    await me.getByRole('link', { name: 'IMU 2026, acconto' }).first().click()
    await expect(me.getByText(/^Prende il posto dell’avviso n\. \d+\/2026 del/)).toBeVisible()
    expect(await printed(me, 'Scarica il prospetto (PDF)')).toContain('Questoavvisocorreggel’avvison.')
    // the acconto fell due in June: what it costs today, how that comes about, and a form for it
    await me.getByRole('link', { name: 'La data è passata: guarda quanto paghi oggi' }).click()
    await expect(me).toHaveURL(/#in-ritardo$/)
    const late = me.locator('section', { has: me.locator('#in-ritardo') })
    await expect(late.getByText('Sanzione ridotta')).toBeVisible()
    await expect(late.getByRole('link', { name: 'Come si arriva a questa somma' })).toHaveAttribute(
      'href',
      /\/calcolo\/ravvedimento\/risultato\?.*codice=3918/,
    )
    const operation = (await me.getByText(/^SIO2026/).textContent())!.slice(0, 18)
    await expect(me.getByRole('link', { name: 'Scarica l’F24', exact: true })).toHaveCount(0)
    const form = await printed(me, 'Scarica l’F24 con il ravvedimento')
    for (const part of ['3918', operation]) expect(form).toContain(part)
    if (script) await expectReadable(me, 'it', 'a late statement')
    await me.getByRole('link', { name: 'Apri l’avviso di prima' }).click()
    await expect(me.getByRole('heading', { name: /^Non vale più/ })).toBeVisible()
    await expect(me.getByRole('link', { name: 'Scarica l’F24' })).toHaveCount(0)
    if (script) await expectReadable(me, 'it', 'a statement that was replaced')
    const replaced = me.url()
    for (const form of ['f24', 'ravvedimento']) {
      await me.goto(`${replaced}/${form}`)
      await expect(me).toHaveURL(replaced)
    }
    await me.getByRole('link', { name: 'Apri l’avviso in vigore' }).click()
    await expect(me.getByText(/^Prende il posto dell’avviso n\. \d+\/2026 del/)).toBeVisible()
  })
