import { cleanText } from '../../../../../../../contracts/personal-text'
import { TOGLIBILI } from '../../../../../../../contracts/registra/registrazioni'
import { isUuid } from '../../../../../../../contracts/uuid'
import { findContribuente } from '../../../../../../../server/contribuenti/queries'
import { action } from '../../../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { togli } from '../../../../../../../server/registra/registra'
import { registraPath } from '../../../../../../registra/address'

type Context = { readonly params: Promise<{ readonly id: string }> }

const MOST = 200

/** Takes back what is on record, with the reason. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { id: persona } = await params
  if (!isUuid(persona)) return new Response(null, { status: 404 })
  const page = registraPath(persona)
  return action({
    page,
    roles: STAFF_ROLES,
    read: (form) => {
      const oggetto = TOGLIBILI.find((one) => one === form.get('oggetto'))
      const id = form.get('id')
      const perche = cleanText(form.get(`perche-${id}`) ?? '').slice(0, MOST)
      return oggetto !== undefined && isUuid(id) && perche !== '' ? { oggetto, id, perche } : undefined
    },
    run: async (scope, { oggetto, id, perche }) => {
      const whose = await findContribuente(scope, persona)
      const done = whose === undefined ? 'cambiata' : await togli(scope, whose, { oggetto, id }, perche)
      return `${page}?esito=${done === 'ok' ? 'tolta' : 'cambiata'}`
    },
  })(request)
}
