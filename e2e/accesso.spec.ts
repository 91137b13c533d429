import AxeBuilder from '@axe-core/playwright'
import { decode, encode } from 'next-auth/jwt'
import { expect, test, placeOf } from './fixtures'

test('a citizen comes in by CIE, sees who the portal takes her for, and leaves', async ({ page, context }) => {
  // out of the portal and of the provider, and in vain in again
  test.slow()
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
  // the session of the provider is ended there, and the browser comes back
  await page.getByRole('link', { name: 'Sign out of your provider too' }).click()
  await page.getByRole('button', { name: 'Esci anche da qui' }).click()
  await expect(page).toHaveURL(/\/en\/accesso$/)
  await page.goto('/area')
  await expect(page).toHaveURL(/\/accesso\?da=%2Farea$/)
  // a copy of the cookie opens nothing either
  await context.addCookies([cookie])
  await page.goto('/area')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accedi')
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

/** A session of the same person that is over: as after twenty minutes in which nothing happened. */
const overdue = async (sealed: string): Promise<string> => {
  const secret = process.env.SESSION_SECRET ?? ''
  const { value } = (await decode({ token: sealed, secret, salt: 'sessione' })) as unknown as {
    value: { until: number }
  }
  const token = { value: { ...value, until: Math.floor(Date.now() / 1000) - 1 } }
  return encode({ token, secret, salt: 'sessione', maxAge: 3600 })
}

test('a session that ends in the middle of a form loses nothing that was typed', async ({ page, context }) => {
  // three people come in, one after the other
  test.slow()
  const signIn = async (who: RegExp): Promise<void> => {
    await page.getByRole('link', { name: 'Entra con SPID' }).click()
    await page.getByRole('button', { name: who }).click()
  }
  await page.goto('/area/deleghe')
  await signIn(/Entra come Marco Bianchi/)
  await page.getByLabel('Per quale comune').selectOption({ label: 'Comune di Cremona' })
  await page.getByLabel('Codice fiscale di chi potrà vedere').fill('RSSNNA80C54D150O')
  await page.getByLabel('TARI').check()
  await page.getByLabel('Giorno').fill('31')
  await page.getByLabel('Mese').fill('12')
  await page.getByLabel('Anno').fill('2027')
  const cookie = (await context.cookies()).find(({ name }) => name === 'sessione')!
  await context.addCookies([{ ...cookie, value: await overdue(cookie.value) }])
  await page.getByRole('button', { name: 'Dai la delega' }).click()

  await expect(page.getByRole('heading', { name: 'La sessione è finita' })).toBeVisible()
  expect(placeOf(page)).not.toMatch(/RSSNNA|Rossi|2027/)
  await signIn(/Entra come Marco Bianchi/)
  await expect(page.getByRole('heading', { name: 'Ecco che cosa avevi scritto' })).toBeVisible()
  await expect(page.getByLabel('Codice fiscale di chi potrà vedere')).toHaveValue('RSSNNA80C54D150O')
  await expect(page.getByLabel('TARI')).toBeChecked()
  await page.getByRole('button', { name: 'Dai la delega' }).click()
  await expect(page.getByRole('heading', { name: 'Delega data' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByRole('button', { name: 'Esci' }).click()
  await page.goto('/area/deleghe')
  await signIn(/Entra come Anna Rossi/)
  await page.getByRole('button', { name: 'Accetta la delega di BNCMRC72S05D150P' }).first().click()
  await expect(page.getByRole('heading', { name: 'Delega accettata' })).toBeVisible()
})

test('who has several roles chooses one and may change it', async ({ page }) => {
  await page.goto('/accesso')
  await page.getByRole('link', { name: 'Entra con CIE' }).click()
  await page.getByRole('button', { name: /Entra come Giulia Moretti/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entra come')
  await page.getByRole('button', { name: 'Entra come Operatore' }).click()
  await expect(page.getByText('Operatore', { exact: true })).toBeVisible()
  await page.goto('/area/deleghe')
  await expect(page).toHaveURL(/\/area\/ruolo\?da=%2Farea%2Fdeleghe$/)
  await page.getByRole('button', { name: 'Entra come Cittadino' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deleghe')
  await page.goto('/area/accessi')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chi ha visto i miei dati')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
