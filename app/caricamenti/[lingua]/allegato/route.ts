import { NextRequest } from 'next/server'
import { allegatoEsito, allegatoPage } from '../../../../contracts/allegati'
import { ESITO } from '../../../../contracts/accesso'
import { isLocale, localeHref, routing } from '../../../../i18n/routing'
import { uploadedAllegato } from '../../../../server/allegati/upload'
import { guarded } from '../../../../server/platform/gate'
import { onwards } from '../../../../server/platform/identity/cookies'
import { logError } from '../../../../server/platform/log'
import { isSameOrigin } from '../../../../server/platform/same-origin'
import { isUnavailable } from '../../../../server/platform/unavailable'

type Context = { readonly params: Promise<{ readonly lingua: string }> }

/** A paper of somebody comes in. Outside of proxy.ts, which would hold it in memory: what that looks at is looked at here. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const stopped = await guarded(new NextRequest(request.url, { method: 'POST', headers: request.headers }))
  if (stopped !== undefined) return stopped
  const { lingua } = await params
  const locale = isLocale(lingua) ? lingua : routing.defaultLocale
  const to = (page: string | undefined, esito: string): Response =>
    onwards(`${localeHref(locale, allegatoPage(page))}?${new URLSearchParams({ [ESITO]: esito })}`)
  if (!isSameOrigin(request.headers)) return onwards(localeHref(locale, '/area'))
  try {
    const { page, done } = await uploadedAllegato(request)
    return to(page, allegatoEsito(done.ok ? 'aggiunto' : done.why))
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('allegato-unavailable', error)
    return to(undefined, allegatoEsito('storage-away'))
  }
}
