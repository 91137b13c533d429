import { expect, test as base, type Page } from '@playwright/test'

/** What a browser must never see on any page: a word in the console, or a request to another host. */
export type Quiet = {
  /** Messages of the console and errors of scripts, each with the page it stood on. */
  readonly said: readonly string[]
  /** Requests to other hosts. */
  readonly elsewhere: readonly string[]
}

const listen = (page: Page, origin: string): { said: string[]; elsewhere: string[] } => {
  const said: string[] = []
  const elsewhere: string[] = []
  const asked = new Set<string>()
  page.on('console', (message) => {
    // The browser itself notes the status of an error page that a journey asks for on purpose.
    const ofStatus = message.text().startsWith('Failed to load resource') && asked.has(message.location().url)
    if (!ofStatus) said.push(`${page.url()}: ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (request.isNavigationRequest()) asked.add(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) elsewhere.push(request.url())
  })
  return { said, elsewhere }
}

type Fixtures = { readonly quiet: Quiet }

/** Every journey that uses this `test` fails when a page speaks in the console or calls another host. */
export const test = base.extend<Fixtures>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard = listen(page, new URL(baseURL ?? 'http://localhost:3000').origin)
      await use(heard)
      expect(heard.said, 'the console stays silent').toEqual([])
      expect(heard.elsewhere, 'no other host is called').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Pages that anybody may open, in both languages; a journey adds its own. */
export const PUBLIC_PAGES = [
  '/',
  '/comuni',
  '/comuni?caso=seconda-casa',
  '/comuni?q=San%20Giovanni',
  '/comuni?q=Cremna',
  '/comuni?q=x',
  '/questa-pagina-non-esiste',
] as const

export const LANGUAGES = [
  { locale: 'it', prefix: '' },
  { locale: 'en', prefix: '/en' },
] as const

/** The address of a page in a language. */
export const addressOf = (path: string, prefix: string): string =>
  prefix && path.startsWith('/') ? `${prefix}${path === '/' ? '' : path}` : path

/** How far the page runs out of the window at its right, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
