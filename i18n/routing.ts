import { defineRouting } from 'next-intl/routing'

export const LOCALES = ['it', 'en'] as const
export type Locale = (typeof LOCALES)[number]

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

/** The inverse: an address as the browser asked for it, without its language. */
export const withoutLocale = (path: string): string => {
  const match = /^\/en(?=\/|\?|$)/.exec(path)
  const rest = match ? path.slice(match[0].length) : path
  return rest.startsWith('/') ? rest : `/${rest}`
}
