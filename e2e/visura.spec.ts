import { PDFDocument, StandardFonts } from 'pdf-lib'
import { box, choose } from './calcolo-steps'
import { addressOf, expect, LANGUAGES, overflowOf, test, placeOf } from './fixtures'
import { axe } from './readable'

/** Everybody in it is invented. */
const VISURA = `Visura attuale per soggetto
Situazione degli atti informatizzati al 12/03/2026
Soggetto individuato FERRARI LUCIA nata a CREMONA il 12/07/1958 C.F.: FRRLCU58L52D150O
1. Immobili siti nel Comune di CREMONA(Codice D150) Catasto dei Fabbricati
1 80 123 4 1 A/3 3 5 vani Totale: 98 m2 Euro 743,69 VIA DANTE n. 12 piano: 2
2 80 123 18 1 C/6 4 14 m2 Totale: 15 m2 VIA DANTE n. 12 piano: S1
Intestazione degli immobili indicati al n.1
1 FERRARI LUCIA nata a CREMONA il 12/07/1958 FRRLCU58L52D150O* (1) Proprieta' 1/2
2 GALLI BRUNO nato a CREMONA il 03/02/1955 GLLBRN55B03D150X* (1) Proprieta' 1/2
2. Immobili siti nel Comune di CREMA(Codice D142) Catasto dei Terreni
1 12 345 SEMIN IRRIG 2 1 20 30 Euro 85,34 Euro 70,12
Intestazione degli immobili indicati al n.2
1 FERRARI LUCIA nata a CREMONA il 12/07/1958 FRRLCU58L52D150O* (1) Proprieta' 1/1`

const pdfOf = async (text: string): Promise<Buffer> => {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([842, 595])
  text.split('\n').forEach((line, at) => page.drawText(line, { x: 30, y: 560 - at * 16, size: 9, font }))
  return Buffer.from(await document.save())
}

const GO = { it: 'Leggi la visura', en: 'Read the record', de: 'Auszug lesen' } as const

for (const { locale, prefix } of LANGUAGES) {
  test(`a visura is pasted, read, checked, and fills the calculator (${locale}) @everywhere @no-js`, async ({
    page,
  }) => {
    await page.goto(addressOf('/visura', prefix))
    await page.locator('#testo').fill(VISURA)
    await page.getByRole('button', { name: GO[locale] }).click()
    await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'Cremona' })).toBeVisible()
    const cremona = page.locator('section.card').filter({ hasText: 'Cremona' })
    await expect(cremona).toContainText('743,69')
    await expect(cremona).toContainText('1/2')
    await expect(cremona.locator('.missing')).toHaveCount(1)
    await expect(page.locator('section.card').filter({ hasText: 'Crema (CR)' })).toContainText('85,34')
    expect(placeOf(page)).not.toMatch(/FERRARI|FRRLCU|DANTE|GALLI|123|345/)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await cremona.getByRole('link').click()
    await expect(box(page, 'i0.p0.rendita')).toHaveValue('743,69')
    await expect(box(page, 'i0.p0.categoria')).toHaveValue('A/3')
    await expect(box(page, 'i1.p0.categoria')).toHaveValue('C/6')
  })

  test(`the page and its answer: axe (${locale})`, async ({ page }) => {
    await page.goto(addressOf('/visura?esito=storica', prefix))
    await expect(page.locator('#testo')).toHaveAttribute('aria-invalid', 'true')
    expect(await axe(page)).toEqual([])
    await page.goto(addressOf('/visura', prefix))
    await page.locator('#testo').fill(VISURA)
    await page.getByRole('button', { name: GO[locale] }).click()
    await expect(page.locator('section.card')).toHaveCount(2)
    expect(await axe(page)).toEqual([])
  })
}

test('a PDF is read too, and the sum is that of its figures', async ({ page }) => {
  await page.goto('/visura')
  await page
    .locator('#file')
    .setInputFiles({ name: 'visura.pdf', mimeType: 'application/pdf', buffer: await pdfOf(VISURA) })
  await page.getByRole('button', { name: GO.it }).click()
  await page.getByRole('link', { name: 'Controlla e calcola a Crema', exact: true }).click()
  await expect(page).toHaveURL(/comune=D142/)
  await choose(page, 'i0.possesso', 'tutto')
  await expect(box(page, 'i0.p0.dominicale')).toHaveValue('85,34')
})

const REFUSED = [
  ['nothing at all', 'x.txt', 'text/plain', '', 'Ci serve la visura'],
  ['a picture that calls itself a PDF', 'x.pdf', 'application/pdf', '\u0089PNG\r\n\u00ff', 'non è un PDF né un testo'],
  ['a PDF that is broken', 'x.pdf', 'application/pdf', '%PDF-1.7 broken', 'Non riusciamo ad aprire questo file'],
  ['a letter', 'x.txt', 'text/plain', 'Gentile signora, tutto bene?', 'non sembra una visura'],
  ['a visura of the past', 'x.txt', 'text/plain', VISURA.replace('attuale', 'storica'), 'visura storica'],
] as const

for (const [what, name, mimeType, content, sentence] of REFUSED) {
  test(`${what}: said calmly, and the page is still there`, async ({ page }) => {
    await page.goto('/visura')
    await page.locator('#file').setInputFiles({ name, mimeType, buffer: Buffer.from(content, 'latin1') })
    await page.getByRole('button', { name: GO.it }).click()
    await expect(page.locator('.errors')).toContainText(sentence)
    await expect(page).toHaveTitle(/^Da correggere/)
    await expect(page.getByRole('button', { name: GO.it })).toBeVisible()
  })
}

test('bodies that no browser sends are refused, never a 500', async ({ request }) => {
  const post = (data: string | Buffer, type: string) =>
    request.post('/visura/leggi', { data, headers: { 'content-type': type }, maxRedirects: 0 })
  expect((await post('testo=x', 'application/x-www-form-urlencoded')).status()).toBe(415)
  expect((await post('no boundary', 'multipart/form-data')).status()).toBe(400)
  const large = await post(Buffer.alloc(6_000_000, 65), 'multipart/form-data; boundary=x')
  expect([303, 413]).toContain(large.status())
  expect((await request.delete('/visura/leggi')).status()).toBe(405)
  const odd = await request.get('/visura?c0=%00%ff&c1=comune%3DZZZZ&nuda=9e9&oltre=-1', { maxRedirects: 0 })
  expect(odd.status()).toBeLessThan(500)
})
