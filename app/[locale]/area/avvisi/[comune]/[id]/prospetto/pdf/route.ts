import { localeHref, localeOf } from '../../../../../../../../i18n/routing'
import { findAvviso } from '../../../../../../../../server/avvisi/queries'
import { haCarta, stampaAvviso } from '../../../../../../../../server/avvisi/stampe'
import { requireScope } from '../../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../../server/platform/identity/cookies'
import { formaOf, pdfOf } from '../../../../../../../avvisi/pdf'

type Context = { readonly params: Promise<{ readonly comune: string; readonly id: string }> }

/** The paper of one's own statement, with its F24: as it was issued, in large print or in plain words. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const { pathname, searchParams } = new URL(request.url)
  const locale = localeOf(pathname)
  const { comune, id } = await params
  const avviso = await findAvviso(scope, comune, id)
  if (avviso === undefined || !haCarta(avviso)) return onwards(localeHref(locale, '/area/avvisi'))
  const forma = formaOf(searchParams, avviso, locale)
  return pdfOf(avviso, await stampaAvviso(scope, avviso, forma, 'avviso scaricato da chi lo ha ricevuto'))
}
