import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { writeIcs } from '../formats/ics'
import { localeHref, routing, type Locale } from '../i18n/routing'
import { today } from '../server/platform/clock'
import { imuDaysOf } from '../ui/tax/year-days'
import { origin } from './page-metadata'

/** Whose days they are: a comune's page, or nobody's in particular. */
type For = { readonly name: string; readonly slug: string }

const FIRST = 2020
const LAST = 2035

/** `?anno=`: this year where none is given; undefined for what is no year of the IMU. */
export const calendarYear = (request: Request): number | undefined => {
  const text = new URL(request.url).searchParams.get('anno') ?? today().slice(0, 4)
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= FIRST && year <= LAST ? year : undefined
}

const languageOf = (locale: string): Locale => (hasLocale(routing.locales, locale) ? locale : routing.defaultLocale)

/** The days of a year as a file for one's own calendar, each with a reminder a week before. */
export const imuCalendar = async (locale: string, year: number, comune?: For): Promise<Response> => {
  const lang = languageOf(locale)
  const t = await getTranslations({ locale: lang, namespace: 'schedaComune.scadenze' })
  const base = await origin()
  const url = new URL(localeHref(lang, comune ? `/comuni/${comune.slug}` : '/'), base).href
  const said = { year: String(year), before: String(year - 1) }
  const text = writeIcs({
    name: t('calendarName', said),
    language: lang,
    written: today(),
    days: imuDaysOf(year).map(({ kind, day }) => ({
      id: ['imu', year, kind, comune?.slug].filter(Boolean).join('-') + `@${base.hostname}`,
      day,
      title: comune ? `${t(kind, said)}, ${comune.name}` : t(kind, said),
      text: `${t(`${kind}Text`, said)}\n${t('calendarText', { url })}`,
      url,
      remind: [7],
    })),
  })
  const name = ['scadenze-imu', year, comune?.slug].filter(Boolean).join('-')
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'no-store',
    },
  })
}
