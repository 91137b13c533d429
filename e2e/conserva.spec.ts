import { readFile } from 'node:fs/promises'
import { box, choose, euroText, expectInstalments, FLAT, formOf } from './calcolo-steps'
import { expect, test } from './fixtures'

const RESULT = formOf(FLAT).replace('/imu?', '/imu/risultato?')

const json = (text: string, name = 'conto.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

test('a file is saved and opened again, without a script @no-js', async ({ page }) => {
  await page.goto(RESULT)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Salva il file' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('conto-imu-2026-D150.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ formato: 'sportello-tributi/calcolo-imu', versione: 1 })
  expect(text).not.toMatch(/nome|fiscale|indirizzo|foglio|particella/i)

  await page.getByRole('link', { name: 'Riapri un file salvato' }).click()
  await page.locator('#file').setInputFiles(json(text))
  await page.getByRole('button', { name: 'Apri il file' }).click()
  await expectInstalments(page, '331,00', '331,00')
})

test('a half-filled calculation is opened where it was left', async ({ page }) => {
  const saved = await page.request.get(
    formOf({ ...FLAT, 'i0.p0.rendita': '7' + '43,6x' }).replace('/imu?', '/imu/file?'),
  )
  await page.goto('/calcolo/apri')
  await page.locator('#file').setInputFiles(json(await saved.text()))
  await page.getByRole('button', { name: 'Apri il file' }).click()
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,6x')
  await expect(page.locator('.errors')).toHaveCount(0)
})

test('a TARI is saved, and set beside another year’s as a file; a file of another tax is refused @no-js', async ({
  page,
}) => {
  const home =
    'comune=D150&utenza=domestica&mq=100&persone=2&fissa=1&variabile=100&possesso=tutto&arrotondamento=centesimo'
  await page.goto(`/calcolo/tari/risultato?${home}&anno=2025`)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Salva il file' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('conto-tari-2025-D150.json')
  const text = await readFile(await download.path(), 'utf8')

  await page.getByRole('link', { name: 'Riapri un file salvato' }).click()
  await page.locator('#file').setInputFiles(json(text))
  await page.getByRole('button', { name: 'Apri il file' }).click()
  // (100 + 100) × 1,05 + 7,60
  await expect(page.locator('.amount').first()).toContainText(euroText('217,60'))

  await page.getByRole('link', { name: 'Confronta', exact: true }).click()
  const imu = await page.request.get(RESULT.replace('/risultato?', '/file?'))
  await page.locator('#file').setInputFiles(json(await imu.text()))
  await page.getByRole('button', { name: 'Usa questo file' }).click()
  await expect(page.locator('#file-problem')).toContainText('il conto di un altro tributo')
  await page
    .locator('#file')
    .setInputFiles(json(text.replace('"fissa": "1"', '"fissa": "0,90"').replace('2025', '2024')))
  await page.getByRole('button', { name: 'Usa questo file' }).click()
  // 2024: (90 + 100) × 1,05 + 1,60
  await expect(page.locator('table.why')).toContainText('201,10')
})

for (const [name, file, said] of [
  ['another program’s', json('{"a":1}'), 'È un file di un altro programma'],
  ['no JSON', json('ciao'), 'Non riusciamo a leggerlo'],
  [
    'a picture',
    { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff, 0xfe]) },
    'Questo file non è un testo',
  ],
  ['too large', json('x'.repeat(60_000)), 'troppo grande'],
] as const) {
  test(`a file that is ${name} is answered in plain words @no-js`, async ({ page }) => {
    await page.goto('/calcolo/apri')
    await page.locator('#file').setInputFiles(file)
    await page.getByRole('button', { name: 'Apri il file' }).click()
    await expect(page.locator('.errors')).toContainText(said)
    await expect(page).toHaveTitle(/^Da correggere/)
  })
}

test('no file at all', async ({ page }) => {
  await page.goto('/calcolo/apri')
  await page.getByRole('button', { name: 'Apri il file' }).click()
  await expect(page.locator('.errors')).toContainText('Non c’è niente da aprire')
})

