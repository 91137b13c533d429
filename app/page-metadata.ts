import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { LOCALES, localeHref, routing, type Locale } from '../i18n/routing'

/** The public address of the installation; without `PUBLIC_URL`, the one that the browser asked for. */
export const origin = async (): Promise<URL> => {
  const configured = process.env.PUBLIC_URL
  if (configured) return new URL(configured)
  return new URL(`http://${(await headers()).get('host') ?? 'localhost'}`)
}

type Page = {
  readonly locale: Locale
  readonly path: string
  readonly title: string
  readonly description?: string
  /** Something typed has to be corrected: the title says so first. */
  readonly wrong?: boolean
}

/** Title, canonical address and the same page in every language. Answers in the address are left out of both. */
export const pageMetadata = async ({ locale, path, title, description, wrong = false }: Page): Promise<Metadata> => ({
  metadataBase: await origin(),
  title: wrong ? (await getTranslations('title'))('wrong', { title }) : title,
  description,
  alternates: {
    canonical: localeHref(locale, path),
    languages: {
      ...Object.fromEntries(LOCALES.map((one) => [one, localeHref(one, path)])),
      'x-default': localeHref(routing.defaultLocale, path),
    },
  },
})
