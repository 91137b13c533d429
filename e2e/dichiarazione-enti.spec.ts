import { readFornituraEnc } from '../formats/dichiarazione-imu/fornitura'
import { ENC_RISPOSTE } from '../testing/dichiarazione-risposte'
import { readPdf } from '../testing/pdf-text'
import { answer, expectNoFault, next, opened, saved } from './dichiarazione-steps'
import { expect, overflowOf, test } from './fixtures'

/** The answers whose names begin so, but for the mark that one of a list is there. */
const of = (pattern: RegExp): Record<string, string> =>
  Object.fromEntries(Object.entries(ENC_RISPOSTE).filter(([name]) => pattern.test(name) && !name.endsWith('.c')))

for (const where of ['@everywhere', '@no-js']) {
  test(`the declaration of a body that does no commerce, to its two files ${where}`, async ({ page }) => {
    await page.goto('/dichiarazione/imu')
    await page.getByRole('link', { name: 'Compila quella degli enti non commerciali' }).click()
    await answer(page, of(/^(comune|periodo|tipologia|[er]\.)/))
    await next(page)
    await page.getByRole('button', { name: 'Aggiungi: un immobile del quadro A' }).click()
    await answer(page, of(/^a0\./))
    await next(page)
    await page.getByRole('button', { name: 'Aggiungi: un immobile del quadro B' }).click()
    await next(page)
    await expect(page.getByRole('heading', { name: /risposte da guardare/ })).toBeVisible()
    await opened(page, 'Attività didattica: i conti')
    const { 'b0.esenzione': _, ...quadroB } = of(/^b0\./)
    await answer(page, quadroB)
    expect(await overflowOf(page)).toBe(0)
    await expectNoFault(page, where)
    await next(page)
    await opened(page, 'Quadro D: che cosa fare del credito')
    await answer(page, of(/^q\./))
    await expectNoFault(page, where)
    await next(page)

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controlla e scarica')
    await expect(page.getByText('si invia solo con i servizi telematici')).toBeVisible()
    expect(await overflowOf(page)).toBe(0)
    await expectNoFault(page, where)

    const file = await saved(page, 'Scarica il file telematico')
    expect(file.name).toBe('Dichiarazione-IMU-ENC-2025-cremona.txt')
    const { records, problems } = readFornituraEnc(file.bytes.toString('latin1'))
    expect(problems).toEqual([])
    expect(records.map(({ tipo }) => tipo).join('')).toBe('ABCDEZ')
    expect(records[1]?.valori).toMatchObject({ 'ente.denominazione': 'SCUOLA AURORA', quadroC: true, quadroD: true })
    expect(records[3]?.gruppi?.[0]).toMatchObject({ 'attivita.didattiche': true, 'didattica.cm': 3000, foglio: '14' })
    expect(records[4]?.valori).toMatchObject({ dovuta: 1000, rimborso: 150 })

    const paper = await saved(page, 'Scarica il PDF')
    const { pages } = await readPdf(paper.bytes)
    const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join(' ')
    for (const value of ['SCUOLA AURORA', 'didattiche, di ricerca scientifica', '3.000 €', '10,50 %', 'Quadro D']) {
      expect(text).toContain(value)
    }
  })
}
