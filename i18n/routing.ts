import { defineRouting } from 'next-intl/routing'

export const LOCALES = ['it', 'en', 'de'] as const
export type Locale = (typeof LOCALES)[number]

/** Each language by its own name: who cannot read the page finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { it: 'Italiano', en: 'English', de: 'Deutsch' }

export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text)

/** Italian at the root, other languages below their prefix. The language is in the address only: no cookie, no guess. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: 'it',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
})

/** The address of `path` (from `/`, without a language) in a language. */
export const localeHref = (locale: Locale, path: string): string => {
  if (locale === routing.defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path.startsWith('/?') ? path.slice(1) : path}`
}

const PREFIX = new RegExp(`^/(?:${LOCALES.slice(1).join('|')})(?=/|\\?|$)`)

/** The language of an address, by its prefix. */
export const localeOf = (path: string): Locale => {
  const prefix = PREFIX.exec(path)?.[0].slice(1)
  return LOCALES.find((locale) => locale === prefix) ?? routing.defaultLocale
}

/** The inverse: an address as the browser asked for it, without its language. */
export const withoutLocale = (path: string): string => {
  const match = PREFIX.exec(path)
  const rest = match ? path.slice(match[0].length) : path
  return rest.startsWith('/') ? rest : `/${rest}`
}
