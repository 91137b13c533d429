import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { oneSheet } from '../testing/workbook'
import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'

/** An operator signs in, and acts for the office. */
const enter = async (page: Page, who: string, locale: 'it' | 'de', from = '/ufficio'): Promise<void> => {
  const prefix = locale === 'it' ? '' : `/${locale}`
  await signInToOffice(page, prefix + from, new RegExp(`Entra come ${who}`))
  await page.waitForURL(new RegExp(`${from}$`))
}

/** An extract of one person, one unit and one right: invented, with keys and a place that no other journey uses. */
const SOG = 'D150||770101|P|ZIBIBBI|OLIMPIA|2|14091973|D150|ZBBLMP73P54D150K||'
const FAB = [
  'D150||770001|F|001|1|001|A03|01|9|162||648,00||||||T||||25032001|25032001|V|||2001|||||||||1000011|||||||||',
  'D150||770001|F|001|2||0777|00001||0001||',
  'D150||770001|F|001|3|236|DELLE NUVOLE|0038||||',
].join('\r\n')
const TIT = 'D150||770101|P|770001|F|10 ||1|1|||09112002|T|||2002|09112002||||||||||770501|||||'

const bring = async (page: Page, kind: string, name: string, text: string | Buffer): Promise<void> => {
  await page.goto('/ufficio/importazioni')
  await page.getByRole('radio', { name: kind }).check()
  const buffer = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'text/plain', buffer })
  await page.getByRole('button', { name: 'Leggi il file' }).click()
}

test('an import whose process died goes on by itself, and its page says so', async ({ page }) => {
  test.slow()
  test.skip(process.env.APP_DATABASE_URL === undefined, 'nobody can stop a process of the demonstration')
  await enter(page, 'Giulia Moretti', 'it')
  await bring(page, 'Catasto, soggetti', 'ripreso.sog', SOG.replaceAll('770101', '770109'))
  await expect(page.getByRole('button', { name: 'Applica queste righe' })).toBeVisible()
  await expect(page.getByText('Ripreso da solo')).toHaveCount(0)
  const id = page.url().split('/').at(-1)!
  const args = ['--import', 'tsx', 'testing/cut-import.ts', 'D150', id, 'MRTGLI85P70D150H']
  await promisify(execFile)(process.execPath, args)
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Ripreso da solo/ })).toBeVisible()
  await expect(page.getByText('Non è ancora cambiato niente.')).toBeVisible()
  await expectReadable(page, 'it', 'an import that went on')
  await page.getByRole('button', { name: 'Annulla il file' }).click()
  await expect(page.getByText('Annullato', { exact: true })).toBeVisible()
})

test('an operator brings in an extract of the catasto, finds the person and sees the position', async ({ page }) => {
  test.slow()
  await enter(page, 'Giulia Moretti', 'it')
  for (const [kind, name, text] of [
    ['Catasto, soggetti', 'd150.sog', SOG],
    ['Catasto, fabbricati', 'd150.fab', FAB],
    ['Catasto, titolarità', 'd150.tit', TIT],
  ] as const) {
    await bring(page, kind, name, text)
    await page.getByRole('button', { name: 'Applica queste righe' }).click()
    await expect(page.getByText('Applicato', { exact: true })).toBeVisible()
  }
  await expectReadable(page, 'it', 'an import')

  await page.goto('/ufficio/contribuenti')
  await page.getByRole('button', { name: 'Cerca' }).click()
  await expect(page.getByRole('link', { name: /Perché cerchi/ })).toBeVisible()
  await page.getByLabel('Nome o codice fiscale').fill('olimpia zibibbi')
  await page.getByLabel('La persona è allo sportello').check()
  await page.getByRole('button', { name: 'Cerca' }).click()
  await page.getByRole('link', { name: 'ZIBIBBI OLIMPIA' }).click()
  const property = page.getByRole('article').filter({ hasText: 'DELLE NUVOLE 38' })
  await expect(property.getByText('648,00', { exact: true })).toBeVisible()
  expect(page.url()).not.toMatch(/ZBB|zibibbi|olimpia/i)
  await expectReadable(page, 'it', 'a position')
  const position = page.url()
  await page.goto(position.replace('/ufficio', '/de/ufficio'))
  await expectReadable(page, 'de', 'a position')
  await page.goto(position)

  // the neighbour comune: the same address, the same words, and nothing of it
  await page.getByRole('button', { name: 'Esci' }).click()
  await enter(page, 'Hannah Gruber', 'it')
  expect((await page.goto(position))?.status()).toBe(404)
  await page.goto('/ufficio/contribuenti')
  await page.getByLabel('Foglio').fill('777')
  await page.getByLabel('Particella').fill('1')
  await page.getByLabel('Controllo dell’ufficio').check()
  await page.getByRole('button', { name: 'Cerca' }).click()
  await expect(page.getByRole('heading', { name: 'Nessuno, fra chi il comune conosce' })).toBeVisible()
  await page.goto('/ufficio/importazioni')
  await expect(page.getByText('d150.sog')).toHaveCount(0)
})

