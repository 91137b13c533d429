import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { png } from '../testing/allegati'
import { readPdf } from '../testing/pdf-text'
import { download, times } from './f24-steps'
import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { day, go, heading, officeAt } from './pratiche-steps'
import { expectReadable } from './readable'

const CHIARA = /Entra come Chiara Fontana/
const POSITION = '/area/posizione/mia/d150/2026'

const begin = async (page: Page) => {
  await expect(heading(page)).toHaveText('Invia la dichiarazione IMU')
  await page.getByLabel('A quale comune scrivi?').selectOption({ label: 'Comune di Cremona' })
  await page.getByRole('button', { name: 'Inizia', exact: true }).click()
  await page.waitForURL(/\/bozza\//)
}

/** Where she lives, how the office writes to her, and that it is true: the steps at the end of each declaration. */
const finish = async (page: Page) => {
  await expect(heading(page)).toHaveText('Il tuo domicilio fiscale')
  // what the comune knows is there already
  await expect(page.getByLabel('Comune, o Stato estero')).toHaveValue('Cremona')
  await page.getByLabel('Via o piazza').fill('Via dell’Università')
  await page.getByLabel('Numero civico').fill('12/A')
  await page.getByLabel(/^CAP/).fill('26100')
  await go(page)
  await page.getByLabel('Indirizzo e-mail').fill('chiara@esempio.it')
  await go(page)
  await page.getByLabel('Sì, dichiaro che quello che ho scritto è vero').check()
  await go(page)
}

/** A home that cannot be used since 1 July, declared from the page of the position. */
const declare = async (page: Page, look: typeof expectReadable): Promise<void> => {
  await page.getByRole('link', { name: 'Invia la dichiarazione IMU' }).click()
  await expect(page.getByText('entro il 30 giugno dell’anno dopo')).toBeVisible()
  await begin(page)
  await page.getByLabel(/È inagibile o inabitabile/).check()
  await go(page)
  await expect(page.getByRole('heading', { name: 'Ancora una cosa' })).toBeVisible()
  await page.getByLabel('Comincia').check()
  await go(page)
  await page.getByLabel(/Via Nuova 21/).check()
  await go(page)
  await day(page, 'dal', ['1', '7', '2099'])
  await go(page)
  await expect(page.locator('.errors')).toContainText('deve ancora arrivare')
  await day(page, 'dal', ['31', '12', '2019'])
  await go(page)
  await expect(page.locator('.errors')).toContainText('dal 2020 in poi')
  await day(page, 'dal', ['1', '7', '2026'])
  await go(page)
  await page.getByLabel(/con la relazione di un tecnico|la relazione di un tecnico/).check()
  await go(page)
  await page.getByLabel('No, è la prima volta').check()
  await page.getByLabel(/^Annotazioni/).fill('Solaio crollato 崩')
  await go(page)
  await expect(page.locator('.errors')).toContainText('崩')
  await page.getByLabel(/^Annotazioni/).fill('Solaio crollato')
  await go(page)
  await finish(page)
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await expect(page.getByText('Va inviata entro il 30 giugno 2027')).toBeVisible()
  await page.getByRole('button', { name: 'Invia al comune' }).click()
  await expect(page.getByRole('heading', { name: 'Manca un documento' })).toBeVisible()
  await page.locator('#file').setInputFiles({ name: 'relazione.png', mimeType: 'image/png', buffer: png() })
  await page.getByRole('button', { name: 'Carica' }).click()
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  await page.getByRole('button', { name: 'Invia al comune' }).click()
  await expect(page.getByRole('heading', { name: 'Inviata: il comune l’ha ricevuta' })).toBeVisible()
  await look(page, 'it', 'a declaration that was sent')
}

const saved = async (page: Page, name: string): Promise<{ readonly name: string; readonly body: Buffer }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return { name: file.suggestedFilename(), body: await readFile(await file.path()) }
}

/** Where each field of a record stands, by the specification as it was published. */
const layout = readFileSync('data/dichiarazione-imu/tracciato-2024.csv', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('imu;'))
  .map((line) => line.split(';'))
  .map(([, record, , posizione, lunghezza, , , campo = '']) => ({
    ...{ record: record!, at: Number(posizione) - 1, length: Number(lunghezza), campo },
  }))

