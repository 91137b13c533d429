import { parse } from 'csv-parse/sync'
import { addressOf, expect, LANGUAGES, overflowOf, test } from './fixtures'
import { choose, zipOf } from './lotti-steps'
import { axe } from './readable'

const HEAD = 'codice fiscale;cognome o denominazione;nome;comune;categoria;rendita;quota;uso;indirizzo'
/** A firm with a plant in Cremona, a person at home there, one of whom the use is not said, one whose code does not hold. */
const ROWS = [
  '01234567897;Officine Po S.r.l.;;Cremona;D/7;10000,00;100;proprio;Via del Lavoro 8',
  'FRRLCU58L52D150O;Ferrari;Lucia;D150;A/3;500,00;100;abitazione principale;Via Dante 14',
  'RSSMRA80A01H501U;=Rossi;Mario;Cremona;A/3;500,00;100;;Via Po 1',
  'RSSMRA80A01H501X;Rossi;Mario;Cremona;A/3;500,00;100;a disposizione;',
]
const TEXT = `${HEAD}\n${ROWS.join('\n')}\n`

const GO = {
  it: { check: 'Controlla il file', make: /Prepara lo ZIP/ },
  en: { check: 'Check the file', make: /Prepare the ZIP/ },
  de: { check: 'Datei prüfen', make: /ZIP .* erstellen/ },
} as const

const tableOf = (bytes: Uint8Array | undefined): Record<string, string>[] =>
  parse(Buffer.from(bytes!), { bom: true, delimiter: ';', columns: true })

for (const { locale, prefix } of LANGUAGES) {
  test(`a table is looked at, then made into a ZIP (${locale}) @everywhere @no-js @phone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    const go = GO[locale]
    // axe is a script itself
    const barriers = (): Promise<string[]> => (javaScriptEnabled === false ? Promise.resolve([]) : axe(page))
    await page.goto(addressOf('/calcolo/lotto', prefix))
    expect(await barriers()).toEqual([])
    await choose(page, TEXT)
    await page.getByRole('button', { name: go.check, exact: true }).click()
    const found = page.getByRole('region').filter({ has: page.locator('#trovato') })
    await expect(found.locator('tbody tr')).toHaveText([/1$/, /1$/, /1$/])
    await expect(found.locator('.office-rows li')).toHaveCount(2)
    expect(await overflowOf(page)).toBe(0)
    expect(await barriers()).toEqual([])
    await choose(page, TEXT)
    const zip = await zipOf(page, go.make)
    expect(Object.keys(zip).filter((name) => name.includes('01234567897'))).toHaveLength(3)
    expect(Object.keys(zip).filter((name) => name.includes('RSSMRA80A01H501U'))).toEqual([])
  })
}

test('the figures of the summary are those of the calculator', async ({ page }) => {
  await page.goto('/calcolo/lotto')
  await choose(page, TEXT)
  await page.getByRole('button', { name: GO.it.check, exact: true }).click()
  await choose(page, TEXT)
  const [firm, home, open] = tableOf((await zipOf(page, GO.it.make))['riepilogo.csv'])
  // 10.000 × 1,05 × 65 × 1,06 %; half of it on the F24: the State 2.593,50 and the comune 1.023,75, each to the euro
  expect(firm).toMatchObject({ Esito: 'F24 pronto', 'Imposta dell’anno': '7234,50', 'Da pagare con F24': '3618,00' })
  expect(home).toMatchObject({ Esito: 'niente da pagare', 'Imposta dell’anno': '0,00', 'Da pagare con F24': '0,00' })
  expect(open).toMatchObject({ Esito: 'da completare', Contribuente: `'=Rossi Mario`, 'Da pagare con F24': '' })
  const answers = {
    ...{ comune: 'D150', anno: '2026', 'i0.tipo': 'altro', 'i0.possesso': 'tutto', 'i0.p0.categoria': 'D/7' },
    ...{ 'i0.p0.uso': 'proprio', 'i0.p0.rendita': '10000', 'i0.p0.quota': '100' },
  }
  await page.goto(`/calcolo/imu/risultato?${new URLSearchParams(answers)}`)
  await expect(page.getByRole('main')).toContainText('7.234,50')
  await expect(page.getByRole('main')).toContainText('3.618,00')
})

test.describe('a file that cannot be read is told for what it is', () => {
  for (const [what, name, content, said] of [
    ['nothing', 'x.csv', '', 'Il file è vuoto'],
    ['half a spreadsheet', 'x.xlsx', 'PK\u0003\u0004..[Content_Types].xml', 'Il foglio di calcolo è rovinato'],
    ['a spreadsheet of before', 'x.xlsx', '\u00d0\u00cf\u0011\u00e0\u00a1', 'protetto da una password'],
    ['a PDF', 'x.csv', '%PDF-1.7', 'Serve una tabella XLSX o CSV'],
    ['headings alone', 'x.csv', `${HEAD}\n`, 'nessuna riga'],
    ['other columns', 'x.csv', 'colore;forma\nrosso;tonda\n', 'Manca una colonna'],
  ] as const) {
    test(what, async ({ page }) => {
      await page.goto('/calcolo/lotto')
      await choose(page, Buffer.from(content, 'latin1'), name)
      await page.getByRole('button', { name: GO.it.check, exact: true }).click()
      await expect(page.locator('.errors')).toContainText(said)
    })
  }

  test('more rows than a page takes, sent for the ZIP at once', async ({ request }) => {
    const rows = Array.from({ length: 1_001 }, (_, at) => `${ROWS[0]} ${at}`)
    const file = { name: 'c.csv', mimeType: 'text/csv', buffer: Buffer.from(`${HEAD}\n${rows.join('\n')}\n`) }
    const answer = await request.post('/calcolo/lotto/zip', { multipart: { file }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe('/calcolo/lotto?esito=righe')
  })
})

test('a column that is called otherwise is said by the person', async ({ page }) => {
  await page.goto('/calcolo/lotto')
  const other = TEXT.replace('quota', 'parte')
  await choose(page, other)
  await page.getByRole('button', { name: GO.it.check, exact: true }).click()
  await page.getByLabel('Quota di possesso', { exact: true }).selectOption('parte')
  await choose(page, other)
  await page.getByRole('button', { name: GO.it.check, exact: true }).click()
  await expect(page.locator('#trovato')).toBeVisible()
})

test('the empty table is read back as what it is', async ({ request }) => {
  const answer = await request.get('/calcolo/lotto/modello')
  expect(answer.headers()['content-type']).toContain('text/csv')
  expect(await answer.text()).toContain('codice fiscale;cognome o denominazione;nome')
})
