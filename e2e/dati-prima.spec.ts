import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import { official, release, until } from './emissioni-steps'
import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'

/** One of our programs beside the portal, in the database of the journeys. */
const program = async (file: string, ...more: readonly string[]): Promise<void> => {
  const env = { ...process.env, PUBLIC_URL: process.env.BASE_URL }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', file, 'D150', ...more], { env })
}

/** Comes in as oneself: who also works somewhere says so. */
const owner = async (browser: Browser, who: RegExp, javaScriptEnabled: boolean): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await signInToOffice(page, '/area/avvisi', who, 'cittadino')
  await page.goto('/area/avvisi')
  return page
}

const DATI = 'IMU 2026, acconto e saldo: i dati'
const WORDS = 'La rendita giusta è 1.500 euro: c’è la visura'

test('a head sends the data first; one confirms, one objects, and the statements say so', async ({ browser }) => {
  test.setTimeout(240_000)
  test.skip(process.env.APP_DATABASE_URL === undefined, 'it gives two people a home, and ends the window')
  await program('testing/two-owners.ts')
  const head = await official(browser, /Entra come Stefano Galli/, 'responsabile')
  await head.getByLabel('Anno', { exact: true }).selectOption('2026')
  await head.getByLabel(/^acconto e saldo/).check()
  await head.getByLabel('Dove abitano o hanno sede').selectOption('altrove')
  await head.getByLabel('Per chi', { exact: true }).selectOption('persone')
  await head.getByLabel('Nessun avviso a chi deve meno di').fill('999')
  await head.getByRole('button', { name: 'Prova', exact: true }).click()
  await until(head, 'Da rilasciare')
  const run = head.url().split('?')[0]!
  await head.getByRole('button', { name: 'Manda i dati' }).click()
  await expect(head.getByRole('heading', { name: 'Mancano i giorni' })).toBeVisible()
  await head.getByLabel('Giorni per rispondere').fill('10')
  await expectReadable(head, 'it', 'a run whose data may be sent first')
  await head.getByRole('button', { name: 'Manda i dati' }).click()
  await expect(head.getByRole('heading', { name: 'I dati partono' })).toBeVisible()
  await program('testing/work-dati.ts')

  const hannah = await owner(browser, /Entra come Hannah Gruber/, false)
  await hannah.getByRole('link', { name: DATI }).first().click()
  await expect(hannah.getByRole('heading', { level: 1 })).toHaveText(DATI)
  await expect(hannah.getByText('2.000,00')).toBeVisible()
  await hannah.getByRole('button', { name: 'Confermo: è tutto giusto' }).click()
  await expect(hannah.getByRole('heading', { name: 'Grazie: hai confermato' })).toBeVisible()

  const davide = await owner(browser, /Entra come Davide Riva/, true)
  await expectReadable(davide, 'it', 'a list with data to look at')
  await davide.getByRole('link', { name: DATI }).first().click()
  await expect(davide.getByRole('heading', { level: 1 })).toHaveText(DATI)
  await expectReadable(davide, 'it', 'data to look at')
  await davide.getByRole('button', { name: 'Mandalo all’ufficio' }).click()
  await expect(davide.locator('.errors')).toContainText('Scegli di che cosa parli.')
  await expectReadable(davide, 'it', 'an objection that says nothing')
  await davide.getByLabel(/Via del Confine 1/).check()
  await davide.getByLabel('Che cosa non va?').fill(WORDS)
  await davide.getByRole('button', { name: 'Mandalo all’ufficio' }).click()
  await expect(davide.getByRole('heading', { name: 'Arrivato all’ufficio' })).toBeVisible()
  await expectReadable(davide, 'it', 'data that the office looks at')

  // until the last day nobody releases it, and the page says why
  const other = await official(browser, /Entra come Elena Conti/, 'amministratore')
  await other.goto(run)
  await expect(other.getByText('Finché possono rispondere, gli avvisi non si rilasciano.').first()).toBeVisible()
  await expect(other.getByRole('button', { name: 'Rilascia gli avvisi' })).toHaveCount(0)
  await expectReadable(other, 'it', 'a run whose data are being answered')
  await other.getByRole('link', { name: /^Rispondi/ }).click()
  await expect(other.getByText(WORDS)).toBeVisible()
  await other.locator('input[name="esito"][value="accolta-in-parte"]').check()
  await other.locator('input[name="cosa"][value="valore"]').check()
  await other.locator('#valore').fill('1500,00')
  await other.locator('#motivo').fill('La visura dice 1.500,00')
  await other.getByRole('button', { name: 'Manda la risposta' }).click()
  await expect(other.getByRole('heading', { name: 'Guarda prima che cosa cambia' })).toBeVisible()
  await other.getByRole('button', { name: 'Manda la risposta' }).click()
  await expect(other.getByRole('heading', { name: 'Risposta mandata' })).toBeVisible()

  await program('testing/end-data-window.ts', run.split('/').at(-1)!)
  await head.goto(run)
  await expectReadable(head, 'it', 'a run whose data were answered')
  await head.getByRole('button', { name: 'Prova di nuovo' }).click()
  await until(head, 'Da rilasciare')
  await release(other, run)

  await hannah.goto('/area/avvisi')
  await hannah.getByRole('link', { name: 'IMU 2026, acconto e saldo', exact: true }).first().click()
  await hannah.getByRole('link', { name: 'Leggilo qui' }).click()
  await expect(hannah.getByText('Hai confermato che sono giusti')).toBeVisible()
  await davide.goto('/area/avvisi')
  await davide.getByRole('link', { name: 'IMU 2026, acconto e saldo', exact: true }).first().click()
  await davide.getByRole('link', { name: 'Leggilo qui' }).click()
  const changed = davide.getByRole('row', { name: /Via del Confine 1: rendita catastale/ })
  await expect(changed).toContainText('2.000,00')
  await expect(changed).toContainText('1.500,00')
  await expectReadable(davide, 'it', 'a statement that shows old and new')
})
