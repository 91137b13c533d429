import type { APIRequestContext, Page } from '@playwright/test'
import { addressOf, expect, LANGUAGES, overflowOf, test, placeOf } from './fixtures'
import { axe } from './readable'

/** Invented; D969 is Genova, D696 Forenza. */
const ROWS = 'EL 3918 D969 saldo 1 2026 445,50\nEL 3925 D696 saldo 1 2026 300,00\nEL 3930 D696 saldo 1 2026 760,00'

const record = (municipality: string, taxType: string, debit: number) => ({
  applyCost: false,
  section: 'EL',
  municipality,
  taxType,
  fullPayment: true,
  numberOfProperties: '001',
  year: '2026',
  debit,
})
const SEND = {
  f24Simplified: {
    taxPayer: {
      taxCode: 'FRRLCU58L52D150O',
      personalData: {
        surname: 'FERRARI',
        name: 'LUCIA',
        birthDate: '12-07-1958',
        sex: 'F',
        birthPlace: 'CREMONA',
        birthProvince: 'CR',
      },
    },
    payments: { records: [record('D969', '3918', 44_500), record('D696', '3914', 12_000)] },
  },
}

const GO = {
  it: { upload: 'Leggi e controlla', check: 'Controlla', again: 'Controlla di nuovo', add: 'Aggiungi una riga' },
  en: { upload: 'Read and check', check: 'Check', again: 'Check again', add: 'Add a row' },
  de: { upload: 'Lesen und prüfen', check: 'Prüfen', again: 'Erneut prüfen', add: 'Eine Zeile hinzufügen' },
} as const

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

for (const { locale, prefix } of LANGUAGES) {
  const go = GO[locale]

  test(`pasted rows are told what is wrong, mended and checked again (${locale}) @everywhere @no-js @phone`, async ({
    page,
  }) => {
    await page.goto(addressOf('/verifica-f24', prefix))
    await page.locator('#testo').fill(ROWS)
    await press(page, go.upload)
    const found = page.locator('#esito')
    await expect(found).toContainText('Genova')
    await expect(found).toContainText('Forenza')
    await expect(found).toContainText('446,00')
    await expect(found).toContainText('3925')
    expect(placeOf(page)).not.toMatch(/D969|445/)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)

    await expect(page.locator('#r0-codiceEnte')).toHaveAttribute('aria-invalid', 'true')
    await page.locator('#r0-codiceEnte').fill('D696')
    await page.locator('#r0-debito').fill('446,00')
    await page.locator('#r1-debito').fill('760,00')
    await page.locator('#r2-debito').fill('300,00')
    await press(page, go.again)
    await expect(page.locator('.note-ok')).toBeVisible()
    await expect(page.locator('#r0-codiceEnte')).toHaveValue('D696')
    await expect(page.locator('[aria-invalid]')).toHaveCount(0)
  })

  test(`rows typed, with the comune and the kind of immobile: axe before and after (${locale})`, async ({ page }) => {
    await page.goto(addressOf('/verifica-f24', prefix))
    expect(await axe(page)).toEqual([])
    await page.locator('#comune').fill('Forenza')
    await page.locator('#r0-codiceTributo').fill('3918')
    await page.locator('#r0-codiceEnte').fill('d969')
    await page.locator('#r0-anno').fill('2026')
    await page.locator('#r0-debito').fill('445')
    await page.locator('#r0-numeroImmobili').fill('1')
    await page.locator('#r0-saldo').check()
    await page.locator('#r0-immobile').selectOption('terreno')
    await page.locator('#codiceFiscale').fill('FRRLCU58L52D150X')
    await press(page, go.check)
    const found = page.locator('#esito')
    await expect(found).toContainText('D696')
    await expect(found).toContainText('3914')
    await expect(page.locator('#codiceFiscale')).toHaveAttribute('aria-invalid', 'true')
    expect(await axe(page)).toEqual([])
    await press(page, go.add)
    await expect(page.locator('#r1-codiceTributo')).toBeVisible()
    await expect(page.locator('#r0-immobile')).toHaveValue('terreno')
  })
}

const pdfOf = async (request: APIRequestContext, query = ''): Promise<Buffer> =>
  (await request.post(`/api/v1/f24${query}`, { data: SEND })).body()

for (const [name, query] of [
  ['semplificato', ''],
  ['ordinario', '?modello=ordinario'],
] as const) {
  test(`a PDF made here, ${name}, is read back @no-js`, async ({ page, request }) => {
    await page.goto('/verifica-f24')
    const buffer = await pdfOf(request, query)
    await page.locator('#file').setInputFiles({ name: 'f24.pdf', mimeType: 'application/pdf', buffer })
    await press(page, GO.it.upload)
    await expect(page.locator('#r0-codiceEnte')).toHaveValue('D969')
    await expect(page.locator('#r1-debito')).toHaveValue('120,00')
    await expect(page.locator('#codiceFiscale')).toHaveValue('FRRLCU58L52D150O')
    await expect(page.locator('#saldoFinale')).toHaveValue('565,00')
    await expect(page.locator('#esito')).toContainText('Genova')
    expect(await page.title()).not.toMatch(/FRRLCU|FERRARI/)
  })
}

