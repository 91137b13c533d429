import { download, expectNothingOf, recordAddresses, times } from './f24-steps'
import { expect, test } from './fixtures'
import { signInTo } from './posizione-steps'
import { expectReadable } from './readable'

const F24 = '/area/posizione/mia/d150/2026/f24'
const PIETRO = { cf: 'RSSPTR83B11D150M', cognome: 'Rossi', nome: 'Pietro' } as const
const TERESA = { cf: 'RSSTRS49T46D150N', cognome: 'Rossi', nome: 'Teresa' } as const

/*
 * Via Vecchia, A/4, rendita 310,00: 310 × 1,05 × 160 × 1,06 % = 552,05. Anna has a sixth; so has Pietro: 92,01, a half of it
 * 46,00. Teresa has a half: 276,02, a half of it 138,01; where she lives in it, nothing.
 */
test('one owner gets the F24 of all, in one file, without a script @no-js', async ({ page }) => {
  // three people, the whole way twice, and a look in between
  test.slow()
  const seen = recordAddresses(page)
  await signInTo(page, F24, /Entra come Anna Rossi/)
  await page.getByRole('link', { name: 'Prepara gli F24 degli altri proprietari' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gli F24 di tutti i proprietari')
  await page.getByRole('button', { name: 'Aggiungi un proprietario' }).click()
  const owner = (number: number) => page.getByRole('region', { name: `Proprietario ${number}`, exact: true })
  for (const [number, person] of [[2, PIETRO] as const, [3, TERESA] as const]) {
    await owner(number).getByLabel('Codice fiscale').fill(person.cf)
    await owner(number).getByLabel('Cognome').fill(person.cognome)
    await owner(number).getByLabel('Nome', { exact: true }).fill(person.nome)
  }
  await owner(2).getByLabel('La sua parte').fill('1/6')
  await owner(2).getByLabel('No', { exact: true }).check()
  await owner(3).getByLabel('La sua parte').fill('90')

  await page.getByRole('button', { name: 'Scarica gli F24' }).click()
  const wrongs = page.getByRole('group', { name: /2/ }).first()
  await expect(wrongs).toContainText('Scegli Sì o No')
  await expect(wrongs).toContainText('le parti superano il 100 %')
  await owner(3).getByLabel('La sua parte').fill('50')
  await owner(3).getByLabel('No', { exact: true }).check()

  await page.getByRole('button', { name: 'Guarda prima quanto viene' }).click()
  const look = page.getByRole('region', { name: 'Quanto viene' })
  await expect(look).toContainText('Proprietario 2: 92,00 € per il 2026')
  await expect(look).toContainText('Proprietario 3: 276,00 € per il 2026')

  await owner(3).getByLabel('Sì', { exact: true }).check()
  const { name, pdf } = await download(page, 'Scarica gli F24')
  expect(name).toBe('F24-tributi-2026-contitolari-Cremona.pdf')
  // Anna: TARI and balance of the IMU; Pietro: his balance; Teresa lives there, and has no sheet
  expect(pdf.pages).toHaveLength(3)
  expect(times(pdf, 'ROSSI ANNA', 0)).toBe(2)
  expect(times(pdf, 'ROSSI PIETRO', 2)).toBe(2)
  expect(times(pdf, 'EL 3918 D150 X 1 2026 46,00', 2)).toBe(2)
  expectNothingOf(seen, PIETRO)
})

test('says what is wrong of a person in the language of the page, and takes an owner out again', async ({ page }) => {
  test.slow()
  await signInTo(page, `/de${F24}/contitolari`, /Entra come Anna Rossi/)
  await page.getByRole('button', { name: 'Einen Eigentümer hinzufügen' }).click()
  await page.getByRole('button', { name: 'Eigentümer 3 entfernen' }).click()
  await expect(page.getByRole('region', { name: 'Eigentümer 3' })).toHaveCount(0)
  await page.getByLabel('Steuernummer').fill('RSSNNA80C54D150O')
  await page.getByRole('button', { name: 'Die F24 herunterladen' }).click()
  await expect(page.getByText('Das ist Ihre eigene Steuernummer.').first()).toBeVisible()
  await expectReadable(page, 'de', 'owners')
  await page.goto(`${F24}/contitolari`)
  await page.getByLabel('Codice fiscale').fill(PIETRO.cf)
  await page.getByLabel('Cognome').fill(PIETRO.cognome)
  await page.getByLabel('Nome', { exact: true }).fill(PIETRO.nome)
  await page.getByLabel('La sua parte').fill('1/6')
  await page.getByLabel('No', { exact: true }).check()
  await page.getByRole('button', { name: 'Guarda prima quanto viene' }).click()
  await expect(page.getByRole('region', { name: 'Quanto viene' })).toContainText('92,00')
  await expectReadable(page, 'it', 'what each owes')
  await page.goto(`/en${F24}/contitolari`)
  await expectReadable(page, 'en', 'owners')
})

test('who shares nothing is told so', async ({ page }) => {
  await signInTo(page, `${F24}/contitolari`, /Entra come Marco Bianchi/)
  await expect(page.getByText('Qui non c’è niente che possiedi insieme ad altri')).toBeVisible()
})
