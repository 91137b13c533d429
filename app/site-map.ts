import { OPERATIONS } from '../contracts/api/operations'
import { LOCALES, localeHref, routing } from '../i18n/routing'
import { EVENTI } from '../ui/eventi/eventi'
import { SHEETS } from '../ui/servizi/sheets'
import { CASI_SVOLTI } from './casi/casi'
import { CASI_TRIBUTI } from './casi/tributi'

/** Pages that a search engine should find, beside those of the comuni. A new page is added here or to `UNLISTED`. */
export const LISTED = [
  '/',
  '/comuni',
  '/calcolo/imu',
  '/calcolo/apri',
  '/calcolo/lotto',
  '/calcolo/tari',
  '/calcolo/tasi',
  '/calcolo/ravvedimento',
  '/calcolo/canone',
  '/calcolo/impi',
  '/dichiarazione/imu',
  '/scadenzario',
  '/casi',
  '/cosa-cambia',
  '/visura',
  '/verifica-f24',
  '/comune-sbagliato',
  '/glossario',
  '/servizi',
  '/dati-aperti',
  '/qualita',
  '/domande-frequenti',
  '/sviluppatori',
  '/sviluppatori/incorpora',
  '/sviluppatori/problemi',
  '/accessibilita',
  '/privacy',
  '/note-legali',
  '/segnala',
] as const

/** Pages that mean something only to who has just sent something. */
export const UNLISTED = [
  '/calcolo/imu/f24',
  '/calcolo/imu/confronto',
  '/calcolo/imu/risposte',
  '/calcolo/imu/risultato',
  '/calcolo/canone/confronto',
  '/calcolo/impi/confronto',
  '/calcolo/impi/f24',
  '/calcolo/impi/risultato',
  '/calcolo/tari/confronto',
  '/calcolo/tari/f24',
  '/calcolo/tari/risultato',
  '/calcolo/tasi/confronto',
  '/calcolo/tasi/risultato',
  '/calcolo/ravvedimento/confronto',
  '/calcolo/ravvedimento/f24',
  '/calcolo/ravvedimento/risultato',
  '/calcolo/canone/risultato',
  '/dichiarazione/imu/compila',
  '/dichiarazione/imu/enti',
  '/non-trovata',
  '/segnala/ricevuta',
  '/valuta',
  '/valuta/grazie',
  '/valuta/servizio',
  '/valuta/servizio/grazie',
] as const

/** Pages that are many of a kind; those of the comuni are in files of their own. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  '/casi/[caso]': [...CASI_SVOLTI, ...CASI_TRIBUTI].map((id) => `/casi/${id}`),
  '/comuni/[slug]': [],
  '/comuni/[slug]/qualita': [],
  '/cosa-cambia/[evento]': EVENTI.map((evento) => `/cosa-cambia/${evento}`),
  '/servizi/[slug]': SHEETS.map(({ slug }) => `/servizi/${slug}`),
  '/sviluppatori/[chiamata]': OPERATIONS.map(({ id }) => `/sviluppatori/${id}`),
}

/** Comuni in one file: with every language and its twins some two megabytes. */
export const CHUNK = 1000

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const twins = (path: string, base: string): string =>
  [
    ...LOCALES.map((locale) => [locale, localeHref(locale, path)] as const),
    ['x-default', localeHref(routing.defaultLocale, path)] as const,
  ]
    .map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(base + href)}"/>`)
    .join('')

/** Every page in every language, each with its twins. */
export const urlset = (paths: readonly string[], base: string, changed?: string): string => {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
  const urls = paths.flatMap((path) => {
    const links = twins(path, base)
    return LOCALES.map(
      (locale) => `<url><loc>${escaped(base + localeHref(locale, path))}</loc>${lastmod}${links}</url>`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** The file that names the others. */
export const sitemapIndex = (files: readonly string[], base: string, changed?: string): string => {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map((file) => `<sitemap><loc>${escaped(base + file)}</loc>${lastmod}</sitemap>`).join('\n')}
</sitemapindex>
`
}

export const xmlAnswer = (xml: string): Response =>
  new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'max-age=3600' } })