test('the JSON of SEND is read, and what is malformed in it is said @no-js', async ({ page }) => {
  await page.goto('/verifica-f24')
  await page.locator('#testo').fill(JSON.stringify(SEND))
  await press(page, GO.it.upload)
  await expect(page.locator('#r0-codiceTributo')).toHaveValue('3918')
  await page.locator('#testo').fill('{ "f24Simplified": { "pippo": 1 } }')
  await press(page, GO.it.upload)
  await expect(page.getByText('f24Simplified.pippo')).toBeVisible()
  await expect(page.locator('#testo')).toHaveAttribute('aria-invalid', 'true')
})

test.describe('what cannot be read says why', () => {
  const FILES: readonly (readonly [string, Buffer, RegExp])[] = [
    ['no file and no text', Buffer.alloc(0), /Ci serve l’F24/],
    ['a PDF that is none', Buffer.from('%PDF-1.7\nnothing'), /Non riusciamo ad aprire/],
    ['bytes of anything', Buffer.from([0xff, 0xfe, 0x00, 0x80]), /Non riusciamo ad aprire/],
    ['a text without rows', Buffer.from('Buongiorno, nel 2026 pago 445,00 euro.'), /Qui non troviamo/],
    ['a file too large', Buffer.alloc(6_000_000, 0x20), /supera 5 MB/],
  ]
  for (const [name, buffer, sentence] of FILES) {
    test(`${name} @no-js`, async ({ page }) => {
      await page.goto('/verifica-f24')
      await page.locator('#file').setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer })
      await press(page, GO.it.upload)
      await expect(page.getByText(sentence).first()).toBeVisible()
      await expect(page.locator('#r0-codiceTributo')).toHaveValue('')
    })
  }
})

test.describe('POST /api/v1/f24/verifica', () => {
  const PATH = '/api/v1/f24/verifica'
  type Answer = { righe: { comune?: string; problems: { code: string }[] }[]; problems: { code: string }[] }
  const codes = ({ righe, problems }: Answer) => [
    ...problems.map(({ code }) => code),
    ...righe.flatMap((riga) => riga.problems.map(({ code }) => code)),
  ]

  test('a PDF, a text, a JSON of SEND and typed rows are checked alike', async ({ request }) => {
    const pdf = await request.post(PATH, {
      data: await pdfOf(request),
      headers: { 'Content-Type': 'application/pdf' },
    })
    const text = await request.post(PATH, { data: ROWS, headers: { 'Content-Type': 'text/plain' } })
    const send = await request.post(PATH, { data: SEND })
    const riga = { codiceTributo: '3918', codiceEnte: 'D969', anno: '2026', saldo: 'X', debito: '445,00' }
    const typed = await request.post(PATH, {
      data: { comune: 'D696', righe: [{ ...riga, numeroImmobili: '1', immobile: 'area' }] },
    })
    for (const answer of [pdf, text, send, typed]) expect(answer.status()).toBe(200)
    expect(codes((await pdf.json()) as Answer)).toEqual(codes((await send.json()) as Answer))
    expect(codes((await text.json()) as Answer)).toEqual(
      expect.arrayContaining(['rounding', 'codice-ente-odd', 'stato-comune-swapped']),
    )
    expect(codes((await typed.json()) as Answer)).toEqual(['codice-ente-mismatch', 'codice-tributo-immobile'])
  })

  test.describe('what it cannot take', () => {
    const BAD: readonly (readonly [string, string, string | Buffer, number, string])[] = [
      ['a picture', 'image/png', 'x', 415, 'lettura-type-unsupported'],
      ['no PDF', 'application/pdf', 'words', 422, 'lettura-not-f24'],
      ['a broken PDF', 'application/pdf', '%PDF-1.7 nothing', 422, 'lettura-not-a-pdf'],
      ['a PDF too large', 'application/pdf', Buffer.alloc(5_000_001, 0x20), 413, 'body-too-large'],
      ['a text without rows', 'text/plain', 'ciao', 422, 'lettura-not-f24'],
      ['an empty body', 'text/plain', '', 422, 'lettura-empty'],
      ['half a JSON', 'application/json', Buffer.from('{"righe":'), 400, 'json-malformed'],
      ['no rows', 'application/json', '{"righe":[]}', 422, 'list-too-short'],
      ['a column that is none', 'application/json', '{"righe":[{"pippo":"1"}]}', 422, 'property-unknown'],
      ['another model', 'application/json', '{"f24Elid":{}}', 422, 'model-refused'],
    ]
    for (const [name, type, data, status, code] of BAD) {
      test(name, async ({ request }) => {
        const answer = await request.post(PATH, { data, headers: { 'Content-Type': type } })
        expect(answer.status()).toBe(status)
        const { problems } = (await answer.json()) as { problems: { code: string; message: string }[] }
        expect(problems[0]).toMatchObject({ code, message: expect.stringMatching(/\S/) })
      })
    }
    test('another method', async ({ request }) => expect((await request.get(PATH)).status()).toBe(405))
  })
})

test('the SEND door of the API gives what SEND takes, and it prints again', async ({ request }) => {
  const out = await request.post('/api/v1/f24?format=send', { data: SEND })
  const { metadata } = (await out.json()) as { metadata: object[] }
  expect(metadata).toEqual([SEND])
  const again = await request.post('/api/v1/f24?modello=ordinario', { data: metadata[0] })
  expect(again.headers()['content-type']).toBe('application/pdf')
  expect(again.headers()['f24-warnings']).toBe('domicilio-missing')
  expect((await request.post('/api/v1/f24?modello=elide', { data: SEND })).status()).toBe(400)
})