/** The first field of that name in a record, read at its place. */
const field = (line: string, campo: string): string => {
  const of = layout.find((each) => each.record === line[0] && each.campo === campo)
  if (of === undefined) throw new Error(`No field ${campo} in record ${line[0]}.`)
  return line.slice(of.at, of.at + of.length)
}

const expectRecord = (text: string): void => {
  // 1.898 signs and the end of the line
  const lines = text.split('\r\n').filter((line) => line !== '')
  expect(text.length).toBe(4 * 1900)
  expect(lines.map((line) => line[0]).join('')).toBe('ABDZ')
  const [a, b, d, z] = lines as [string, string, string, string]
  const expected: readonly (readonly [string, string, string])[] = [
    [a, 'Codice fornitura', 'TAT00'],
    [a, 'Tipo fornitore', '01'],
    [a, 'Codice fiscale fornitore', 'FNTCHR84E42D150W'],
    [a, 'Tipologia dichiarazione', 'N'],
    [b, 'Anno della dichiarazione', '2026'],
    [b, "Periodo d'imposta", '2026'],
    [b, 'Codice catastale comune', 'D150'],
    [b, 'Denominazione comune', 'CREMONA'],
    [b, 'Codice fiscale o partita IVA', 'FNTCHR84E42D150W'],
    [b, 'Indirizzo di posta elettronica del contribuente', 'CHIARA@ESEMPIO.IT'],
    [b, 'Cognome del contribuente o Ragione sociale', 'FONTANA'],
    [b, 'Nome del contribuente', 'CHIARA'],
    [b, 'Data di nascita del contribuente', '02051984'],
    [b, 'Sesso del contribuente', 'F'],
    [b, 'Comune o stato estero di nascita del contribuente', 'CREMONA'],
    [b, 'Indirizzo del domicilio fiscale - sede legale', "VIA DELL'UNIVERSITA'"],
    [b, 'Numero civico del domicilio fiscale - sede legale', '12/A'],
    [b, 'C.A.P. del domicilio fiscale- sede legale', '26100'],
    [b, 'Codice fiscale del dichiarante', ''],
    [d, "Numero d'ordine", '0001'],
    [d, 'Progressivo immobile', '0001'],
    [d, 'Caratteristiche', '3'],
    [d, 'Indirizzo', 'VIA NUOVA 21'],
    [d, 'T/U', 'U'],
    [d, 'Foglio', '84'],
    [d, 'Particella', '121'],
    [d, 'Subalterno', '1'],
    [d, 'Categoria/Qualità', 'A/3'],
    // 600,00 × 1,05 × 160 (L. 160/2019 art. 1 c. 745)
    [d, 'Valore', '000000000100800'],
    [d, 'Percentuale di possesso, parte intera', '100'],
    [d, 'Percentuale di possesso, parte decimale', '00'],
    [d, 'Riduzioni', '2'],
    [d, 'Esenzione', '0'],
    [d, 'Acquisto', '0'],
    [d, 'Cessione', '0'],
    [d, 'Altro', '1'],
    [d, "Inizio/Termine del possesso o variazione d'imposta", '01072026'],
    [d, "Dati immobile - Inizio/Termine dell'agevolazione", 'I'],
    [z, "Numero record di tipo 'B'", '000000001'],
    [z, "Numero record di tipo 'D'", '000000001'],
  ]
  for (const [line, campo, value] of expected) expect([campo, field(line, campo).trim()]).toEqual([campo, value])
}

/*
 * The tax of 2026 by hand. Rendita 600,00 × 1,05 × 160 = 100.800,00; Cremona asks 1,06 % (delibera 58 of 19/12/2024): 1.068,48 a
 * year. Unfit from 1 July: six months of the whole, 534,24, and six of the half, 267,12 (c. 747 b): 801,36. The acconto of June,
 * 534, is paid: the saldo is 801,36 − 534,24 = 267,12, on the form 267 (c. 762, 166 of L. 296/2006).
 */