test('a file that is none of ours is refused in words; a position is turned to the person', async ({ page }) => {
  test.slow()
  await enter(page, 'Giulia Moretti', 'it', '/ufficio/importazioni')
  await bring(page, 'Catasto, fabbricati', 'd150.fab', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 8, 0]))
  await expect(page.getByText('È un archivio compresso.', { exact: false })).toBeVisible()
  await bring(page, 'Catasto, fabbricati', 'd150.fab', 'x'.repeat(200_000))
  await expect(page.getByText('È una riga sola, lunghissima', { exact: false })).toBeVisible()
  await bring(page, 'Catasto, fabbricati', 'd150.fab', SOG)
  await expect(page.getByText('Sembra: Catasto, soggetti.')).toBeVisible()

  const sheet = [
    ['Codice fiscale', 'Cognome', 'Nome', 'Data di nascita'],
    [{ v: '1234567897' }, 'Zibibbi', 'Ugo', '14/09/1973'],
  ]
  await bring(page, 'Catasto, fabbricati', 'residenti.xlsx', Buffer.from(oneSheet(sheet, {}, 'Residenti')))
  await expect(page.getByText('È un foglio di calcolo.', { exact: false })).toBeVisible()
  await bring(page, 'Anagrafe', 'residenti.xlsx', Buffer.from(oneSheet(sheet, {}, 'Residenti')))
  await expect(page.getByText('Abbiamo letto il foglio «Residenti».')).toBeVisible()
  await page.getByRole('button', { name: 'Leggi con queste colonne' }).click()
  await expect(page.getByText('Cella Residenti!A2', { exact: false })).toBeVisible()
  await expectReadable(page, 'it', 'a cell that is wrong')
  await page.getByRole('button', { name: 'Annulla il file' }).click()

  const broken = 'Codice fiscale;Cognome;Nome;Indirizzo\r\nABC;Zibibbi;Ugo;=cmd()\r\n'
  await bring(page, 'Anagrafe', 'residenti.csv', broken)
  await expectReadable(page, 'it', 'columns of a list')
  await page.getByRole('button', { name: 'Leggi con queste colonne' }).click()
  await expect(page.getByText('Non è un codice fiscale', { exact: false })).toBeVisible()
  const table = await page.request.get(`${page.url()}/errori`)
  expect(await table.text()).toContain('2;')
  expect(await table.text()).not.toMatch(/(^|;)=/m)
  await page.getByRole('button', { name: 'Annulla il file' }).click()
  await expect(page.getByText('Annullato', { exact: true })).toBeVisible()

  await page.goto('/en/ufficio/contribuenti')
  await page.getByLabel('Name or codice fiscale').fill('Rossi Anna')
  await page.getByLabel('The person is at the counter').check()
  await page.getByRole('button', { name: 'Search' }).click()
  await expectReadable(page, 'en', 'who was found')
  await page.getByRole('link', { name: 'Rossi Anna' }).click()
  await page.getByRole('link', { name: /IMU.*explain it/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^IMU.* \d{4}: how much and why$/)
  await expectReadable(page, 'en', 'the page for the person in front')
})

test('without a script: a position, and the page for the person in front; who is no officer is told @no-js', async ({
  page,
}) => {
  test.slow()
  await enter(page, 'Giulia Moretti', 'de', '/ufficio/contribuenti')
  await page.getByLabel('Name oder Steuernummer').fill('RSSNNA80C54D150O')
  await page.getByLabel('Die Person ist am Schalter').check()
  await page.getByRole('button', { name: 'Suchen' }).click()
  await page.getByRole('link', { name: 'Rossi Anna' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rossi Anna')
  await page.getByRole('link', { name: /IMU.*der Person gegenüber erklären/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^IMU.* \d{4}: wie viel und warum$/)
  await expect(page.getByText('RSSNNA80C54D150O')).toHaveCount(0)

  await page.goto('/de/area')
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await page.goto('/de/accesso?da=%2Fde%2Fufficio')
  // by the other provider: that of CIE still knows who was there
  await page.getByRole('link', { name: 'Mit SPID anmelden' }).click()
  await page.getByRole('button', { name: /Entra come Marco Bianchi/ }).click()
  await expect(page.getByRole('heading', { name: 'Dieser Teil ist für Bedienstete einer Gemeinde' })).toBeVisible()
})
