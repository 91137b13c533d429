import { localeHref, localeOf } from '../../../../../../i18n/routing'

/** Where saved calculations were opened when there was the IMU alone. */
export const GET = (request: Request): Response => {
  const { pathname, search } = new URL(request.url)
  const to = localeHref(localeOf(pathname), `/calcolo/apri${search}`)
  return new Response(null, { status: 308, headers: { Location: to } })
}
