import { readFile } from 'node:fs/promises'
import { identificativoOperazione } from '../f24/model/identificativo-operazione'
import { readPdf } from '../testing/pdf-text'
import {
  check,
  chooseRata,
  cremona,
  download,
  expectNothingOf,
  factory,
  fillPerson,
  flat,
  land,
  LUCIA,
  recordAddresses,
  times,
} from './f24-steps'
import { expect, LANGUAGES, test } from './fixtures'
import { expectReadable } from './readable'

const BRUNO = {
  cf: 'GLLBRN61C04D150N',
  cognome: 'Galli',
  nome: 'Bruno',
  'nascita.g': '4',
  'nascita.m': '3',
  'nascita.a': '1961',
  sesso: 'M',
  comune: 'Cremona',
  provincia: 'CR',
} as const

const PDF = 'Scarica e stampa il PDF'

test('from the result to the PDF in the hand: codes, boxes, rows and total', async ({ page }) => {
  const seen = recordAddresses(page)
  await page.goto(`/calcolo/imu/risultato?${cremona(flat(), land(1))}`)
  await page.getByRole('link', { name: /F24/ }).first().click()
  await expect(page).toHaveURL(/\/calcolo\/imu\/f24\?/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('I tuoi dati per l’F24')
  await chooseRata(page, 'saldo')
  await fillPerson(page, LUCIA)
  await check(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controlla l’F24 prima di stamparlo')
  const paper = page.getByRole('article')
  await expect(paper).toContainText('Va tutto al Comune di Cremona (D150), per un immobile.')
  await expect(paper).toContainText('quattrocentoventi/00 euro')
  await expect(page.getByText('7 controlli riusciti.')).toBeVisible()

  const { name, pdf } = await download(page, PDF)
  expect(name).toBe('F24-IMU-2026-saldo-Cremona.pdf')
  expect(pdf.title).toBe('F24 semplificato')
  expect(pdf.pages).toHaveLength(1)
  // both halves: who pays, a row each for the land and the flat, the total
  for (const values of [
    'FRRLCU58L52D150O',
    'FERRARI LUCIA',
    '12071958',
    'EL 3914 D150 X 1 2026 89,00',
    'EL 3918 D150 X 1 2026 331,00',
    'EURO+ 420,00',
  ]) {
    expect(times(pdf, values), values).toBe(2)
  }
  expect(crosses(pdf)).toEqual({ acconto: 0, saldo: 2 })
  expectNothingOf(seen, LUCIA)
})

/** Crosses of the upper half by column: "saldo" stands at the right of "acc." on the form. */
const crosses = (pdf: Awaited<ReturnType<typeof download>>['pdf'], at = 0): { acconto: number; saldo: number } => {
  const { items, height } = pdf.pages[at]!
  const upper = items.filter(({ y }) => y < height / 2)
  const columnOf = (label: string): number => upper.find(({ text }) => text.trim() === label)!.x
  const marks = upper.filter(({ text }) => text.trim() === 'X')
  const acconto = columnOf('acc.')
  const saldo = columnOf('saldo')
  const near = (x: number, column: number): boolean => Math.abs(x - column) < Math.abs(saldo - acconto) / 2
  return {
    acconto: marks.filter(({ x }) => near(x, acconto)).length,
    saldo: marks.filter(({ x }) => near(x, saldo)).length,
  }
}

test('acconto and saldo together are two sheets, each with its total; a late one asks for a word first', async ({
  page,
}) => {
  await page.goto(`/calcolo/imu/f24?${cremona(flat(), { anno: '2025' })}`)
  await page.locator('[name="quale"][value="entrambe"]').check()
  await fillPerson(page, LUCIA)
  await check(page)
  // 2025 is past whenever this runs
  await expect(page.getByRole('group', { name: 'Una risposta da guardare' })).toContainText('serve il ravvedimento')
  await page.locator('#ritardo').check()
  await check(page)
  await expect(page.getByText('mancano sanzioni e interessi').first()).toBeVisible()
  const { name, pdf } = await download(page, PDF)
  expect(name).toBe('F24-IMU-2025-acconto-saldo-Cremona.pdf')
  expect(pdf.pages).toHaveLength(2)
  for (const sheet of [0, 1]) {
    expect(times(pdf, 'EL 3918 D150 X 1 2025 331,00', sheet)).toBe(2)
    expect(times(pdf, 'EURO+ 331,00', sheet)).toBe(2)
  }
  expect([crosses(pdf, 0), crosses(pdf, 1)]).toEqual([
    { acconto: 1, saldo: 0 },
    { acconto: 0, saldo: 1 },
  ])
})

test('group D: a row to the State, a row to the comune', async ({ page }) => {
  await page.goto(`/calcolo/imu/f24?${cremona(factory(0))}`)
  await chooseRata(page, 'saldo')
  await fillPerson(page, LUCIA)
  await check(page)
  await expect(page.getByRole('article')).toContainText('Va allo Stato')
  const { pdf } = await download(page, PDF)
  for (const values of ['EL 3925 D150 X 1 2026 2594,00', 'EL 3930 D150 X 1 2026 1024,00', 'EURO+ 3618,00']) {
    expect(times(pdf, values), values).toBe(2)
  }
})

test('two owners: each their own PDF, and neither in an address', async ({ page }) => {
  const seen = recordAddresses(page)
  const owners = { contitolari: '1', 'i0.p0.quota1': '50' }
  const operazione = identificativoOperazione({ tributo: 'I', motivo: 'A', anno: 2026, rata: 2, numero: 42 })
  await page.goto(`/calcolo/imu/f24?${cremona(flat(), owners)}`)
  await expect(page.locator('#persona-1')).toBeHidden()
  await page.getByRole('checkbox', { name: /Contitolare 1/ }).check()
  await chooseRata(page, 'saldo')
  await fillPerson(page, LUCIA)
  await fillPerson(page, BRUNO, 1)
  await page.locator('#persona-1').getByLabel('Identificativo operazione').fill(operazione.replace('42', '43'))
  await check(page)
  await expect(page.locator('.errors')).toContainText('L’ultimo carattere dell’identificativo non torna')
  await page.locator('#persona-1').getByLabel('Identificativo operazione').fill(operazione)
  await check(page)
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('article', { name: 'F24 semplificato: Contitolare 1' })).toContainText('GALLI')
  const mine = await download(page, 'Scarica il PDF: Il tuo')
  const other = await download(page, 'Scarica il PDF: Contitolare 1')
  expect(times(mine.pdf, 'FERRARI')).toBe(2)
  expect(times(mine.pdf, 'GALLI')).toBe(0)
  expect(times(other.pdf, 'GALLI')).toBe(2)
  expect(times(other.pdf, 'EURO+ 331,00')).toBe(2)
  expect(other.name).toBe('F24-IMU-2026-saldo-Cremona-contitolare-1.pdf')
  await page.getByText('Altri formati: Contitolare 1').click()
  const ordinario = await download(page, 'Scarica l’F24 ordinario Contitolare 1')
  expect([0, 1, 2].map((sheet) => times(ordinario.pdf, 'GALLI', sheet))).toEqual([1, 1, 1])
  expect(times(ordinario.pdf, 'FERRARI')).toBe(0)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Scarica il JSON per SEND Contitolare 1' }).click()
  const send = await readFile(await (await waiting).path(), 'utf8')
  expect(send).toContain(operazione)
  expect(send).toContain('GALLI')
  expect(send).not.toContain('FERRARI')
  expectNothingOf(seen, LUCIA)
  expectNothingOf(seen, BRUNO)
})

test('an heir pays: the second codice fiscale stands on the last look and on both halves', async ({ page }) => {
  await page.goto(`/calcolo/imu/f24?${cremona(flat())}`)
  await chooseRata(page, 'saldo')
  await fillPerson(page, LUCIA)
  await page.getByText('Paghi al posto di un’altra persona?').click()
  await page.locator('[id="p0.altro.cf"]').fill('TDITLC46H54C619Q')
  await check(page)
  await expect(page.locator('[id="p0.altro.id"]')).toHaveAttribute('aria-invalid', 'true')
  await page.locator('[id="p0.altro.id"]').fill('07')
  await check(page)
  await expect(page.getByText('TDITLC46H54C619Q')).toBeVisible()
  const { pdf } = await download(page, PDF)
  expect(times(pdf, 'TDITLC46H54C619Q')).toBe(2)
})

test('accents, long names and a company of eleven digits print on both halves', async ({ page }) => {
  await page.goto(`/calcolo/imu/f24?${cremona(flat())}`)
  await chooseRata(page, 'saldo')
  await page.getByRole('radio', { name: 'Una società o un ente' }).check()
  await expect(page.getByLabel('Cognome')).toBeHidden()
  const denominazione = 'Società Cooperativa Agricola Città di Cremona e Santhià'
  await page.locator('[id="p0.cf"]').fill('00743430159')
  await page.getByLabel('Denominazione o ragione sociale').fill(denominazione)
  await check(page)
  const { pdf } = await download(page, PDF)
  expect(times(pdf, "SOCIETA' COOPERATIVA AGRICOLA CITTA' DI CREMONA E SANTHIA'")).toBe(2)
  expect(times(pdf, '00743430159')).toBe(2)
})

test('a codice fiscale that does not agree is told at its field; nothing typed is lost', async ({ page }) => {
  await page.goto(`/calcolo/imu/f24?${cremona(flat())}`)
  await chooseRata(page, 'saldo')
  await fillPerson(page, { ...LUCIA, cf: 'FRRLCU58L52D150X' })
  await check(page)
  await expect(page).toHaveTitle(/^Da correggere/)
  await expect(page.getByRole('group', { name: 'Una risposta da guardare' })).toBeFocused()
  await expect(page.getByLabel('Codice fiscale', { exact: true })).toHaveAccessibleDescription(
    /L’ultimo carattere non torna/,
  )
  await expect(page.getByLabel('Cognome')).toHaveValue('Ferrari')

  await fillPerson(page, { cf: LUCIA.cf, cognome: 'Bianchi' })
  await check(page)
  await expect(page.getByLabel('Cognome')).toHaveAccessibleDescription(/dice FRR, da questo cognome verrebbe BNC/)
  await page.getByRole('checkbox', { name: /proprio questo/ }).check()
  await check(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controlla l’F24 prima di stamparlo')
  await expect(page.getByText('uno da guardare')).toBeVisible()
})

test('"Cambia" goes back to the field with everything still there', async ({ page }) => {
  await page.goto(`/calcolo/imu/f24?${cremona(flat())}`)
  await chooseRata(page, 'saldo')
  await fillPerson(page, LUCIA)
  await check(page)
  await page.getByRole('button', { name: 'Cambia: Cognome' }).click()
  await expect(page).toHaveURL(/#p0\.cognome$/)
  await expect(page.getByLabel('Cognome')).toHaveValue('Ferrari')
  await expect(page.locator('[id="p0.provincia"]')).toHaveValue('CR')
  await expect(page.locator('[name="quale"][value="saldo"]')).toBeChecked()
})

test('a figure for the bank is copied with its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/calcolo/imu/f24?${cremona(flat())}`)
  await chooseRata(page, 'saldo')
  await fillPerson(page, LUCIA)
  await check(page)
  await page.getByRole('button', { name: /Copia.*Importo a debito/ }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('331,00')
})

test('a rate to be confirmed prints no F24, on the page and at the address of the PDF', async ({ page, request }) => {
  const { 'i0.p0.scelta': _a, 'i0.p0.sceltaPrecedente': _b, 'i0.p0.confermo': _c, ...rest } = flat()
  const query = cremona(rest, { anno: '2024' })
  await page.goto(`/calcolo/imu/f24?${query}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L’F24 non si può ancora stampare')
  const form = { passo: 'controlla', quale: 'saldo' }
  const answer = await request.post(`/calcolo/imu/f24/pdf?${query}`, { form, maxRedirects: 0 })
  expect(answer.status()).toBe(307)
})

test('the address of the PDF prints nothing unchecked, whatever is sent to it', async ({ request }) => {
  const pdf = (query: string) => `/en/calcolo/imu/f24/pdf?${query}`
  const person = Object.fromEntries(Object.entries(LUCIA).map(([campo, value]) => [`p0.${campo}`, value]))
  const late = { ...person, 'p0.kind': 'persona', quale: 'saldo', amount: '1', 'p0.importo': '1' }
  const year = cremona(flat(), { anno: '2025' })
  const unread = await request.post(pdf(year), { form: late, maxRedirects: 0 })
  expect([unread.status(), unread.headers().location?.startsWith('/en/calcolo/imu/f24?')]).toEqual([307, true])
  const read = await request.post(pdf(year), { form: { ...late, ritardo: 'si' }, maxRedirects: 0 })
  expect([read.status(), read.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect(times(await readPdf(await read.body()), 'EURO+ 331,00')).toBe(2)
  const pasted = await request.get(pdf(year), { maxRedirects: 0 })
  expect(pasted.status()).toBe(303)
  const large = await request.post(pdf(year), { form: { 'p0.nome': 'x'.repeat(40_000) }, maxRedirects: 0 })
  expect([large.status(), await large.text()]).toEqual([413, expect.stringContaining('too large')])
})

for (const { locale, prefix } of LANGUAGES) {
  test(`anybody can read the form, its errors and the last look (${locale})`, async ({ page }) => {
    await page.goto(`${prefix}/calcolo/imu/f24?${cremona(flat(), land(1), { contitolari: '1', 'i0.p0.quota1': '50' })}`)
    await expectReadable(page, locale, 'form')
    const button = page.locator('button[name="passo"][value="controlla"]')
    await button.click()
    await expect(page.locator('.errors')).toBeVisible()
    await expectReadable(page, locale, 'errors')
    await chooseRata(page, 'saldo')
    await fillPerson(page, LUCIA)
    await button.click()
    await expect(page.getByRole('article')).toBeVisible()
    await expectReadable(page, locale, 'last look')
  })
}
