import { expect, test } from './fixtures'
import { curlsOf } from '../testing/curl'

test('from the list of calls to a command that works as it stands', async ({ page, request, baseURL }) => {
  await page.goto('/sviluppatori')
  await page.getByRole('link', { name: 'Le aliquote IMU di un comune' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le aliquote IMU di un comune')
  const example = page.getByRole('region', { name: 'Cremona, 2026' })
  const command = await example.locator('pre').first().innerText()
  expect(command).toContain(baseURL)
  const [call] = curlsOf('```sh\n' + command + '\n```\n')
  const answer = await request.get(call!.path)
  expect((await answer.json()).comune).toBe('Cremona')
  await expect(example.getByRole('button')).toContainText('Copia')
  await page.getByRole('link', { name: 'I codici dei problemi' }).click()
  await expect(page.locator('#aliquota-missing')).toContainText('non la indoviniamo')
})

test('shapes lead to shapes and nothing runs out of the window, without JavaScript @no-js @phone', async ({ page }) => {
  await page.goto('/de/sviluppatori/calcolaImu')
  await page.getByRole('link', { name: 'RisultatoImu' }).first().click()
  await expect(page.getByRole('region', { name: 'RisultatoImu' })).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => innerWidth),
  )
})
