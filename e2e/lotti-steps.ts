import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Chooses the table of a batch. */
export const choose = (page: Page, content: string | Uint8Array, name = 'clienti.csv') =>
  page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

/** The files of the ZIP that a button gives. */
export const zipOf = async (page: Page, button: RegExp): Promise<Record<string, Uint8Array>> => {
  const waited = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await waited
  expect(download.suggestedFilename()).toMatch(/^imu-\d{4}-[a-z]+\.zip$/)
  return unzipSync(readFileSync(await download.path()))
}
