import type { Page } from '@playwright/test'

/** Comes in by the local provider, on the way to a page of one's own. */
export const signInTo = async (page: Page, path: string, who: RegExp): Promise<void> => {
  await page.goto(path)
  await page.locator('a[href*="entra?con=spid"]').first().click()
  await page.getByRole('button', { name: who }).click()
}
