import { newOwners, official, release, until } from './emissioni-steps'
import { expect, test } from './fixtures'
import { expectReadable } from './readable'
import type { Browser, Page } from '@playwright/test'

// one after the other: each run is for whoever has no statement yet
test.describe.configure({ mode: 'default' })

const ALREADY = 'Hanno già un avviso di questa rata, emesso da qui'

/** Tries the acconto of people who live elsewhere. */
const tried = async (head: Page, who: 'tutti' | 'senza'): Promise<string> => {
  await head.goto('/ufficio/emissioni')
  await head
    .getByLabel(/^acconto/)
    .first()
    .check()
  await head.getByLabel('Dove abitano o hanno sede').selectOption('altrove')
  await head.getByLabel('Chi ha già un avviso di questa rata').selectOption(who)
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  await until(head, 'Da rilasciare')
  return head.url().split('?')[0]!
}

const inWithout = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  return page
}

for (const script of [true, false])
  test(`an official puts one statement on hold, the others go out, and a later run picks it up, ${script ? 'by keyboard' : 'without JavaScript'}`, async ({
    browser,
  }) => {
    test.slow()
    const [first = '', second = ''] = await newOwners('altrove', 2)
    const head = await official(browser, /Entra come Stefano Galli/, 'responsabile')
    const run = await tried(head, 'senza')
    const page = script ? head : await inWithout(browser)
    if (!script) await page.context().addCookies(await head.context().cookies())
    await page.goto(`${run}/voci?esito=pronta`)
    await page.locator('li', { hasText: second }).getByRole('link', { name: 'Ferma questo avviso' }).click()
    await page.getByRole('button', { name: 'Ferma questo avviso' }).click()
    await expect(page.getByText('Scrivi perché lo fermi.')).toBeVisible()
    if (script) await expectReadable(page, 'it', 'a statement to hold')
    const why = page.getByLabel('Perché lo fermi')
    if (script) {
      await why.focus()
      await page.keyboard.type('Ha portato un atto da controllare.')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
    } else {
      await why.fill('Ha portato un atto da controllare.')
      await page.getByRole('button', { name: 'Ferma questo avviso' }).click()
    }
    await expect(page.getByText('Avviso fermato')).toBeVisible()
    await expect(page.getByText('Fermo: Ha portato un atto da controllare.')).toBeVisible()
    if (script) await expectReadable(page, 'it', 'a statement on hold')
    await head.goto(run)
    await head.getByRole('link', { name: 'Guarda chi sono' }).click()
    await expect(head.getByText(second)).toBeVisible()
    await expect(head.getByText(first)).toHaveCount(0)

    const other = await official(browser, /Entra come Elena Conti/, 'amministratore')
    await release(other, run)
    await other.goto(`${run}/voci?esito=pronta`)
    await expect(other.locator('li', { hasText: first }).getByRole('link', { name: /^Avviso n\./ })).toBeVisible()
    await expect(other.locator('li', { hasText: second }).getByRole('link', { name: /^Avviso n\./ })).toHaveCount(0)

    // tried again, who has a statement is held, with the way to it; who has none is picked up
    await tried(head, 'tutti')
    await head.getByRole('link', { name: ALREADY }).click()
    const held = head.locator('li', { hasText: first })
    await expect(held.getByRole('link', { name: /^Avviso n\. \d+ \(PDF\)$/ })).toBeVisible()
    if (script) await expectReadable(head, 'it', 'who has a statement already')
    const later = await tried(head, 'senza')
    await expect(head.getByText(ALREADY)).toHaveCount(0)
    await release(other, later)
    await other.goto(`${later}/voci?esito=pronta`)
    await expect(other.locator('li', { hasText: second }).getByRole('link', { name: /^Avviso n\./ })).toBeVisible()
  })