const journey = async (page: Page, browser: Browser, look: typeof expectReadable): Promise<void> => {
  await signInTo(page, POSITION, CHIARA)
  await expect(heading(page)).toHaveText('La mia posizione')
  await declare(page, look)
  const mine = page.url().split('?')[0]!
  const protocollo = (await page
    .getByText(/^\d+\/20\d\d$/)
    .first()
    .textContent())!.trim()

  const record = await saved(page, 'Scarica il file telematico (testo)')
  expect(record.name).toBe('Dichiarazione-IMU-2026-cremona.txt')
  expectRecord(record.body.toString('latin1'))
  const paper = await readPdf((await saved(page, 'Scarica la dichiarazione (PDF)')).body)
  const words = paper.pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' ')
  for (const part of [protocollo, 'FONTANA', '2 - Inagibile o inabitabile', '100.800 €', 'SOLAIO CROLLATO', 'art. 65'])
    expect(words).toContain(part)
  const receipt = await readPdf((await saved(page, 'Scarica la ricevuta (PDF)')).body)
  const taken = receipt.pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' ')
  for (const part of [protocollo, 'Chiara Fontana', 'relazione.png']) expect(taken).toContain(part)

  const office = await officeAt(browser, protocollo, 'Chiara Fontana')
  await office.getByRole('button', { name: 'Prendi in carico' }).click()
  await expect(office.getByRole('heading', { name: 'È tua' })).toBeVisible()
  const effect = office.getByRole('region', { name: 'Se la accogli' })
  await expect(effect).toContainText('1° luglio 2026')
  await expect(effect).toContainText('801,36')
  await look(office, 'it', 'a declaration at the office')
  expect((await saved(office, 'Scarica il file telematico (testo)')).body).toEqual(record.body)
  await office.getByRole('link', { name: 'Manca un documento' }).click()
  await office.getByLabel('Che cosa manca').fill('Serve la firma del tecnico sulla relazione.')
  await office.getByRole('button', { name: 'Chiedi e avvisa' }).click()
  await expect(office.getByRole('heading', { name: 'Integrazione chiesta' })).toBeVisible()

  await page.goto(mine)
  await expect(page.getByText('Serve la firma del tecnico sulla relazione.').first()).toBeVisible()
  await page.locator('#file').setInputFiles({ name: 'relazione-firmata.png', mimeType: 'image/png', buffer: png() })
  await page.getByRole('button', { name: 'Carica' }).click()
  await page.getByLabel('Il tuo messaggio').fill('Ecco la relazione firmata.')
  await page.getByRole('button', { name: 'Invia la risposta' }).click()
  await expect(page.getByRole('heading', { name: 'Messaggio inviato' })).toBeVisible()

  await office.reload()
  await expect(office.getByRole('heading', { name: 'relazione-firmata.png' })).toBeVisible()
  await office.getByLabel('La accolgo', { exact: true }).check()
  await office.getByLabel('I motivi').fill('La relazione è completa.')
  await office.getByRole('button', { name: 'Decidi e avvisa la persona' }).click()
  await expect(office.getByRole('heading', { name: 'Decisa' })).toBeVisible()
  await office.context().close()

  await page.goto(mine)
  await expect(page.getByText('Accolta').first()).toBeVisible()
  // what was sent is as it was sent
  expect((await saved(page, 'Scarica il file telematico (testo)')).body).toEqual(record.body)
  await page.goto(POSITION)
  const home = page.getByRole('article').filter({ hasText: 'Via Nuova' })
  await expect(home).toContainText('801,36')
  const { name, pdf } = await download(page, 'Scarica l’F24')
  expect(name).toBe('F24-tributi-2026-da-pagare-Cremona.pdf')
  expect(times(pdf, 'FONTANA CHIARA')).toBe(2)
  expect(times(pdf, 'EL 3918 D150 X 1 2026 267,00')).toBe(2)
}

test('a declaration: sent with a paper, asked about, answered, accepted; position, F24, receipt and record are right', async ({
  page,
  browser,
}) => {
  // three people's pages, looked at one by one
  test.setTimeout(180_000)
  await journey(page, browser, expectReadable)
})

