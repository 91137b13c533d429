import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'

test('a citizen comes in by CIE, sees who the portal takes her for, and leaves', async ({ page, context }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Accedi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accedi')
  await page.getByRole('link', { name: 'Entra con CIE' }).click()
  await page.getByRole('button', { name: /Entra come Anna Rossi/ }).click()
  await expect(page).toHaveURL(/\/area$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ciao, Anna')
  await expect(page.getByText('RSSNNA80C54D150O')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const cookie = (await context.cookies()).find(({ name }) => name === 'sessione')!
  expect([cookie.httpOnly, cookie.sameSite, cookie.value.includes('Anna')]).toEqual([true, 'Lax', false])

  await page.goto('/en/calcolo/imu')
  await page.getByRole('link', { name: 'Your area: Anna' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You have signed out' })).toBeVisible()
  await page.goto('/area')
  await expect(page).toHaveURL(/\/accesso\?da=%2Farea$/)
})

test('without a script: a firm comes in by SPID, stays, and a host that is not ours gets nothing @no-js', async ({
  page,
  request,
}) => {
  await page.goto('/de/area')
  await page.getByRole('link', { name: 'Mit SPID anmelden' }).click()
  await page.getByRole('button', { name: /Torna al portale/ }).click()
  await expect(page.getByRole('heading', { name: 'Sie sind nicht angemeldet' })).toBeVisible()
  await page.getByRole('link', { name: 'Mit SPID anmelden' }).click()
  await page.getByRole('button', { name: /Entra come Paolo Verdi/ }).click()
  await expect(page).toHaveURL(/\/de\/area$/)
  await expect(page.getByText('Officine Verdi s.r.l. (01234560199)')).toBeVisible()
  await page.getByRole('button', { name: 'Angemeldet bleiben' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guten Tag, Paolo')

  for (const path of ['/', '/area', '/api/health', '/api/auth/callback/cie', '/.well-known/openid-federation']) {
    const answer = await request.get(path, { headers: { host: 'evil.example' }, maxRedirects: 0 })
    expect([path, answer.status()]).toEqual([path, 400])
    const forwarded = await request.get(path, { headers: { 'x-forwarded-host': 'evil.example' }, maxRedirects: 0 })
    expect(forwarded.status()).toBeLessThan(400)
    expect(forwarded.headers().location ?? '').not.toContain('evil')
  }
})
