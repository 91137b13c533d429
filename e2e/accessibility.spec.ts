import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addressOf, expect, LANGUAGES, overflowOf, PUBLIC_PAGES, test } from './fixtures'

const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

for (const { locale, prefix } of LANGUAGES) {
  for (const path of PUBLIC_PAGES) {
    const address = addressOf(path, prefix)

    test(`anybody can read ${address} (${locale}): axe, width, letters at 200 % @everywhere`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(await axe(page)).toEqual([])
      expect(await overflowOf(page), 'runs out of the window').toBe(0)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await overflowOf(page), 'runs out of the window at 200 %').toBe(0)
      expect(await clipped(page), 'cut off at 200 %').toEqual([])
    })
  }
}

/** Texts cut off by their own box: hidden on purpose ones left out. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, a, button, label, summary, legend')]
      .filter((node) => !node.closest('.vh, .skip, .trap, [hidden]') && node.offsetParent !== null)
      .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline')
      .map((node) => node.textContent?.slice(0, 40) ?? ''),
  )

test('axe finds nothing with the list of comuni open', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox').fill('san')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('the menu of a phone opens, holds the pages, and axe finds nothing in it @phone', async ({ page }) => {
  await page.goto('/')
  await page.getByText('Menu', { exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Menu' }).getByRole('link')).not.toHaveCount(0)
  expect(await overflowOf(page)).toBe(0)
  expect(await axe(page)).toEqual([])
})

test('the keyboard alone: skip the header, search, reach the calculation', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Vai al contenuto' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('In quale comune si trova l’immobile?')).toBeFocused()
  await page.keyboard.type('D150')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Comincia il calcolo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/calcolo\/imu\?comune=D150/)
})

test('whatever takes the focus shows it', async ({ page }) => {
  await page.goto('/')
  const stops = await page.locator('a, button, input:not([type=hidden]), summary').count()
  const unseen: string[] = []
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const ringed = (node: Element, pseudo?: string): boolean => {
        const { outlineStyle, outlineWidth } = getComputedStyle(node, pseudo)
        return outlineStyle !== 'none' && Number.parseInt(outlineWidth) >= 3
      }
      const node = document.activeElement
      if (!node || node === document.body) return ''
      const around = node.closest('.box, .opt')
      const shown = ringed(node) || ringed(node, '::after') || (around !== null && ringed(around))
      return shown ? '' : (node.textContent ?? node.tagName)
    })
    if (seen) unseen.push(seen)
  }
  expect(unseen).toEqual([])
})

test('targets are at least 44 pixels high where they are not words in a line @phone', async ({ page }) => {
  await page.goto('/')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, .btn, summary, .box, header a, footer a')]
      .filter((node) => node.offsetParent !== null && node.getBoundingClientRect().height < 43.5)
      .map((node) => `${node.tagName} ${node.textContent?.slice(0, 30)}`),
  )
  expect(small).toEqual([])
})

test('high contrast keeps the edges of what a colour says', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  await expect(page.locator('.owed').first()).toHaveCSS('border-top-style', 'solid')
})

test('on paper only what is read stays', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/')
  await expect(page.locator('.slim')).toBeHidden()
  await expect(page.locator('.foot')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
