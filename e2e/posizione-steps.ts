import type { Page } from '@playwright/test'

/** Comes in by the local provider, on the way to a page of one's own. */
export const signInTo = async (page: Page, path: string, who: RegExp): Promise<void> => {
  await page.goto(path)
  await page.locator('a[href*="entra?con=spid"]').first().click()
  await page.getByRole('button', { name: who }).click()
}

const GIULIA = /Entra come Giulia Moretti/

/** Comes in to work for the comune of the demo: as an operator, if nothing else is said. `path`: with its language. */
export const signInToOffice = async (page: Page, path: string, who = GIULIA, role = 'operatore'): Promise<void> => {
  const prefix = /^\/(de|en)(?=\/)/.exec(path)?.[0] ?? ''
  await page.goto(`${prefix}/accesso?da=${encodeURIComponent(path)}`)
  await page.locator('a[href*="con=cie"]').click()
  await page.getByRole('button', { name: who }).click()
  const seat = page.locator('form', { has: page.locator(`input[value="${role}"]`) })
  await seat.getByRole('button').first().click()
}