test('the same without a script @no-js', async ({ page, browser }) => {
  test.slow()
  await journey(page, browser, async () => undefined)
})

test('what cannot be is told where it is answered', async ({ page }) => {
  await signInTo(page, '/area/pratiche/nuova/dichiarazione-imu', CHIARA)
  await begin(page)
  const draft = page.url().replace(/\/cosa.*$/, '')
  await page.getByLabel('Ho un immobile, o una parte, che prima non avevo').check()
  await go(page)
  await page.getByLabel('Non è nell’elenco: scrivo io i dati').check()
  await go(page)
  await page.getByLabel('Una casa, un garage, un negozio o un altro fabbricato').check()
  await go(page)
  await page.getByLabel('Via e numero civico').fill('Via Larga 9')
  await page.getByLabel('Foglio').fill('84')
  await page.getByLabel('Particella').fill('300')
  await page.getByLabel('Categoria').fill('A/12')
  await page.getByLabel('Rendita catastale').fill('500')
  await go(page)
  await expect(page.locator('.errors')).toContainText('Questa categoria non esiste')
  await page.getByLabel('Categoria').fill('c6')
  await go(page)
  await day(page, 'dal', ['10', '1', '2024'])
  await go(page)
  await page.getByLabel('L’ho comprato').check()
  await page.getByLabel('Proprietà', { exact: true }).check()
  await page.getByLabel('Quale parte hai avuto?').fill('120')
  await go(page)
  await expect(page.locator('.errors')).toContainText('non può superare il 100')
  await page.getByLabel('Quale parte hai avuto?').fill('1/2')
  await go(page)
  await page.getByLabel('È vuota o la uso ogni tanto').check()
  await go(page)
  await page.getByLabel('No, è la prima volta').check()
  await go(page)
  await finish(page)
  await page.getByRole('link', { name: 'Vai al riepilogo' }).click()
  // of 2024, due by 30 June 2025: late, and what can be done about it
  await expect(page.getByRole('heading', { name: 'Andava inviata entro il 30 giugno 2025' })).toBeVisible()
  await expect(page.getByRole('link', { name: /paga anche la sanzione ridotta/ })).toBeVisible()
  await expect(page.getByText('C/6', { exact: true })).toBeVisible()

  // more sold than the comune knows to be hers
  await page.goto(`${draft}/cosa`)
  await page.getByLabel('Non ho più un immobile, o una sua parte').check()
  await go(page)
  await page.getByLabel(/Via Nuova 21/).check()
  await go(page)
  await go(page)
  await page.getByLabel('L’ho venduto').check()
  await page.getByLabel('Quale parte non hai più?').fill('101')
  await go(page)
  await expect(page.locator('.errors')).toContainText('non può superare il 100')
  // another's property is no answer, whatever a form says
  await page.goto(`${draft}/immobile`)
  await page.getByLabel(/Via Nuova 21/).evaluate((input: HTMLInputElement) => {
    input.value = '00000000-0000-4000-8000-000000000000'
  })
  await page.getByLabel(/Via Nuova 21/).check()
  await go(page)
  await expect(page.locator('.errors')).toContainText('Scegli una delle risposte')
  await page.goto(`${draft}/riepilogo`)
  await page.getByRole('button', { name: 'Butta via questa bozza' }).click()
})

test('the page of the dichiarazione IMU leads to sending it, and the other languages are whole', async ({ page }) => {
  await page.goto('/dichiarazione/imu')
  await expect(page.getByRole('link', { name: 'Invia on line con SPID o CIE' })).toHaveAttribute(
    'href',
    '/area/pratiche/nuova/dichiarazione-imu',
  )
  await signInTo(page, '/area/pratiche', CHIARA)
  for (const [locale, prefix] of [
    ['it', ''],
    ['de', '/de'],
    ['en', '/en'],
  ] as const) {
    await page.goto(`${prefix}/area/pratiche/nuova/dichiarazione-imu`)
    await expectReadable(page, locale, 'the beginning of a declaration')
  }
})
