import type { Page } from '@playwright/test'
import { CASI_SVOLTI, casoSvolto, queryDi, type CasoSvoltoId } from '../app/casi/casi'
import { CASI_TRIBUTI, casoTributo } from '../app/casi/tributi'
import type { RigaAttesa } from '../app/casi/casi.types'
import { euroText } from './calcolo-steps'
import { chooseRata, download, fillPerson, linesWith, LUCIA, times } from './f24-steps'
import { expect, LANGUAGES, test } from './fixtures'
import { expectReadable, readableInEveryLanguage } from './readable'

const grouped = (euro: number, mark: string): string => String(euro).replace(/\B(?=(\d{3})+$)/g, mark)

/** Whole euro as an Italian page and the form write them: `1.375,00`. */
const said = (euro: number): string => `${grouped(euro, '.')},00`

/** On the form each digit has its box: no marks. */
const onForm = (euro: number): string => `${euro}00`

const amountIn = (locale: string, euro: number): string =>
  locale === 'en' ? `€${grouped(euro, ',')}.00` : euroText(said(euro))

const total = (righe: readonly RigaAttesa[], rata: 'acconto' | 'saldo'): number =>
  righe.reduce((sum, riga) => sum + riga[rata], 0)

const paying = CASI_SVOLTI.filter((id) => casoSvolto(id).righe.length > 0)

const RATE = ['acconto', 'saldo'] as const

const expectOnThePage = async (page: Page, id: CasoSvoltoId, locale: string): Promise<void> => {
  const { righe, arithmetic } = casoSvolto(id)
  const panel = page.locator('.owed')
  const [acconto, saldo] = [total(righe, 'acconto'), total(righe, 'saldo')]
  await expect(panel.locator('.amount-xl'), arithmetic).toContainText(amountIn(locale, acconto + saldo))
  if (righe.length === 0) return
  await expect(panel.locator('.lines > div').nth(0), arithmetic).toContainText(amountIn(locale, acconto))
  await expect(panel.locator('.lines > div').nth(1), arithmetic).toContainText(amountIn(locale, saldo))
}

/** On the form as the page reads it, and on the paper: code, comune, box, year and amount in one line, on both halves. */
const expectOnTheForm = async (page: Page, id: CasoSvoltoId): Promise<void> => {
  const { comune, righe, arithmetic } = casoSvolto(id)
  await page.goto(`/calcolo/imu/f24?${queryDi(id)}`)
  await chooseRata(page, 'entrambe')
  await fillPerson(page, LUCIA)
  await page.getByRole('button', { name: 'Controlla l’F24' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  const { pdf } = await download(page, 'Scarica e stampa il PDF')
  for (const [sheet, rata] of RATE.entries()) {
    const shown = page.getByRole('article').nth(sheet)
    for (const riga of righe.filter((own) => own[rata] > 0)) {
      await expect(shown, arithmetic).toContainText(said(riga[rata]))
      const detrazione = riga.detrazione === undefined ? '' : onForm(riga.detrazione)
      const line = new RegExp(`^EL${riga.codice}${comune}X\\d{1,2}2026${detrazione}${onForm(riga[rata])}$`)
      expect(linesWith(pdf, sheet, line), `${arithmetic} (${rata})`).toBe(2)
    }
    expect(times(pdf, `EURO+ ${onForm(total(righe, rata))}`, sheet), arithmetic).toBe(2)
  }
}

readableInEveryLanguage('all the cases', '/casi')

for (const id of CASI_SVOLTI) {
  test(`the case ${id}: the sum done by hand is on the page, in every language @no-js`, async ({ page }) => {
    for (const { locale, prefix } of LANGUAGES) {
      await page.goto(`${prefix}/casi/${id}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectOnThePage(page, id, locale)
    }
  })
}

/** All are of one shape: each is looked at in one language, and each language has a third of them. */
for (const [at, id] of CASI_SVOLTI.entries()) {
  const { locale, prefix } = LANGUAGES[at % LANGUAGES.length]!
  test(`the case ${id}: anybody can read it (${locale})`, async ({ page }) => {
    await page.goto(`${prefix}/casi/${id}`)
    await expectReadable(page, locale, id)
  })
}

for (const id of paying) {
  test(`the case ${id}: and in the text of the F24 @no-js`, async ({ page }) => {
    await expectOnTheForm(page, id)
  })
}

test('who owes nothing has no F24, and the page says why', async ({ page }) => {
  await page.goto('/casi/casa-in-cui-vivo')
  await expect(page.locator('.owed')).toContainText('Per il 2026 Teresa non deve pagare niente')
  await expect(page.locator('main')).toContainText('Non paghi: è la casa in cui vivi, e non è di lusso.')
  await page.goto(`/calcolo/imu/f24?${queryDi('casa-in-cui-vivo')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L’F24 non si può ancora stampare')
  await page.goto('/casi/due-case-coniugi')
  await expect(page.locator('main')).toContainText('Il marito non paga niente.')
})

test('from the home to a story to the calculator filled in @no-js', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Tutti i casi, con il conto' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Casi già calcolati')
  await expect(page.locator('.cases a')).toHaveCount(CASI_SVOLTI.length + CASI_TRIBUTI.length)
  await expect(page.locator('.cases > li').filter({ hasText: 'Ho comprato a maggio' })).toContainText(
    `Luca paga ${euroText('560,00')}`,
  )
  await page.getByRole('link', { name: 'La casa è in ristrutturazione' }).click()
  await page.getByRole('link', { name: 'Apri il calcolo con queste risposte' }).click()
  await expect(page.locator('[id="i0.p1.venale"]')).toHaveValue('36.000,00')
  await expect(page.locator('[id="i0.p2.rendita"]')).toHaveValue('560,00')
  await expect(page.locator('aside.sum')).toContainText(euroText('563,00'))
})

test('stories of other taxes: the sum done by hand, and the calculator filled in @no-js', async ({ page }) => {
  for (const id of CASI_TRIBUTI) {
    await page.goto(`/casi/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const cents = casoTributo(id).dovuto
    const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
    const figure = `${euros},${String(cents % 100).padStart(2, '0')}`
    await expect(page.locator('.owed'), casoTributo(id).arithmetic).toContainText(euroText(figure))
  }
  await page.goto('/casi/tasi-casa-affittata-2016')
  await page.getByRole('link', { name: 'Apri il calcolo con queste risposte' }).click()
  await expect(page.locator('[id="aliquota"]')).toHaveValue('2,5')
  await expect(page.locator('[name="uso"][value="affittato"]')).toBeChecked()
})

test('a story that does not exist is not found', async ({ page }) => {
  const response = await page.goto('/casi/constructor')
  expect(response?.status()).toBe(404)
})

test('on paper the story stays, and what only a screen can do goes', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/casi/erede-un-sesto')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.owed')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'E il tuo?' })).toBeHidden()
})
