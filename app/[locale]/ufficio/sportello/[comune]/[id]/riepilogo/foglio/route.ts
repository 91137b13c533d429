import { localeHref, localeOf } from '../../../../../../../../i18n/routing'
import { scopeIn } from '../../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../../server/platform/identity/cookies'
import { STAFF_ROLES } from '../../../../../../../../server/platform/scope'
import { apertaAlBanco } from '../../../../../../../../server/pratiche/banco'
import { readChiave, type ChiaveParams } from '../../../../../../../pratiche/address'
import { foglioDaFirmare } from '../../../../../../../pratiche/foglio-banco'
import { SPORTELLO } from '../../../../../../../pratiche/via'

type Context = { readonly params: ChiaveParams }

/** What was said at the counter, on paper, to be read again and signed. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  const key = await readChiave(params)
  const scope = await scopeIn(STAFF_ROLES)
  const bozza = scope && key && (await apertaAlBanco(scope, key))
  if (bozza === undefined) return onwards(localeHref(locale, SPORTELLO))
  return new Response(Buffer.from(await foglioDaFirmare(bozza)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="da-firmare.pdf"',
      'Cache-Control': 'no-store',
    },
  })
}
