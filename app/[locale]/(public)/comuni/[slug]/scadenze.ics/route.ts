import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { NextRequest } from 'next/server'
import { writeIcs } from '../../../../../../formats/ics'
import { localeHref, routing } from '../../../../../../i18n/routing'
import { comuneBySlug } from '../../../../../../server/comuni/queries'
import { endpoint } from '../../../../../../server/platform/api'
import { today } from '../../../../../../server/platform/clock'
import { imuDaysOf } from '../../../../../../ui/tax/year-days'
import { origin } from '../../../../../page-metadata'

type Context = { readonly params: Promise<{ locale: string; slug: string }> }

const FIRST = 2020
const LAST = 2035

const yearOf = (text: string | null): number | undefined => {
  const year = text === null ? Number(today().slice(0, 4)) : /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= FIRST && year <= LAST ? year : undefined
}

/** The days of a year as a file for one's own calendar, each with a reminder a week before. */
const calendar = async (request: Request, { locale, slug }: { locale: string; slug: string }): Promise<Response> => {
  const lang = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale
  const year = yearOf(new URL(request.url).searchParams.get('anno'))
  const comune = year === undefined ? undefined : await comuneBySlug(slug)
  if (year === undefined || comune === undefined) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale: lang, namespace: 'schedaComune.scadenze' })
  const base = await origin()
  const url = new URL(localeHref(lang, `/comuni/${comune.slug}`), base).href
  const said = { year: String(year), before: String(year - 1) }
  const text = writeIcs({
    name: t('calendarName', said),
    language: lang,
    written: today(),
    days: imuDaysOf(year).map(({ kind, day }) => ({
      id: `imu-${year}-${kind}-${comune.belfiore.toLowerCase()}@${base.hostname}`,
      day,
      title: `${t(kind, said)}, ${comune.nome}`,
      text: `${t(`${kind}Text`, said)}\n${t('calendarText', { url })}`,
      url,
      remind: [7],
    })),
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="scadenze-imu-${year}-${comune.slug}.ics"`,
      'Cache-Control': 'no-store',
    },
  })
}

export const GET = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const asked = await params
  return endpoint('pagine', (one) => calendar(one, asked))(request)
}
