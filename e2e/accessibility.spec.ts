import { expect, overflowOf, PUBLIC_PAGES, test } from './fixtures'
import { axe, readableInEveryLanguage } from './readable'

for (const path of PUBLIC_PAGES) readableInEveryLanguage(path, path)

test('axe finds nothing with the list of comuni open', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('In quale comune si trova l’immobile?').fill('san')
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
