import type { NextRequest } from 'next/server'
import { calendarYear, imuCalendar } from '../../../imu-calendar'

type Context = { readonly params: Promise<{ locale: string }> }

/** The days of the IMU of a year, the same for every comune. */
export const GET = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const year = calendarYear(request)
  return year === undefined ? new Response(null, { status: 404 }) : imuCalendar((await params).locale, year)
}
