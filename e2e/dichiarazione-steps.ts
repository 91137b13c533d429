import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { CASA, CHI } from '../testing/dichiarazione-risposte'
import { expect } from './fixtures'
import { axe } from './readable'

/** Answers by the name of their control: typed, chosen or ticked as its kind asks. */
export const answer = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(answers)) {
    const control = page.locator(`[name="${name}"]`).first()
    const kind = await control.evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName))
    if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind === 'checkbox') await control.check()
    else if (kind === 'SELECT') await control.selectOption(value)
    else await control.fill(value)
  }
}

/** Opens a part that is shut until somebody needs it. */
export const opened = async (page: Page, summary: string): Promise<void> => {
  const details = page.locator('details', { has: page.getByText(summary, { exact: true }) }).last()
  if ((await details.getAttribute('open')) === null) await page.getByText(summary, { exact: true }).click()
}

/** The first step: which declaration, and whose. */
export const tellWho = async (page: Page, more: Readonly<Record<string, string>> = {}): Promise<void> => {
  await opened(page, 'Telefono ed e-mail')
  await answer(page, { ...CHI, ...more })
}

/** The property of an open form. */
export const tellCasa = async (page: Page, at = 0, more: Readonly<Record<string, string>> = {}): Promise<void> => {
  const { c: _, ...casa } = CASA
  const own = Object.fromEntries(Object.entries({ ...casa, ...more }).map(([name, value]) => [`i${at}.${name}`, value]))
  await answer(page, own)
}

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Avanti', exact: true }).click()

/** Presses a button and reads what was downloaded. */
export const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** Axe finds nothing; it is a script itself, so only where scripts run. */
export const expectNoFault = async (page: Page, where: string): Promise<void> => {
  if (where !== '@no-js') expect(await axe(page)).toEqual([])
}
