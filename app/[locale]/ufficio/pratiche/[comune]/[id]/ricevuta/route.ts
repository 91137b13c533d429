import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { scopeIn } from '../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../server/platform/identity/cookies'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { praticaPerUfficio } from '../../../../../../../server/pratiche/queries'
import { readChiave, type ChiaveParams } from '../../../../../../pratiche/address'
import { ricevutaPdf } from '../../../../../../pratiche/ricevuta'
import { CODA, linguaOf } from '../../../../../../pratiche/ufficio'

type Context = { readonly params: ChiaveParams }

/** The receipt of somebody, for the office to print and hand over: in the language in which they are written to. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  const key = await readChiave(params)
  const scope = await scopeIn(STAFF_ROLES)
  const pratica = scope && key && (await praticaPerUfficio(scope, key))
  if (pratica === undefined) return onwards(localeHref(locale, CODA))
  const pdf = await ricevutaPdf(pratica, linguaOf(pratica.lingua))
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="ricevuta-${pratica.protocollo.replace('/', '-')}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
