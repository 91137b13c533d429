import { hasLocale, type Messages } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { routing, type Locale } from './routing'

const catalogue = async (locale: Locale): Promise<Messages> => ({
  ...(await import(`../messages/${locale}.json`)).default,
  f24Problems: (await import(`../messages/f24-problems.${locale}.json`)).default,
})

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return { locale, messages: await catalogue(locale), timeZone: 'Europe/Rome' }
})