test('a pasted text is kept when it cannot be read; a pasted link opens @no-js', async ({ page }) => {
  await page.goto('/calcolo/apri')
  await box(page, 'testo').fill('il mio conto')
  await page.getByRole('button', { name: 'Apri', exact: true }).click()
  await expect(page.locator('.errors')).toContainText('Non riusciamo a leggerlo')
  await expect(box(page, 'testo')).toHaveValue('il mio conto')
  expect(page.url()).not.toContain('conto+')
  await box(page, 'testo').fill(`http://localhost${RESULT}`)
  await page.getByRole('button', { name: 'Apri', exact: true }).click()
  await expectInstalments(page, '331,00', '331,00')
})

test('the link that is shared holds the answers and nothing that was added to the address', async ({ page }) => {
  await page.goto(`${RESULT}&nome=Lucia&i0.foglio=41&i0.p0.indirizzo=via+dei+Mille`)
  const link = await page.locator('#collegamento').inputValue()
  expect(link).toContain('/calcolo/imu/risultato?comune=D150')
  expect(link).not.toMatch(/Lucia|foglio|Mille/)
  await page.getByText('Che cosa c’è dentro').click()
  await expect(page.getByText('Non ci sono mai: nome, codice fiscale')).toBeVisible()
  await page.goto(link)
  await expectInstalments(page, '331,00', '331,00')
})

test('half an answer survives a reload, though its field was never left', async ({ page }) => {
  await page.goto(formOf({ ...FLAT, 'i0.p0.rendita': '' }))
  await box(page, 'i0.p0.rendita').pressSequentially('743,')
  await expect(page).toHaveURL(/rendita=743%2C(&|$)/)
  await page.reload()
  await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,')
})

test('a change of the year that has no day yet survives a reload @no-js', async ({ page }) => {
  await page.goto(formOf(FLAT))
  await page.getByRole('button', { name: 'Aggiungi un cambiamento' }).click()
  await expect(box(page, 'i0.p1.rendita')).toBeVisible()
  await page.reload()
  await expect(box(page, 'i0.p1.rendita')).toHaveValue('743,69')
  await choose(page, 'i0.p1.uso', 'affittato')
})

test('every figure opens onto its way, and a word of the law onto its meaning, without a script @no-js', async ({
  page,
}) => {
  await page.goto(
    formOf({ ...FLAT, 'i0.possesso': 'parte', 'i0.acquisto.g': '16', 'i0.acquisto.m': '5' }).replace(
      '/imu?',
      '/imu/risultato?',
    ),
  )
  const way = (text: string) => page.locator('.way').filter({ hasText: text })
  await expect(way('16 giorni su 31')).toBeHidden()
  await page.locator('.steps').getByRole('link', { name: 'Mesi' }).click()
  await expect(way('16 giorni su 31')).toBeVisible()
  await expect(page.getByRole('img', { name: 'maggio: 16 giorni su 31.' })).toBeVisible()
  await page.locator('.steps').getByRole('link', { name: 'Moltiplicatore' }).click()
  await expect(page.getByRole('row', { name: /Case \(gruppo A.*il tuo/ })).toContainText('160')
  const meaning = page.getByText('Quanto rende un edificio in un anno secondo il Catasto.')
  await expect(meaning).toBeHidden()
  await page.locator('.say .term').first().click()
  await expect(meaning).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(meaning).toBeHidden()
})

test('where the money goes: of a factory the State has its part', async ({ page }) => {
  await page.goto(
    formOf({
      'i0.tipo': 'altro',
      'i0.possesso': 'tutto',
      'i0.p0.categoria': 'D/7',
      'i0.p0.uso': 'proprio',
      'i0.p0.rendita': '10000',
      'i0.p0.quota': '100',
    }).replace('/imu?', '/imu/risultato?'),
  )
  // 5.187,00 to the State: 2.593,50 twice, 2.594 each; 2.047,50 to the comune: 1.023,75 twice, 1.024 each
  const section = page
    .locator('section')
    .filter({ has: page.locator('#dove-vanno') })
    .last()
  await expect(section).toContainText(euroText('5.188,00'))
  await expect(section).toContainText(euroText('2.048,00'))
})
