import { expect, test } from './fixtures'
import { signInTo, signInToOffice } from './posizione-steps'
import { expectReadable } from './readable'

test('a person says where she wants to be written to, and reads again what she was written', async ({ page }) => {
  await signInTo(page, '/area/recapiti', /Entra come Marco Bianchi/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('I miei recapiti')
  const email = page.getByLabel('Indirizzo e-mail')
  // a run before may have left another
  await expect(email).toHaveValue(/@/)
  await email.fill('marco')
  await page.getByRole('button', { name: 'Salva i recapiti' }).click()
  await expect(page.locator('.errors')).toContainText('Questo non è un indirizzo')
  await email.fill(`marco.${Date.now()}@esempio.it`)
  await page.getByRole('button', { name: 'Salva i recapiti' }).click()
  await expect(page.getByRole('heading', { name: 'Ti abbiamo mandato un codice' })).toBeVisible()
  await page.getByLabel(/Codice arrivato a marco/).fill('000 000')
  await page.getByRole('button', { name: 'Conferma e-mail' }).click()
  await expect(page.getByRole('heading', { name: 'Il codice non è quello' })).toBeVisible()
  await expectReadable(page, 'it', 'addresses')

  await page.goto('/area/messaggi')
  await expect(page.getByRole('heading', { name: /codice per confermare/i }).first()).toBeVisible()
  await expectReadable(page, 'it', 'messages of one’s own')
})

test('without a script: a person gives an address, and takes it away @no-js', async ({ page }) => {
  await signInTo(page, '/en/area/recapiti', /Entra come Anna Rossi/)
  await page.getByLabel('Email address').fill(`anna.${Date.now()}@esempio.it`)
  await page.getByRole('button', { name: 'Save the addresses' }).click()
  await expect(page.getByText('To be confirmed')).toBeVisible()
  await page.getByLabel('Email address').fill('')
  await page.getByRole('button', { name: 'Save the addresses' }).click()
  await expect(page.getByRole('heading', { name: 'Addresses saved' })).toBeVisible()
  await expect(page.getByText('To be confirmed')).toHaveCount(0)
})

test('an operator looks at what the comune has written', async ({ page }) => {
  await signInToOffice(page, '/de/ufficio/messaggi')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nachrichten')
  for (const view of ['Ohne Adresse', 'Im Versand', 'Versandt', 'Nicht versandt']) {
    await page.getByRole('link', { name: new RegExp(`^${view}: \\d+$`) }).click()
    await expect(page.getByRole('link', { name: new RegExp(`^${view}: \\d+$`) })).toHaveAttribute(
      'aria-current',
      'page',
    )
  }
  await expectReadable(page, 'de', 'messages of the comune')
})
