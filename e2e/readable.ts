import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Locale } from '../i18n/routing'
import { addressOf, expect, LANGUAGES, overflowOf, test } from './fixtures'

/** What axe finds, as lines. Our pages have no frames: "legacy" spares a second page for each look. */
export const axe = async (page: Page): Promise<string[]> => {
  const look = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await look.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Texts cut off by their own box: hidden on purpose ones left out. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, a, button, label, summary, legend')]
      .filter((node) => !node.closest('.vh, .skip, .trap, .stepper, [hidden]') && node.offsetParent !== null)
      .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline')
      .map((node) => node.textContent?.slice(0, 40) ?? ''),
  )

const expectRoom = async (page: Page, state: string): Promise<void> => {
  expect(await overflowOf(page), `${state}: runs out of the window`).toBeLessThanOrEqual(0)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await overflowOf(page), `${state}: runs out of the window at 200 %`).toBeLessThanOrEqual(0)
  expect(await clipped(page), `${state}: cut off at 200 %`).toEqual([])
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 320, height: 720 }

/** Axe sees every page in every language, and both widths: what differs between languages is only the words. */
const SEEN_AT = { it: DESK, en: DESK, de: PHONE } as const

/** What is laid out only when somebody comes near (docs/decisions/0082) is laid out for axe, which does not scroll. */
const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelectorAll<HTMLElement>('main > section, .foot').forEach((one) => {
      one.style.contentVisibility = 'visible'
    })
  })

/** Anybody can read the page that is open: axe, 320 px, letters at 200 %. Everything folded is opened first. */
export const expectReadable = async (page: Page, locale: Locale, state = ''): Promise<void> => {
  // a page that waits for a hand is looked at alive
  await page.mouse.move(1, 1)
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
  await layOutAll(page)
  const size = SEEN_AT[locale]
  await page.setViewportSize(size)
  expect(await axe(page), `${state} at ${size.width} px`).toEqual([])
  await page.setViewportSize(PHONE)
  await expectRoom(page, state)
  await page.setViewportSize(DESK)
}

/** One journey for a page: it is opened in each language, and anybody can read it. */
export const readableInEveryLanguage = (name: string, address: string): void =>
  test(`anybody can read, in every language: ${name}`, async ({ page }) => {
    for (const { locale, prefix } of LANGUAGES) {
      await page.goto(addressOf(address, prefix))
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectReadable(page, locale, prefix + address)
    }
  })
