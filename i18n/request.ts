import { hasLocale, type Messages } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { AREAS, DESCRIBED } from './areas'
import { routing, type Locale } from './routing'

const loaded = new Map<Locale, Promise<Messages>>()

const load = async (locale: Locale): Promise<Messages> => {
  const one = async (area: string) => [area, (await import(`../messages/${locale}/${area}.json`)).default] as const
  const procedura = async (id: string) =>
    [id, (await import(`../messages/${locale}/procedure/${id}.json`)).default] as const
  const areas = Object.fromEntries(await Promise.all(AREAS.map(one)))
  // each procedure brings its words with its description (docs/decisions)
  const procedure = Object.fromEntries(await Promise.all(DESCRIBED.map(procedura)))
  return { ...areas, procedure } as unknown as Messages
}

/** Catalogues never change while a server runs: one reading for each language. */
const catalogue = (locale: Locale): Promise<Messages> => {
  const known = loaded.get(locale) ?? load(locale)
  loaded.set(locale, known)
  return known
}

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return { locale, messages: await catalogue(locale), timeZone: 'Europe/Rome' }
})
