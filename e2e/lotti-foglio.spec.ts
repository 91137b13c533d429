import { parse } from 'csv-parse/sync'
import { oneSheet, workbook, type Made } from '../testing/workbook'
import { expect, overflowOf, test } from './fixtures'
import { choose, zipOf } from './lotti-steps'
import { signInTo } from './posizione-steps'
import { axe, expectReadable } from './readable'

const PERCENT = 1
const DATE = 2
const FORMATS = ['0.00%', 'dd/mm/yyyy']
const HEAD = ['codice fiscale', 'cognome o denominazione', 'nome', 'comune', 'categoria', 'rendita', 'quota', 'uso']
const FIRM: readonly Made[] = [
  '04567890126',
  'Magazzini Adda',
  undefined,
  'Cremona',
  'D/7',
  { v: '10000' },
  { v: '1', s: PERCENT },
  'proprio',
]
/** The spreadsheet has made the first of June of a sixth. */
const SIXTH: readonly Made[] = [
  'FRRLCU58L52D150O',
  'Ferrari',
  'Lucia',
  'D150',
  'A/3',
  { v: '500' },
  { v: '46174', s: DATE },
  'abitazione principale',
]
const CLIENTI = { name: 'Clienti 2026', rows: [HEAD, FIRM, SIXTH] }
const BOOK = workbook({ sheets: [CLIENTI, { name: 'Appunti', rows: [['da sentire']] }], formats: FORMATS })
const CELL = `'Clienti 2026'!G3`

test('a workbook is looked at, its cells are told, and it becomes a ZIP @no-js @phone', async ({
  page,
  javaScriptEnabled,
}) => {
  const barriers = (): Promise<string[]> => (javaScriptEnabled === false ? Promise.resolve([]) : axe(page))
  await page.goto('/calcolo/lotto')
  expect(await barriers()).toEqual([])
  await choose(page, BOOK, 'clienti.xlsx')
  await page.getByRole('button', { name: 'Controlla il file', exact: true }).click()
  await expect(page.getByText('Abbiamo letto il foglio «Clienti 2026».')).toBeVisible()
  await expect(page.getByText('Non abbiamo letto l’altro foglio con dati: Appunti.')).toBeVisible()
  const missing = page.locator('.office-rows li')
  await expect(missing).toHaveCount(1)
  await expect(missing).toContainText(`Cella ${CELL}, quota: La cella contiene una data`)
  expect(await overflowOf(page)).toBe(0)
  expect(await barriers()).toEqual([])
  await choose(page, BOOK, 'clienti.xlsx')
  const zip = await zipOf(page, /Prepara lo ZIP/)
  const table = parse(Buffer.from(zip['riepilogo.csv']!), { bom: true, delimiter: ';', columns: true }) as Record<
    string,
    string
  >[]
  // 10.000 × 1,05 × 65 × 1,06 %; half of it, each of the two rows to the euro
  expect(table[0]).toMatchObject({ 'Imposta dell’anno': '7234,50', 'Da pagare con F24': '3618,00' })
  expect(Buffer.from(zip['da-completare.csv']!).toString()).toContain(CELL)
  expect(Object.keys(zip).filter((name) => name.includes('FRRLCU58L52D150O'))).toEqual([])
})

test('the empty table is a workbook too, and is read back', async ({ page, request }) => {
  const answer = await request.get('/calcolo/lotto/modello/xlsx')
  expect(answer.headers()['content-disposition']).toContain('contribuenti-imu.xlsx')
  await page.goto('/calcolo/lotto')
  await choose(page, await answer.body(), 'contribuenti-imu.xlsx')
  await page.getByRole('button', { name: 'Controlla il file', exact: true }).click()
  await expect(page.locator('.errors')).toContainText('nessuna riga')
})

test('a workbook with macros is not opened', async ({ page }) => {
  await page.goto('/calcolo/lotto')
  await choose(page, oneSheet([HEAD, FIRM], { parts: { 'xl/vbaProject.bin': 'x' } }), 'clienti.xlsx')
  await page.getByRole('button', { name: 'Controlla il file', exact: true }).click()
  await expect(page.locator('.errors')).toContainText('contiene macro')
})

test('a CAF brings a workbook in, sees its cells, and leaves it', async ({ page }) => {
  await signInTo(page, '/studio', /Entra come Lucia Barbieri/)
  await page.getByRole('button', { name: 'Entra come CAF o professionista' }).click()
  await page.goto('/studio/lotti')
  await choose(page, BOOK, 'clienti.xlsx')
  await page.getByRole('button', { name: 'Guarda che cosa porta' }).click()
  await expect(page.getByText('Abbiamo letto il foglio «Clienti 2026».')).toBeVisible()
  await expect(page.getByText(`Cella ${CELL}, quota:`)).toBeVisible()
  expect(await overflowOf(page)).toBe(0)
  await expectReadable(page, 'it', 'what a workbook would bring')
  await page.getByRole('button', { name: 'Non tenere il file' }).click()
  await expect(page.getByRole('heading', { name: 'Cancellato. Non ne resta nulla.' })).toBeVisible()
})
