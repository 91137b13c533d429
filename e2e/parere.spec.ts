import { addressOf, expect, LANGUAGES, overflowOf, test } from './fixtures'
import { axe } from './readable'

const WORDS = {
  it: {
    star: /Valuta 5 stelle/,
    liked: 'Le indicazioni erano chiare',
    more: /altri dettagli/,
    send: 'Invia il parere',
  },
  en: { star: /Give 5 stars/, liked: 'The instructions were clear', more: /add details/, send: 'Send your opinion' },
  de: { star: /5 von 5 Sternen/, liked: 'Die Angaben waren klar', more: /hinzufügen/, send: 'Meinung senden' },
} as const

for (const { locale, prefix } of LANGUAGES) {
  for (const mode of ['', ' @no-js', ' @phone']) {
    test(`how clear was the page: stars, one answer, thanks (${locale})${mode}`, async ({ page }) => {
      const words = WORDS[locale]
      await page.goto(addressOf('/servizi/tari', prefix))
      await expect(page.locator('[data-element=feedback-rating-positive]')).toBeHidden()
      await page.getByLabel(words.star).check({ force: true })
      await expect(page.locator('[data-element=feedback-rating-negative]')).toBeHidden()
      await page.getByText(words.liked, { exact: true }).click()
      await page.getByLabel(words.more).fill('Ben fatto')
      await page.getByRole('button', { name: words.send }).click()
      await expect(page).toHaveURL(new RegExp(`${prefix}/valuta/grazie\\?pagina=%2Fservizi%2Ftari$`))
      await page.getByRole('main').getByRole('link').click()
      await expect(page).toHaveURL(new RegExp(`${prefix}/servizi/tari$`))
    })
  }
}

test('few stars ask what was hard, by keyboard alone', async ({ page }) => {
  await page.goto('/servizi/tari')
  await page.getByLabel(/Valuta 1 stella/).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel(/Valuta 2 stelle/)).toBeChecked()
  await expect(page.locator('[data-element=feedback-rating-negative]')).toBeVisible()
  await expect(page.locator('[data-element=feedback-rating-positive]')).toBeHidden()
  expect(await axe(page)).toEqual([])
})

test('a rating with a codice fiscale is not kept, and nothing typed is lost @no-js', async ({ page }) => {
  await page.goto('/domande-frequenti')
  await page.getByLabel(/Valuta 4 stelle/).check({ force: true })
  await page.getByLabel(/altri dettagli/).fill('sono FRRLCU80A41D150X')
  await page.getByRole('button', { name: 'Invia il parere' }).click()
  await expect(page).toHaveTitle(/^Da correggere/)
  await expect(page.getByRole('group', { name: /risposta da guardare/ })).toContainText('codice fiscale')
  await expect(page.getByLabel(/altri dettagli/)).toHaveValue('sono FRRLCU80A41D150X')
  await page.getByLabel(/altri dettagli/).fill('tutto bene')
  await page.getByRole('button', { name: 'Invia il parere' }).click()
  await expect(page).toHaveURL(/\/valuta\/grazie\?pagina=%2Fdomande-frequenti$/)
})

for (const mode of ['', ' @no-js', ' @phone']) {
  test(`a problem is reported from the foot of a page, and has a receipt${mode}`, async ({ page }) => {
    await page.goto('/comuni/cremona-d150')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Segnalazione disservizio' }).click()
    await expect(page.getByLabel('Su quale pagina?')).toHaveValue('/comuni/cremona-d150')
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click()
    await expect(page).toHaveTitle(/^Da correggere/)
    await expect(page.getByRole('link', { name: /Che cosa non va: Scegli/ })).toHaveAttribute('href', '#tipo')
    expect(await overflowOf(page)).toBe(0)
    await page.getByText('Un’aliquota o una data è sbagliata').click()
    await page.getByLabel(/Racconta/).fill('L’aliquota dei terreni del 2026 è cambiata.')
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click()
    await expect(page).toHaveURL(/\/segnala\/ricevuta\?codice=\w{4}-\w{4}$/)
    await expect(page.getByRole('heading', { name: /^Il codice è \w{4}-\w{4}$/ })).toBeVisible()
  })
}

test('a report in German, with a mistake first, keeps its words', async ({ page }) => {
  await page.goto('/de/segnala')
  await page.getByLabel(/Beschreiben/).fill('kurz')
  await page.getByRole('button', { name: 'Meldung senden' }).click()
  await expect(page).toHaveURL(/\/de\/segnala$/)
  await expect(page.getByLabel(/Beschreiben/)).toHaveValue('kurz')
  expect(await axe(page)).toEqual([])
})

test('what was typed before the page came alive stays, also in a box that came with a text', async ({ page }) => {
  await page.goto('/segnala')
  await page.getByLabel(/Racconta/).fill('corto')
  // the scripts of the next page come late, as on a slow line
  let release = (): void => undefined
  const late = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await late
    await route.continue()
  })
  await page.getByRole('button', { name: 'Invia la segnalazione' }).click()
  const box = page.getByLabel(/Racconta/)
  await expect(box).toHaveValue('corto')
  await box.fill('L’aliquota dei terreni è cambiata.')
  await box.selectText()
  release()
  // React notes its own on what it has taken over
  const isTaken = (node: Element): boolean => Object.keys(node).some((key) => key.startsWith('__react'))
  await expect.poll(() => box.locator('..').evaluate(isTaken)).toBe(true)
  await expect(box).toHaveValue('L’aliquota dei terreni è cambiata.')
  // nor does what was marked come undone: the next words stand in its place
  await page.keyboard.type('L’aliquota delle aree del 2026 è cambiata.')
  await expect(box).toHaveValue('L’aliquota delle aree del 2026 è cambiata.')
})

test('what a program fills in is not kept', async ({ request }) => {
  const form = { tipo: 'other', testo: 'Buy cheap things today', sito: 'https://spam.example' }
  const answer = await request.post('/segnala/invia', { form, maxRedirects: 0 })
  expect(answer.status()).toBe(307)
})

test('a receipt with an invented code is no page', async ({ page }) => {
  expect((await page.goto('/segnala/ricevuta?codice=nonsense'))?.status()).toBe(404)
})
