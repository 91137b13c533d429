import { readTogliErede } from '../../../../../../../contracts/eredi'
import { isUuid } from '../../../../../../../contracts/uuid'
import { currentLook } from '../../../../../../../server/contribuenti/current-look'
import { findContribuente } from '../../../../../../../server/contribuenti/queries'
import { togliErede } from '../../../../../../../server/eredi/commands'
import { action } from '../../../../../../../server/platform/action'
import { signedIn } from '../../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { erediPath } from '../../../../../../eredi/address'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** Takes an heir back, with the reason. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params
  if (!isUuid(id)) return new Response(null, { status: 404 })
  const page = erediPath(id)
  return action({
    page,
    roles: STAFF_ROLES,
    // without a reason the form comes back, open where it was
    read: (form) => {
      const read = readTogliErede(form)
      return read?.motivo === '' ? undefined : read
    },
    run: async (scope, tolto) => {
      const look = await currentLook((await signedIn())!.session)
      const whose = await findContribuente(scope, id)
      if (look === undefined || whose === undefined) return `/ufficio/contribuenti/${id}`
      return `${page}?esito=${await togliErede(scope, whose, tolto, look.ragione)}`
    },
  })(request)
}
