import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** The control of a field by its name in the form; its id is the name. */
export const box = (page: Page, name: string): Locator => page.locator(`[id="${name}"]`)

export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`[name="${name}"][value="${value}"]`).check()

/** The form of Cremona in a year, with these answers already in its address. */
export const formOf = (answers: Readonly<Record<string, string>> = {}, anno = '2026', comune = 'D150'): string =>
  `/calcolo/imu?${new URLSearchParams({ comune, anno, ...answers })}`

/** A flat of rendita 743,69 kept for own use, half of it. */
export const FLAT = {
  'i0.tipo': 'abitazione',
  'i0.possesso': 'tutto',
  'i0.p0.categoria': 'A/3',
  'i0.p0.uso': 'vuoto',
  'i0.p0.rendita': '743,69',
  'i0.p0.quota': '50',
  'i0.p0.scelta': 'base',
} as const

/** "Vedi il risultato": beside the form on a wide page, in the bar at the bottom of a phone. */
export const seeResult = async (page: Page): Promise<void> => {
  const bar = page.locator('details.bar')
  if (await bar.isVisible()) {
    await bar.locator('summary').click()
    await bar.getByRole('button', { name: 'Vedi il risultato' }).click()
  } else {
    await page.locator('aside.sum').getByRole('button', { name: 'Vedi il risultato' }).click()
  }
}

/** An amount as a page says it to a screen reader: `662,00 €`, with its no-break space. */
export const euroText = (figure: string): string => `${figure}\u00a0€`

/** The one button of the result that leads to the F24. */
export const printF24 = (page: Page): Locator => page.getByRole('link', { name: 'Stampa l’F24', exact: true })

/** The card of an instalment on the page of the result. */
export const instalment = (page: Page, name: 'Acconto' | 'Saldo'): Locator =>
  page.locator('.instalment').filter({ has: page.getByRole('heading', { name, exact: true }) })

export const expectInstalments = async (page: Page, acconto: string, saldo: string): Promise<void> => {
  await expect(instalment(page, 'Acconto')).toContainText(euroText(acconto))
  await expect(instalment(page, 'Saldo')).toContainText(euroText(saldo))
}
