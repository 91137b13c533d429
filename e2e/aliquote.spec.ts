import { expect, test } from './fixtures'
import { signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'
import type { Page } from '@playwright/test'

const ACT = { 'atto.numero': '58', 'atto.data.g': '10', 'atto.data.m': '11', 'atto.data.a': '2026' }

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text)
}

test('the responsabile changes a rate and sees the effect first', async ({ page }) => {
  test.slow()
  await page.goto('/ufficio/aliquote')
  await page.getByRole('link', { name: 'Entra con CIE' }).click()
  await page.getByRole('button', { name: /Entra come Stefano Galli/ }).click()
  await page.getByRole('button', { name: 'Entra come Responsabile' }).click()
  await page.getByRole('link', { name: 'Aliquote IMU del 2027' }).click()
  await expect(page.getByRole('button', { name: 'Salva' })).toHaveCount(0)

  await fill(page, { ...ACT, 'a.altro-fabbricato': '1,2' })
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByRole('link', { name: /Altri fabbricati: La legge non permette più di 1,14 %/ })).toBeVisible()
  await expect(page.getByLabel('Altri fabbricati')).toHaveValue('1,2')

  await fill(page, { 'a.altro-fabbricato': '1,00' })
  await page.getByLabel('Chi ha deciso').selectOption({ label: 'Consiglio comunale' })
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
  await expect(page.getByText('Nessuna paga di più, 9 pagano di meno.')).toBeVisible()
  await expectReadable(page, 'it', 'the effect')

  // another figure than the one whose effect was shown is not saved
  await fill(page, { 'a.altro-fabbricato': '1,01' })
  await page.getByRole('button', { name: 'Salva' }).click()
  await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
  await page.getByRole('button', { name: 'Salva' }).click()
  await expect(page.getByRole('heading', { name: 'Salvata' })).toBeVisible()
  await expect(page.getByText('Consiglio comunale, n. 58 del 10/11/2026').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Inserito e non ancora pubblicato' })).toBeVisible()

  await page.goto('/de/ufficio/aliquote/tari')
  await expectReadable(page, 'de', 'tariffs')
  await page.goto('/en/ufficio/aliquote/uffici')
  await expectReadable(page, 'en', 'offices')

  await page.goto('/comuni/cremona-d150')
  await expect(page.getByRole('heading', { name: 'Deciso dal Comune per il 2027' })).toBeVisible()

  // an operatore reads it, and may change nothing
  await page.goto('/ufficio')
  await page.getByRole('button', { name: 'Esci' }).click()
  await page.goto('/ufficio/aliquote/imu')
  await page.getByRole('link', { name: 'Entra con CIE' }).click()
  await page.getByRole('button', { name: /Entra come Giulia Moretti/ }).click()
  await page.getByRole('button', { name: 'Entra come Operatore' }).click()
  await page.goto('/ufficio/aliquote/imu')
  await expect(page.getByRole('heading', { name: 'Puoi leggere, non cambiare' })).toBeVisible()
  await expect(page.getByLabel('Altri fabbricati')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Mostra che cosa cambia' })).toHaveCount(0)
})

test('without a script: a case in the words of the decree, and what it changes @no-js', async ({ page }) => {
  test.slow()
  await page.goto('/de/ufficio/aliquote/imu')
  await page.getByRole('link', { name: 'Mit CIE anmelden' }).click()
  await page.getByRole('button', { name: /Entra come Elena Conti/ }).click()
  await page.getByRole('button', { name: 'Handeln als Verwaltung der Gemeinde' }).click()
  await page.goto('/de/ufficio/aliquote/imu?comune=D150&anno=2026')
  await page.getByLabel('Fall hinzufügen').selectOption('6.1.1')
  await page.getByRole('button', { name: 'Den Fall hinzufügen' }).click()
  await page.getByText(/^Bedingungen des Dekrets/).click()
  await page.getByLabel('Locazione a canone libero').check()
  const card = page.getByRole('listitem').filter({ hasText: 'Bedingungen des Dekrets' })
  await card.getByLabel('Steuersatz').fill('0,5')
  await fill(page, ACT)
  await page.getByLabel('Wer beschlossen hat').selectOption({ label: 'Gemeinderat' })
  await page.getByRole('button', { name: 'Zeigen, was sich ändert' }).click()
  await expect(page.getByRole('heading', { name: 'Was sich ändern würde' })).toBeVisible()
})

for (const [tag, what, anni] of [
  ['', 'Messaggi mandati', '3'],
  [' @no-js', 'Appuntamenti passati', '2'],
] as const) {
  test(`for how long a class of data is kept is decided by an act, and nothing goes by itself${tag}`, async ({
    page,
  }) => {
    test.slow()
    await page.goto('/ufficio/aliquote')
    await page.getByRole('link', { name: 'Entra con CIE' }).click()
    await page.getByRole('button', { name: /Entra come Stefano Galli/ }).click()
    await page.getByRole('button', { name: 'Entra come Responsabile' }).click()
    await page.goto('/ufficio/aliquote')
    await page.getByRole('link', { name: 'Per quanto tempo si conserva' }).click()
    const row = page.locator('.facts > div', { has: page.getByText(what, { exact: true }) })
    await expect(row).toContainText('Nessun termine: non si cancella.')
    await row.getByRole('link').click()

    await fill(page, { ...ACT, anni: '0' })
    await page.getByLabel('Chi ha deciso').selectOption({ label: 'Giunta comunale' })
    await page.getByRole('button', { name: 'Salva' }).click()
    await expect(page.getByRole('link', { name: /Scrivi gli anni, da 1 a 99/ })).toBeVisible()
    await fill(page, { anni })
    await page.getByRole('button', { name: 'Salva' }).click()
    await expect(page.getByRole('heading', { name: 'Salvata' })).toBeVisible()
    await expect(row).toContainText(`${anni} anni, deciso dal`)
    await expect(page.getByText('Giunta comunale, n. 58 del 10/11/2026')).toBeVisible()
    if (tag === '') await expectReadable(page, 'it', 'for how long data are kept')
  })
}

for (const [tag, prima] of [
  ['', '12'],
  [' @no-js', '9'],
] as const) {
  test(`when whoever has not paid is reminded is decided by an act, and stays readable${tag}`, async ({ page }) => {
    test.slow()
    await page.goto('/ufficio/aliquote')
    await page.getByRole('link', { name: 'Entra con CIE' }).click()
    await page.getByRole('button', { name: /Entra come Stefano Galli/ }).click()
    await page.getByRole('button', { name: 'Entra come Responsabile' }).click()
    await page.goto('/ufficio/aliquote')
    await page.getByRole('link', { name: 'Promemoria a chi non ha pagato' }).click()
    await fill(page, { ...ACT, prima: '0', dopo: '' })
    await page.getByLabel('Chi ha deciso').selectOption({ label: 'Giunta comunale' })
    await page.getByRole('button', { name: 'Salva' }).click()
    await expect(page.getByRole('link', { name: /Scrivi i giorni, da 1 a 60/ })).toBeVisible()
    await fill(page, { prima })
    await page.getByRole('button', { name: 'Salva' }).click()
    await expect(page.getByRole('heading', { name: 'Salvata' })).toBeVisible()
    await expect(page.getByText(`Un promemoria ${prima} giorni prima della scadenza.`)).toBeVisible()
    await expect(page.getByText('Nessuna lettera dopo la scadenza.')).toBeVisible()
    await expect(page.getByText('Giunta comunale, n. 58 del 10/11/2026').first()).toBeVisible()
    if (tag === '') await expectReadable(page, 'it', 'reminders')
  })
}

test('the responsabile enters the regolamento of the IMU, sees whom it touches, and the history keeps it', async ({
  page,
}) => {
  test.slow()
  await signInToOffice(page, '/ufficio/aliquote', /Entra come Stefano Galli/, 'responsabile')
  await page.goto('/ufficio/aliquote?comune=D150')
  await page.getByRole('link', { name: 'Regolamento IMU del 2026' }).click()
  await fill(page, { ...ACT, 'i.minimo': '12,005' })
  await page.getByLabel('Chi ha deciso').selectOption({ label: 'Consiglio comunale' })
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByRole('link', { name: /^Importo minimo dell’anno:/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Se l’imposta è proprio quella cifra:/ })).toBeVisible()

  // of whoever owes less than a hundred euro nothing would be asked: two heirs of a sixth of Via Vecchia owe 92,01
  await fill(page, { 'i.minimo': '100' })
  await page.getByLabel('Se l’imposta è proprio quella cifra').selectOption({ label: 'Si paga' })
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
  await expect(page.getByRole('table').filter({ hasText: '92,01' })).toBeVisible()
  await expectReadable(page, 'it', 'the effect of a regolamento')

  // what is kept changes nothing for anybody: the law’s own twelve euro
  await fill(page, { 'i.minimo': '12' })
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await page.getByRole('button', { name: 'Salva' }).click()
  await expect(page.getByRole('heading', { name: 'Salvata' })).toBeVisible()
  await expect(page.getByLabel('Importo minimo dell’anno')).toHaveValue('12,00')
  await expect(page.getByText('Consiglio comunale, n. 58 del 10/11/2026').first()).toBeVisible()
  for (const [language, prefix] of [['de', '/de'] as const, ['en', '/en'] as const]) {
    await page.goto(`${prefix}/ufficio/aliquote/regolamento?comune=D150`)
    await expectReadable(page, language, 'the regolamento')
  }
})

