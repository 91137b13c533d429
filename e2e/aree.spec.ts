import type { Page } from '@playwright/test'
import { box, choose, euroText, expectInstalments, seeResult } from './calcolo-steps'
import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text)
}

const SHOW = 'Mostra che cosa cambia'

/* The plot of the demo: foglio 45, 2.400 m², declared for 180.000 euro, held from 20 May 2026: seven months at 1,06 %. */
for (const [tag, anno] of [
  ['', '2027'],
  [' @no-js', '2025'],
] as const) {
  test(`the office enters what plots are worth, and sees which are declared for less${tag}`, async ({ page }) => {
    test.slow()
    await signInToOffice(page, '/ufficio/aliquote', /Entra come Stefano Galli/, 'responsabile')
    await page.goto('/ufficio/aliquote?comune=D150')
    await page.getByRole('link', { name: 'Valori delle aree del 2026' }).click()
    await page.getByRole('link', { name: `Valori delle aree del ${anno}` }).click()
    await fill(page, { 'atto.numero': '61', 'atto.data.g': '10', 'atto.data.m': '11', 'atto.data.a': '2026' })
    // next year’s form begins with what holds this year
    for (const n of anno === '2027' ? [1, 2, 3, 4] : []) {
      for (const part of ['zona', 'destinazione', 'fogli', 'valore', 'riduzioni']) {
        await page.locator(`[id="z.${n}.${part}"]`).fill('')
      }
    }
    await fill(page, { 'z.1.zona': 'D1', 'z.1.valore': 'tanto', 'z.1.fogli': 'tutti', 'dal.g': '2' })
    await page.getByLabel('Chi ha deciso').selectOption({ label: 'Giunta comunale' })
    await page.getByRole('button', { name: SHOW }).click()
    await expect(page.getByRole('link', { name: /^Zona 1: valore al metro quadro: Scrivi una cifra/ })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Zona 1: fogli del catasto: Scrivi numeri di foglio/ })).toBeVisible()
    await expect(
      page.getByRole('link', { name: `Da quando vale: I valori valgono dal 1° gennaio: scrivi 1, 1, ${anno}.` }),
    ).toBeVisible()

    await fill(page, { 'z.1.valore': '90', 'z.1.fogli': '40-49', 'dal.g': '1', 'dal.m': '1', 'dal.a': anno })
    await page.getByRole('button', { name: SHOW }).click()
    await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
    const effect = page.locator('section[aria-labelledby="effetto"]')
    // for 2025 nobody held it yet
    await expect(effect).toContainText(anno === '2027' ? 'Una posizione ha aree fabbricabili' : 'Nessuna posizione')
    if (anno === '2027') await expect(effect).toContainText(euroText('222,60'))
    if (tag === '') await expectReadable(page, 'it', 'the effect of the values of plots')
    await page.getByRole('button', { name: 'Salva' }).click()
    await expect(page.getByRole('heading', { name: 'Salvata' })).toBeVisible()
    await expect(page.getByText('Giunta comunale, n. 61 del 10/11/2026').first()).toBeVisible()
    await expect(page.locator('[id="z.1.fogli"]')).toHaveValue('40-49')
    for (const language of tag === '' ? (['de', 'en'] as const) : []) {
      await page.goto(`/${language}/ufficio/aliquote/aree?comune=D150&anno=${anno}`)
      await expectReadable(page, language, 'the values of plots')
    }

    // entered by mistake: those of before count again
    await page.goto(`/ufficio/aliquote/aree?comune=D150&anno=${anno}`)
    await page
      .getByRole('link', { name: new RegExp(`^Ritira la voce dal 1.* ${anno}$`) })
      .first()
      .click()
    await page.getByLabel('Perché la ritiri').fill('Valori di un altro Comune.')
    await page.getByRole('button', { name: SHOW }).click()
    await expect(page.getByRole('heading', { name: 'Che cosa vale dopo', exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
    await page.getByRole('button', { name: 'Ritira questa voce' }).click()
    await expect(page.getByRole('heading', { name: 'Ritirata' })).toBeVisible()
  })
}

for (const mode of ['', ' @phone', ' @no-js']) {
  test(`who has a plot takes the value of the comune, or writes another${mode}`, async ({ page }) => {
    test.slow()
    await page.goto('/comuni/cremona-d150')
    const values = page.locator('section[aria-labelledby="aree"]')
    await expect(values).toContainText('D1 (esempio)')
    await expect(values).toContainText('Giunta comunale, n. 8 (esempio) del 22/01/2026')
    if (mode !== ' @no-js') await expectReadable(page, 'it', 'the values of a comune')
    await page.goto('/comuni/crema-d142')
    await expect(values).toContainText('Crema non ha inserito qui valori di riferimento')

    await page.goto('/calcolo/imu?comune=D150&anno=2026&i0.tipo=area&modo=tutte')
    await choose(page, 'i0.p0.conduzione', 'altro')
    await box(page, 'i0.p0.quota').fill('100')
    await choose(page, 'i0.possesso', 'tutto')
    await page.getByText('I valori di Cremona, zona per zona').click()
    await box(page, 'i0.p0.zona').selectOption('d1-esempio-produttiva')
    await box(page, 'i0.p0.mq').fill('1000')
    if (mode === ' @no-js') await page.getByRole('button', { name: 'Calcola il valore' }).click()
    else await box(page, 'i0.p0.mq').blur()
    await expect(page.getByText(/1000 m² per 70,00\s€ al m² fanno 70\.000,00\s€/)).toBeVisible()
    await expect(box(page, 'i0.p0.venale')).toHaveValue('')
    if (mode !== ' @no-js') await expectReadable(page, 'it', 'a value that is proposed')
    await page.getByRole('button', { name: /^Usa 70\.000,00/ }).click()
    await expect(box(page, 'i0.p0.venale')).toHaveValue('70000,00')
    await expect(page.getByText('È il valore che hai scritto qui sopra.')).toBeVisible()
    await seeResult(page)
    // 70.000 × 1,06 % = 742,00
    await expectInstalments(page, '371,00', '371,00')
    const way = page.locator('.ways summary').first()
    await way.click()
    await expect(
      page.getByText(/Hai preso il suo valore: 1000 m² per 70,00\s€ al m², zona D1 \(esempio\)/),
    ).toBeVisible()
    if (mode !== ' @no-js') await expectReadable(page, 'it', 'the way of a value that was taken')

    await page.goBack()
    await box(page, 'i0.p0.venale').fill('50000')
    await seeResult(page)
    // the own value stays possible: 50.000 × 1,06 % = 530,00
    await expectInstalments(page, '265,00', '265,00')
    await page.locator('.ways summary').first().click()
    await expect(page.getByText(/Hai preso il suo valore/)).toHaveCount(0)
  })
}
