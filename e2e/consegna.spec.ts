import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readPdf } from '../testing/pdf-text'
import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

const PAGE = '/ufficio/emissioni'

/** Does the workers' work where no worker of the portal does: the demonstration has one. */
const work = async (file: string): Promise<void> => {
  if (process.env.APP_DATABASE_URL === undefined) return
  const env = { ...process.env, PUBLIC_URL: process.env.BASE_URL }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', file, 'D150'], { env })
}

const official = async (browser: Browser, who: RegExp, role: string, script: boolean): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage()
  await signInToOffice(page, PAGE, who, role)
  return page
}

const until = async (page: Page, ready: () => Promise<void>, file: string): Promise<void> => {
  await work(file)
  await expect(async () => {
    await page.reload()
    await ready()
  }).toPass({ timeout: 60_000 })
}

/** Tries a run as one person and releases it as another. @returns its address */
const issued = async (browser: Browser, script: boolean): Promise<{ readonly head: Page; readonly run: string }> => {
  const head = await official(browser, /Entra come Stefano Galli/, 'responsabile', script)
  await head.getByLabel(/^saldo/).check()
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  const state = (page: Page, text: string) => () =>
    expect(page.locator('.tag').first()).toHaveText(text, { timeout: 500 })
  await until(head, state(head, 'Da rilasciare'), 'testing/work-lotti.ts')
  const run = head.url().split('?')[0]!
  const other = await official(browser, /Entra come Elena Conti/, 'amministratore', script)
  await other.goto(run)
  await other.getByRole('button', { name: 'Rilascia gli avvisi' }).click()
  await until(head, state(head, 'Emessa'), 'testing/work-lotti.ts')
  return { head, run }
}

const saved = async (page: Page, link: string): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  return readFile(await download.path())
}

for (const script of [true, false])
  test(`the office asks for the batches of a run and finds them with their index, ${script ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.slow()
    const { head, run } = await issued(browser, script)
    await head.getByRole('link', { name: 'Consegna: lotti per la stampa' }).click()
    await expect(head.getByRole('heading', { level: 1 })).toHaveText('Consegna')
    if (script) await expectReadable(head, 'it', 'a run to be printed')
    await head.getByLabel('Buste per lotto, al massimo').fill('5')
    await head.getByRole('button', { name: 'Prepara i lotti' }).click()
    await expect(head.getByText('Scrivi un numero da 10 a 500.')).toBeVisible()
    await head.getByLabel('Buste per lotto, al massimo').fill('100')
    await head.getByRole('button', { name: 'Prepara i lotti' }).click()
    await expect(head.getByText('Lotti chiesti')).toBeVisible()
    const made = head.getByRole('link', { name: 'PDF da stampare, lotto 1' })
    await until(head, () => expect(made).toBeVisible({ timeout: 500 }), 'testing/work-stampe.ts')
    if (script) await expectReadable(head, 'it', 'the batches of a run')

    // the index says on which page of the file each envelope begins
    const [heads, ...rows] = (await saved(head, 'Indice CSV, lotto 1')).toString('utf8').trim().split('\r\n')
    const names = heads!.replace('\uFEFF', '').split(';')
    const envelopes = rows.map((row) => Object.fromEntries(row.split(';').map((cell, at) => [names[at], cell])))
    const { pages } = await readPdf(await saved(head, 'PDF da stampare, lotto 1'))
    expect(envelopes.length).toBeGreaterThan(0)
    for (const { da_pagina: page, destinatario } of envelopes) {
      const written = pages[Number(page) - 1]!.items.map(({ text }) => text).join('')
      expect(written.replace(/\s/g, '')).toContain(destinatario!.replace(/\s/g, ''))
    }
    expect(Number(envelopes.at(-1)!.a_pagina)).toBe(pages.length)
    expect((await saved(head, 'Indice XML, lotto 1')).toString('utf8')).toContain(`codice="${envelopes[0]!.codice}"`)

    // who has no whole address is told apart, with the paper to hand over
    await head.getByRole('link', { name: 'Guarda chi sono' }).click()
    await expect(head.getByText('Manca la via').first()).toBeVisible()
    await expect(head.getByRole('link', { name: /^Avviso n\. \d+ \(PDF\)$/ }).first()).toBeVisible()
    if (script) await expectReadable(head, 'it', 'who is not printed for')

    // another role may read; a citizen may not
    const clerk = await (await browser.newContext()).newPage()
    expect((await clerk.goto(`${run}/consegna`))?.url()).not.toBe(`${run}/consegna`)
  })