const LATE = new URLSearchParams({
  ...{ tributo: 'TARI', comune: 'D150', imposta: '100' },
  ...{ 'scadenza.g': '2', 'scadenza.m': '12', 'scadenza.a': '2025' },
  ...{ 'giorno.g': '28', 'giorno.m': '11', 'giorno.a': '2026' },
}).toString()

/** Each process knows of a decision within a second: the page is opened until it does. */
const openUntil = (page: Page, path: string, known: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await page.goto(path)
    await known()
  }).toPass()

test('the comune says until when the sanction is an eighth; who is late reads it; said by mistake, it is withdrawn', async ({
  page,
}) => {
  test.slow()
  await signInToOffice(page, '/ufficio/aliquote', /Entra come Stefano Galli/, 'responsabile')
  await page.goto('/ufficio/aliquote?comune=D150')
  await page.getByRole('link', { name: 'Ravvedimento del 2026' }).click()
  await fill(page, ACT)
  await page.getByLabel('TARI, con TEFA e TARES').selectOption({ label: 'Fino al 30 giugno dell’anno dopo' })
  await page.getByLabel('Chi ha deciso').selectOption({ label: 'Consiglio comunale' })
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
  await expectReadable(page, 'it', 'the effect of a window')
  await page.getByRole('button', { name: 'Salva' }).click()
  await expect(page.getByRole('heading', { name: 'Salvata' })).toBeVisible()

  // the window of an instalment of 2025 closed on 30 June 2026: 100 × 25 % ÷ 7, no longer ÷ 8
  await openUntil(page, `/calcolo/ravvedimento?${LATE}`, () =>
    expect(page.getByText('Consiglio comunale, n. 58 del 10/11/2026')).toBeVisible({ timeout: 2_000 }),
  )
  await expect(page.getByLabel('Fino a quando la sanzione è un ottavo?')).toHaveValue('')
  await expectReadable(page, 'it', 'the question that the comune answers')
  await page.goto(`/calcolo/ravvedimento/risultato?${LATE}`)
  await expect(page.getByText(/fino al 30 giugno dell’anno dopo la scadenza/)).toBeVisible()
  await expect(page.locator('main')).toContainText('3,57')
  await expectReadable(page, 'it', 'the reading of the comune')
  await page.goto(`/calcolo/ravvedimento/risultato?${LATE}&finestra=un-anno`)
  await expect(page.getByRole('heading', { name: 'Il Comune conta un altro giorno' })).toBeVisible()
  await expect(page.locator('main')).toContainText('3,13')

  await page.goto('/ufficio/aliquote/ravvedimento?comune=D150&anno=2026')
  const ritira = page.getByRole('link', { name: /^Ritira la voce dal 1/ })
  const own = (await ritira.getAttribute('href'))!
  await ritira.click()
  await expect(page.getByRole('button', { name: 'Ritira questa voce' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByRole('link', { name: 'Perché la ritiri: Manca.' })).toBeVisible()
  await page.getByLabel('Perché la ritiri').fill('Delibera di un altro Comune.')
  await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click()
  await expect(page.getByText('Niente di inserito: il calcolo conta un anno e lascia scegliere.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Che cosa cambierebbe' })).toBeVisible()
  await expectReadable(page, 'it', 'what a withdrawal changes')
  await page.getByRole('button', { name: 'Ritira questa voce' }).click()
  await expect(page.getByRole('heading', { name: 'Ritirata' })).toBeVisible()
  await expect(page.getByText('Perché: Delibera di un altro Comune.').first()).toBeVisible()
  await expectReadable(page, 'it', 'what was withdrawn')

  await openUntil(page, `/calcolo/ravvedimento/risultato?${LATE}`, () =>
    expect(page.locator('main')).toContainText('3,13', { timeout: 2_000 }),
  )
  await expect(page.getByText(/fino al 30 giugno dell’anno dopo la scadenza/)).toHaveCount(0)
  await page.goto(own)
  await expect(page.getByRole('heading', { name: 'Questa voce non si può ritirare' })).toBeVisible()
})

test('without a script: what counts after an entry is read before it is withdrawn @no-js', async ({ page }) => {
  test.slow()
  await signInToOffice(page, '/de/ufficio/aliquote', /Entra come Stefano Galli/, 'responsabile')
  await page.goto('/de/ufficio/aliquote/dati-prima?comune=D150')
  await fill(page, { ...ACT, giorni: '21', 'dal.g': '3', 'dal.m': '2', 'dal.a': '2026' })
  await page.getByLabel('Wer beschlossen hat').selectOption({ label: 'Gemeinderat' })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('link', { name: 'Den Eintrag ab 3. Februar 2026 zurückziehen' }).click()
  await page.getByLabel('Warum er zurückgezogen wird').fill('Tage einer anderen Gemeinde.')
  await page.getByRole('button', { name: 'Zeigen, was sich ändert' }).click()
  await expect(page.getByRole('heading', { name: 'Was danach gilt', exact: true })).toBeVisible()
  await expect(page.getByText('Keine Summe ändert sich.')).toBeVisible()
  await page.getByRole('button', { name: 'Diesen Eintrag zurückziehen' }).click()
  await expect(page.getByRole('heading', { name: 'Zurückgezogen' })).toBeVisible()
  await expect(page.getByText('Warum: Tage einer anderen Gemeinde.')).toBeVisible()
})
