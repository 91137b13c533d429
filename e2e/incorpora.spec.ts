import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'

/** The site of a comune: another origin, with a policy of its own. */
const openSite = async (body: string, portal: string): Promise<{ site: Server; address: string }> => {
  const site = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.setHeader('content-security-policy', `default-src 'none'; script-src ${portal}; frame-src ${portal}`)
    answer.end(`<!doctype html><html lang="it"><title>Comune di Cremona</title><h1>Tributi</h1>${body}</html>`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  return { site, address: `http://127.0.0.1:${(site.address() as AddressInfo).port}` }
}

const element = (portal: string): string =>
  `<script src="${portal}/incorpora.js" async></script>
   <sportello-tributi comune="D150" colore="#ffcc00"><a href="${portal}/calcolo/imu?comune=D150">Calcola</a></sportello-tributi>`

test('the site of a comune shows the calculator in its colour, and it computes', async ({ page, context, baseURL }) => {
  const { site, address } = await openSite(element(baseURL!), baseURL!)
  try {
    await page.goto(address)
    const frame = page.frameLocator('iframe[title="Calcolo dell’IMU"]')
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('Cremona')
    // #ffcc00 has 1.5:1 on white: what is drawn with it is dark enough to be read
    const action = await frame.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--action'))
    expect(action).not.toBe('#ffcc00')
    expect(action).toMatch(/^#[0-9a-f]{6}$/)
    // alive: the button for who has no script is gone, and answers are followed from here on
    await expect(frame.getByRole('button', { name: 'Aggiorna il conto' })).toHaveCount(0)
    await frame.getByLabel('Qual è la categoria catastale?').selectOption('A/3')
    await frame.getByText('Vuoto o a disposizione').click()
    await frame.getByLabel('Qual è la rendita catastale?').fill('500,00')
    await frame.getByLabel('Quanta parte è tua?').fill('100')
    await frame.getByLabel('Quanta parte è tua?').blur()
    await frame.getByText('Sì, tutti i 12 mesi').click()
    // asked only now that category and use are said: the questions follow the answers inside the frame too
    await frame.locator('[name="i0.p0.scelta"][value="base"]').check()
    // 500,00 × 1,05 × 160 × 1,06 % = 890,40: two instalments of 445
    await expect(frame.locator('.sum, .bar').first()).toContainText('890,00')
    const box = await page.locator('iframe').boundingBox()
    expect(box!.height).toBeGreaterThan(700)
    expect(await context.cookies()).toEqual([])
    const opened = context.waitForEvent('page')
    await frame.getByRole('button', { name: 'Vedi il risultato' }).first().click()
    const result = await opened
    await expect(result).toHaveURL(/\/calcolo\/imu\/risultato\?/)
    await expect(result.getByRole('heading', { level: 1 })).toContainText('Da pagare')
  } finally {
    site.close()
  }
})

test('no other page of the portal lets itself be framed, and the frame works without JavaScript @no-js', async ({
  page,
  request,
  baseURL,
}) => {
  const body = `<iframe id="a" src="${baseURL}/calcolo/imu?comune=D150"></iframe>
    <iframe id="b" src="${baseURL}/incorpora/imu/D150?colore=0066cc" width="400" height="700"></iframe>`
  const { site, address } = await openSite(body, baseURL!)
  try {
    await page.goto(address)
    await expect(page.frameLocator('#b').getByRole('heading', { level: 1 })).toContainText('Cremona')
    await expect(page.frameLocator('#a').getByRole('heading', { level: 1 })).toHaveCount(0)
    const frame = page.frameLocator('#b')
    await frame.getByLabel('Qual è la categoria catastale?').selectOption('A/3')
    // in a narrow frame the sum is shut, as on a phone
    await frame.locator('.bar > summary').click()
    await frame.locator('.bar').getByRole('button', { name: 'Aggiorna il conto' }).click()
    await expect(frame.getByLabel('Qual è la categoria catastale?')).toHaveValue('A/3')
    const [other, framed] = await Promise.all([request.get('/incorporazioni'), request.get('/de/incorpora/imu/D150')])
    expect(other.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(framed.headers()['content-security-policy']).toContain('frame-ancestors *')
  } finally {
    site.close()
  }
})
