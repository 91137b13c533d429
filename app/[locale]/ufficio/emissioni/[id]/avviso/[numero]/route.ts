import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { findAvvisoDi } from '../../../../../../../server/avvisi/queries'
import { haCarta, stampaAvviso } from '../../../../../../../server/avvisi/stampe'
import { requireScope } from '../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../server/platform/identity/cookies'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { pdfOf } from '../../../../../../avvisi/pdf'

type Context = { readonly params: Promise<{ readonly id: string; readonly numero: string }> }

/** The paper of a statement of a run, as it was issued, or the copy of one heir: for who is at the counter, and for who prints it for them. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const scope = await requireScope(...STAFF_ROLES)
  const { pathname, searchParams } = new URL(request.url)
  const locale = localeOf(pathname)
  const copia = Number(searchParams.get('copia') ?? 1)
  const { id, numero } = await params
  const avviso = /^\d{1,9}$/.test(numero) ? await findAvvisoDi(scope, id, Number(numero), copia) : undefined
  if (avviso === undefined || !haCarta(avviso)) return onwards(localeHref(locale, `/ufficio/emissioni/${id}`))
  return pdfOf(avviso, await stampaAvviso(scope, avviso, { variante: 'normale' }, 'avviso stampato dall’ufficio'))
}
