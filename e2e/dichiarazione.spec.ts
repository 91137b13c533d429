import { readFornituraImu } from '../formats/dichiarazione-imu/fornitura'
import { CASA } from '../testing/dichiarazione-risposte'
import { readPdf } from '../testing/pdf-text'
import { answer, expectNoFault, next, saved, tellCasa, tellWho } from './dichiarazione-steps'
import { expectNothingOf, LUCIA, recordAddresses } from './f24-steps'
import { expect, overflowOf, test } from './fixtures'

const heading = 'Controlla e scarica'

for (const where of ['@everywhere', '@no-js']) {
  test(`a declaration: what is wrong, the last look, the PDF and the telematic file ${where}`, async ({ page }) => {
    const seen = recordAddresses(page)
    await page.goto('/dichiarazione/imu')
    await page.getByRole('link', { name: 'Compila per questo caso: Casa prestata a figlio o genitore' }).click()
    await next(page)
    await expect(page.getByRole('heading', { name: /risposte da guardare/ })).toBeVisible()
    await expectNoFault(page, where)
    await tellWho(page)
    await next(page)

    await expect(page.getByRole('heading', { name: 'Gli immobili cambiati' })).toBeVisible()
    // the case that one comes from has answered already
    await expect(page.locator('[name="i0.riduzione"]')).toHaveValue('3')
    await next(page)
    await expect(page.getByRole('link', { name: /Immobile 1, Foglio/ })).toBeVisible()
    await tellCasa(page)
    expect(await overflowOf(page)).toBe(0)
    await expectNoFault(page, where)
    await next(page)
    await expect(page.getByRole('heading', { name: 'Annotazioni' })).toBeVisible()
    await expectNoFault(page, where)
    await next(page)

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.getByText('COMODATO AL FIGLIO')).toBeVisible()
    await expect(page.getByText('124.853,00')).toBeVisible()
    expect(await overflowOf(page)).toBe(0)
    await expectNoFault(page, where)

    const file = await saved(page, 'Scarica il file telematico')
    expect(file.name).toBe('Dichiarazione-IMU-2025-cremona.txt')
    const { records, problems } = readFornituraImu(file.bytes.toString('latin1'))
    expect(problems).toEqual([])
    expect(records.map(({ tipo }) => tipo).join('')).toBe('ABDZ')
    expect(records[1]?.valori).toMatchObject({ 'contribuente.cognome': 'FERRARI', 'contribuente.telefono': '123456' })
    expect(records[2]?.gruppi?.[0]).toMatchObject({ foglio: '12', valore: 124_853, riduzione: '3', data: '2025-03-15' })

    const paper = await saved(page, 'Scarica il PDF da firmare')
    expect(paper.name).toBe('Dichiarazione-IMU-2025-cremona.pdf')
    const { pages } = await readPdf(paper.bytes)
    const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join(' ')
    for (const value of ['FRRLCU58L52D150O', 'VIA DANTE 3', '124.853 €', '3 - Comodato', '15/03/2025']) {
      expect(text).toContain(value)
    }

    await page.getByRole('button', { name: 'Cambia: Immobile 1' }).click()
    await expect(page.locator('[name="i0.particella"]')).toHaveValue('345')
    await expect(page).toHaveURL(/dichiarazione\/imu\/compila(#|$)/)
    expectNothingOf(seen, LUCIA)
  })
}

test('a second change of a property keeps where it is; one is taken out again; one is open at a time', async ({
  page,
}) => {
  await page.goto('/dichiarazione/imu/compila?comune=D150')
  await expect(page.getByLabel('Comune dove sono gli immobili')).toHaveValue('Cremona (CR)')
  await tellWho(page)
  await next(page)
  await tellCasa(page)
  await page.getByRole('button', { name: 'Aggiungi un altro cambiamento' }).click()
  await expect(page.locator('[name="i1.foglio"]')).toHaveValue(CASA.foglio!)
  await expect(page.locator('[name="i1.stesso"]')).toBeChecked()
  await expect(page.locator('details.uno[open]')).toHaveCount(1)
  await expect(page.locator('#immobili-0')).toContainText('Completo')
  await expect(page.locator('#immobili-1')).toContainText('Da completare')
  await page.getByRole('button', { name: 'Togli questo: Immobile 2' }).click()
  await expect(page.locator('details.uno')).toHaveCount(1)
  await next(page)
  await page.getByRole('button', { name: 'Aggiungi: un contitolare' }).click()
  await answer(page, { 't0.numeroOrdine': '1', 't0.quota': '60' })
  await next(page)
  await expect(page.getByRole('link', { name: /Contitolare 1, Cognome e nome/ })).toBeVisible()
  await expect(page.locator('[name="t0.quota"]')).toHaveValue('60')
})

test('a comune with a tax of its own is told so, and one of several names is asked about', async ({ page }) => {
  await page.goto('/dichiarazione/imu/compila')
  await tellWho(page, { comune: 'Trento' })
  await next(page)
  await expect(page.getByRole('link', { name: /al posto dell’IMU c’è l’IMIS/ })).toBeVisible()
  await page.locator('[name="comune"]').fill('Castro')
  await next(page)
  await expect(page.getByRole('link', { name: /Castro \(BG\)/ })).toBeVisible()
  await page.locator('[name="comune"]').fill('Castro (BG)')
  await next(page)
  await expect(page.getByRole('heading', { name: 'Gli immobili cambiati' })).toBeVisible()
})

test('an address that is pasted where the files are made leads to the form', async ({ page }) => {
  await page.goto('/dichiarazione/imu/compila/scarica')
  await expect(page).toHaveURL(/\/dichiarazione\/imu\/compila$/)
})
