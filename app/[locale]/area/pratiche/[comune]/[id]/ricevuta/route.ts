import { DA } from '../../../../../../../contracts/accesso'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { scopeIn } from '../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../server/platform/identity/cookies'
import { findPratica } from '../../../../../../../server/pratiche/queries'
import { praticaPath, PRATICHE, readChiave, type ChiaveParams } from '../../../../../../pratiche/address'
import { ricevutaPdf } from '../../../../../../pratiche/ricevuta'

type Context = { readonly params: ChiaveParams }

/** The receipt of one's own request, to be saved. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  const key = await readChiave(params)
  if (key === undefined) return onwards(localeHref(locale, PRATICHE))
  const scope = await scopeIn(['cittadino', 'rappresentante', 'intermediario'])
  const page = localeHref(locale, praticaPath(key))
  if (scope === undefined) return onwards(localeHref(locale, `/accesso?${new URLSearchParams({ [DA]: page })}`))
  const pratica = await findPratica(scope, key)
  if (pratica === undefined) return onwards(localeHref(locale, PRATICHE))
  const pdf = await ricevutaPdf(pratica, locale)
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="ricevuta-${pratica.protocollo.replace('/', '-')}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
