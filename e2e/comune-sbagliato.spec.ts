import { download, expectNothingOf, LUCIA, recordAddresses } from './f24-steps'
import { addressOf, expect, LANGUAGES, test } from './fixtures'
import { axe, expectReadable } from './readable'

/** D969 is Genova; the property lies in Forenza, D696. */
const PAID = {
  ricevuto: 'd969',
  competente: 'Forenza',
  'giorno.g': '12',
  'giorno.m': '6',
  'giorno.a': '2026',
  'r0-codiceTributo': '3918',
  'r0-anno': '2026',
  'r0-debito': '446,00',
  'r1-codiceTributo': '3925',
  'r1-anno': '2026',
  'r1-debito': '1.200,00',
  foglio: '12',
  particella: '340',
  chi: 'Lucia Ferrari',
  codiceFiscale: LUCIA.cf,
  indirizzo: 'via Dante 12, 26100 Cremona',
} as const

const GO = {
  it: { go: 'Prepara le lettere', take: 'Scarica le due lettere (PDF)', change: 'Correggi qualcosa' },
  en: { go: 'Prepare the letters', take: 'Download the two letters (PDF)', change: 'Correct something' },
  de: { go: 'Schreiben vorbereiten', take: 'Beide Schreiben herunterladen (PDF)', change: 'Etwas berichtigen' },
} as const

for (const { locale, prefix } of LANGUAGES) {
  const { go, take, change } = GO[locale]

  test(`a wrong-comune payment becomes two letters (${locale}) @everywhere @no-js @phone`, async ({ page }) => {
    const seen = recordAddresses(page)
    await page.goto(addressOf('/comune-sbagliato', prefix))
    for (const [name, value] of Object.entries(PAID)) await page.locator(`[id="${name}"]`).fill(value)
    await page.locator('#r0-acconto').check()
    await page.getByRole('button', { name: go, exact: true }).click()
    await expect(page.locator('.lead')).toContainText('Genova')
    await expect(page.locator('.lead')).toContainText('D969')
    await expect(page.locator('#poi ~ ul')).toContainText('180')

    const { name, pdf } = await download(page, take)
    expect(name).toBe('lettere-comune-sbagliato.pdf')
    expect(pdf.pages).toHaveLength(2)
    const [first, second] = pdf.pages.map(({ items }) => items.map(({ text }) => text).join(' '))
    // the State's 1.200,00 is nobody's to pass on
    expect(first).toMatch(/Al Comune di Genova \(GE\).*riversare al Comune di Forenza la somma di 446,00/)
    expect(second).toMatch(/Al Comune di Forenza \(PZ\).*446,00 € come versata il 12 giugno 2026/)
    expect(first).toContain('3918 – IMU')
    expect(first).toContain('foglio 12, particella 340')

    await page.getByRole('button', { name: change, exact: true }).click()
    await expect(page.locator('#chi')).toHaveValue('Lucia Ferrari')
    await expect(page.locator('#r0-acconto')).toBeChecked()
    expectNothingOf(seen, LUCIA)
  })
}

test('what is missing or doubtful is told at its field, with the codes that are easily mistaken', async ({ page }) => {
  await page.goto('/comune-sbagliato')
  await page.locator('#ricevuto').fill('D969')
  await page.locator('#competente').fill('Genova')
  await page.locator('[id="giorno.g"]').fill('31')
  await page.locator('[id="giorno.m"]').fill('2')
  await page.locator('[id="giorno.a"]').fill('2026')
  await page.getByRole('button', { name: GO.it.go, exact: true }).click()
  const summary = page.locator('.errors')
  await expect(summary).toContainText('I due comuni sono lo stesso, Genova')
  await expect(summary).toContainText('Questa data non esiste')
  await expect(summary).toContainText('Scrivi almeno una riga')
  await expect(page.locator('#ricevuto-hint')).toHaveText('D969 è il codice di Genova (GE).')
  await expect(page.locator('#competente-hint')).toContainText('D696 Forenza')
  await expect(page).toHaveTitle(/^Da correggere/)
  expect(await axe(page)).toEqual([])
})

for (const { locale, prefix } of LANGUAGES) {
  test(`form and letters can be read by everybody (${locale})`, async ({ page }) => {
    await page.goto(addressOf('/comune-sbagliato', prefix))
    await expectReadable(page, locale, 'the form')
    for (const [name, value] of Object.entries(PAID)) await page.locator(`[id="${name}"]`).fill(value)
    await page.locator('#particella').fill('')
    await page.getByRole('button', { name: GO[locale].go, exact: true }).click()
    await expectReadable(page, locale, 'the letters')
  })
}

test('an F24 with the code of another comune leads to the letters, with its rows @no-js', async ({ page }) => {
  await page.goto('/verifica-f24')
  await page.locator('#comune').fill('Forenza')
  await page.locator('#r0-codiceTributo').fill('3918')
  await page.locator('#r0-codiceEnte').fill('D969')
  await page.locator('#r0-anno').fill('2026')
  await page.locator('#r0-debito').fill('446,00')
  await page.locator('#r0-saldo').check()
  await page.locator('#r1-codiceTributo').fill('3914')
  await page.locator('#r1-codiceEnte').fill('D696')
  await page.locator('#r1-anno').fill('2026')
  await page.locator('#r1-debito').fill('120,00')
  await page.getByRole('button', { name: 'Controlla', exact: true }).click()
  await page.getByRole('button', { name: 'Prepara le due lettere' }).click()
  await expect(page.locator('#ricevuto')).toHaveValue('D969')
  await expect(page.locator('#competente')).toHaveValue('D696')
  await expect(page.locator('#r0-debito')).toHaveValue('446,00')
  await expect(page.locator('#r0-saldo')).toBeChecked()
  await expect(page.locator('#r1-debito')).toHaveValue('')
  await expect(page.locator('.errors')).toHaveCount(0)
})

test('the sheet of the service leads to the letters', async ({ page }) => {
  await page.goto('/servizi/comune-sbagliato')
  await page.locator('[data-element=service-online-access] a').click()
  await expect(page).toHaveURL(/\/comune-sbagliato$/)
  await page.goto('/comune-sbagliato/pdf')
  await expect(page).toHaveURL(/\/comune-sbagliato$/)
})
