import { localeHref, localeOf } from '../../../../i18n/routing'
import { readCodice } from '../../../../server/avvisi/codice'
import { avvisoDiCodice } from '../../../../server/avvisi/queries'
import { requireScope } from '../../../../server/platform/auth'
import { onwards } from '../../../../server/platform/identity/cookies'
import { MIA, posizionePath } from '../../../posizione/address'

type Context = { readonly params: Promise<{ readonly codice: string }> }

/** Where the code of a paper leads, once its person has signed in: to the position it is about, to put right what is wrong. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const locale = localeOf(new URL(request.url).pathname)
  const codice = readCodice((await params).codice)
  const found = codice === undefined ? undefined : await avvisoDiCodice(scope, codice)
  return onwards(
    localeHref(locale, found === undefined || found.daErede ? '/area/avvisi' : posizionePath({ di: MIA, ...found })),
  )
}
