import { codiceDelModulo, readErede } from '../../../../../../../contracts/eredi'
import { isUuid } from '../../../../../../../contracts/uuid'
import { currentLook } from '../../../../../../../server/contribuenti/current-look'
import { findContribuente } from '../../../../../../../server/contribuenti/queries'
import { registraErede } from '../../../../../../../server/eredi/commands'
import { perModulo } from '../../../../../../../server/eredi/queries'
import { action } from '../../../../../../../server/platform/action'
import { signedIn } from '../../../../../../../server/platform/auth'
import { today } from '../../../../../../../server/platform/clock'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { erediPath } from '../../../../../../eredi/address'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** Records one heir of a person who died, for the reason for which the position was opened. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params
  if (!isUuid(id)) return new Response(null, { status: 404 })
  const page = erediPath(id)
  return action({
    page,
    roles: STAFF_ROLES,
    read: async (form, scope) => {
      const whose = await findContribuente(scope, id)
      if (whose === undefined) return undefined
      const { decedutoIl, isNoto } = await perModulo(scope, whose, codiceDelModulo(form))
      if (decedutoIl === undefined) return undefined
      const around = { morto: whose.codiceFiscale, decedutoIl, oggi: today(), isNoto }
      const read = readErede(form, around)
      return read.ok ? { whose, erede: read.value } : undefined
    },
    run: async (scope, { whose, erede }) => {
      const look = await currentLook((await signedIn())!.session)
      if (look === undefined) return `/ufficio/contribuenti/${id}`
      await registraErede(scope, whose, erede, look.ragione)
      return `${page}?esito=registrato`
    },
  })(request)
}
