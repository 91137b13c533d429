import { readRispostaDati } from '../../../../../../../../contracts/dati-prima'
import { isUuid } from '../../../../../../../../contracts/uuid'
import { localeOf } from '../../../../../../../../i18n/routing'
import { findDati } from '../../../../../../../../server/emissioni/dati-prima/queries'
import { rispondiDati } from '../../../../../../../../server/emissioni/dati-prima/risposta'
import { action } from '../../../../../../../../server/platform/action'

type Context = { readonly params: Promise<{ readonly comune: string; readonly id: string }> }

const LIST = '/area/avvisi'

/** All is right, or something is not. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { comune, id } = await params
  const belfiore = comune.toUpperCase()
  if (!/^[A-Z]\d{3}$/.test(belfiore) || !isUuid(id)) return new Response(null, { status: 404 })
  const lingua = localeOf(new URL(request.url).pathname)
  const page = `${LIST}/dati/${comune.toLowerCase()}/${id}`
  return action({
    page,
    roles: ['cittadino', 'rappresentante', 'intermediario'],
    read: async (form, scope) => {
      const found = await findDati(scope, belfiore, id)
      const read = readRispostaDati(form, found?.oggetti.map((each) => each.id) ?? [])
      return read.ok ? read.value : undefined
    },
    run: async (scope, risposta) => {
      const esito = await rispondiDati(scope, { belfiore, id }, risposta, lingua)
      return esito === 'assente' ? `${LIST}?esito=${esito}` : `${page}?esito=${esito}`
    },
  })(request)
}
