import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readPdf } from '../testing/pdf-text'
import { newOwners, release } from './emissioni-steps'
import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import type { Browser, Locator, Page } from '@playwright/test'

const PAGE = '/ufficio/emissioni'

// the order of channels is the comune's: who prints waits until it is as it was
test.describe.configure({ mode: 'default' })

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

/** Tries a run as one person and releases it as another: for people who were not there before. @returns its address */
const issued = async (browser: Browser, script: boolean): Promise<{ readonly head: Page; readonly run: string }> => {
  await newOwners('qui', 2)
  const head = await official(browser, /Entra come Stefano Galli/, 'responsabile', script)
  await head
    .getByLabel(/^acconto/)
    .first()
    .check()
  await head.getByLabel('Chi ha già un avviso di questa rata').selectOption('senza')
  await head.getByLabel('Dove abitano o hanno sede').selectOption('residenti')
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  const state = (page: Page, text: string) => () =>
    expect(page.locator('.tag').first()).toHaveText(text, { timeout: 500 })
  await until(head, state(head, 'Da rilasciare'), 'testing/work-lotti.ts')
  const run = head.url().split('?')[0]!
  const other = await official(browser, /Entra come Elena Conti/, 'amministratore', script)
  await release(other, run)
  await head.goto(run)
  return { head, run }
}

const saved = async (page: Page, link: string): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  return readFile(await download.path())
}

const ACT = { 'atto.numero': '77', 'atto.data.g': '10', 'atto.data.m': '11', 'atto.data.a': '2026' }

/** Chooses an order of channels as an act of today; the effect comes first. */
const choose = async (page: Page, ordine: readonly string[]): Promise<void> => {
  await page.goto('/ufficio/aliquote/canali')
  for (const [at, posto] of ['Per prima cosa', 'Se non si può', 'Se non si può neanche così'].entries())
    await page.getByLabel(posto, { exact: true }).selectOption(ordine[at] ?? '')
  for (const [id, text] of Object.entries(ACT)) await page.locator(`[id="${id}"]`).fill(text)
  await page.getByLabel('Chi ha deciso').selectOption({ label: 'Giunta comunale' })
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
  await page.getByRole('button', { name: 'Salva' }).click()
  await expect(page.getByRole('heading', { name: 'Salvata' })).toBeVisible()
}

for (const script of [true, false])
  test(`the comune chooses by which channels statements go, and the run counts them, ${script ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.slow()
    const head = await official(browser, /Entra come Stefano Galli/, 'responsabile', script)
    await head.goto('/ufficio/aliquote/canali')
    await head.getByLabel('Per prima cosa').selectOption('email')
    await head.getByLabel('Se non si può', { exact: true }).selectOption('email')
    await head.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
    await expect(head.getByRole('link', { name: /Lo hai già scelto/ })).toBeVisible()
    if (script) await expectReadable(head, 'it', 'channels, something wrong')
    await choose(head, ['pec', 'email'])
    if (script) await expectReadable(head, 'it', 'channels')
    try {
      const { head: other, run } = await issued(browser, script)
      await until(
        other,
        async () => {
          await other.goto(`${run}/consegna`)
          await expect(other.getByText('Ordine di oggi: PEC › e-mail › carta.')).toBeVisible({ timeout: 500 })
          await expect(other.locator('.run-look').getByText('In partenza')).toHaveCount(0, { timeout: 500 })
          await expect(other.getByText('Perché non sono partiti per via elettronica')).toBeVisible({ timeout: 500 })
        },
        'testing/work-invii.ts',
      )
      if (script) await expectReadable(other, 'it', 'the channels of a run')
      await expect(other.getByRole('button', { name: 'Prepara i lotti' })).toBeVisible()
    } finally {
      await choose(head, [])
    }
  })

/** Brings outcomes in as a file: its columns, what would come of it, and only then it is applied. */
const tell = async (page: Page, rows: readonly string[], preview: (page: Page) => Locator): Promise<void> => {
  await page.goto('/ufficio/importazioni')
  await page.getByRole('radio', { name: 'Esiti della consegna' }).check()
  const buffer = Buffer.from(`codice;esito;data;causale\n${rows.join('\n')}\n`)
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'esiti.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Leggi il file' }).click()
  await page.getByRole('button', { name: 'Leggi con queste colonne' }).click()
  await expect(async () => {
    await page.reload()
    await expect(preview(page)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Applica queste righe' }).click()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Applicato', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
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

    // what the printing house sends back comes in as a file, is shown first, and is counted
    const { codice } = envelopes[0]!
    await tell(
      head,
      [`${codice};reso;03/12/2026;destinatario sconosciuto`, 'D150-2026-99999999;reso;03/12/2026;'],
      (page) => page.getByText('Il Comune non ha emesso nessun avviso con questo numero.'),
    )
    await head.goto(`${run}/consegna`)
    await expect(head.getByText('Tornati indietro')).toBeVisible()
    if (script) await expectReadable(head, 'it', 'the outcomes of a run')
    await head.getByRole('link', { name: 'Guarda chi sono i tornati' }).click()
    await expect(head.getByText('destinatario sconosciuto')).toBeVisible()
    if (script) await expectReadable(head, 'it', 'statements that came back')
    // it was found after all: the address is good again
    await tell(head, [`${codice};consegnato;09/12/2026;`], (page) => page.getByText('Cambiate: resta anche com’erano'))
    await head.goto(`${run}/consegna`)
    await expect(head.getByText('Consegnati', { exact: true })).toBeVisible()

    // another role may read; a citizen may not
    const clerk = await (await browser.newContext()).newPage()
    expect((await clerk.goto(`${run}/consegna`))?.url()).not.toBe(`${run}/consegna`)
  })
