import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import { expect } from './fixtures'
import { signInToOffice } from './posizione-steps'

const PAGE = '/ufficio/emissioni'

/** Comes in to work for the comune of the demo, in that role. */
export const official = async (browser: Browser, who: RegExp, role: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signInToOffice(page, PAGE, who, role)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avvisi precompilati')
  return page
}

/** Invented people who pay IMU, whom nobody has written to: in the comune of the demo, or living elsewhere. @returns their names */
export const newOwners = async (where: 'qui' | 'altrove', many: number): Promise<readonly string[]> => {
  const args = ['--import', 'tsx', 'testing/new-owners.ts', 'D150', where, String(many)]
  return (await promisify(execFile)(process.execPath, args)).stdout.trim().split('\n')
}

/** Does the parts of the runs where no worker of the portal does: the demonstration has one. */
const work = async (): Promise<void> => {
  if (process.env.APP_DATABASE_URL === undefined) return
  // a paper names the portal that it leads to
  const env = { ...process.env, PUBLIC_URL: process.env.BASE_URL }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'testing/work-lotti.ts', 'D150'], { env })
}

/** The work is done: the page says so. */
export const until = async (page: Page, state: string): Promise<void> => {
  await work()
  await expect(async () => {
    await page.reload()
    await expect(page.locator('.tag').first()).toHaveText(state, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
}

/** Releases a run that another person tried, and has it issued; another that is under way meanwhile is waited for. */
export const release = async (page: Page, run: string): Promise<void> => {
  await expect(async () => {
    await page.goto(run)
    await page.getByRole('button', { name: 'Rilascia gli avvisi' }).click()
    await expect(page.locator('.tag').first()).not.toHaveText('Da rilasciare', { timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await until(page, 'Emessa')
}
