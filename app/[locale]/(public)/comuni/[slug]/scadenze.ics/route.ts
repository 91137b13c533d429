import type { NextRequest } from 'next/server'
import { comuneBySlug } from '../../../../../../server/comuni/queries'
import { endpoint } from '../../../../../../server/platform/api'
import { calendarYear, imuCalendar } from '../../../../../imu-calendar'

type Context = { readonly params: Promise<{ locale: string; slug: string }> }

/** The days of the IMU of a year for one comune. */
export const GET = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const { locale, slug } = await params
  return endpoint('pagine', async (asked) => {
    const year = calendarYear(asked)
    const comune = year === undefined ? undefined : await comuneBySlug(slug)
    if (year === undefined || comune === undefined) return new Response(null, { status: 404 })
    return imuCalendar(locale, year, { name: comune.nome, slug: comune.slug })
  })(request)
}
