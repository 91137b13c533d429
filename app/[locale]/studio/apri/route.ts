import { idIn } from '../../../../contracts/uuid'
import { noteOpened } from '../../../../server/organizzazioni/commands'
import { mandatiConQuesto, perCliente } from '../../../../server/organizzazioni/queries'
import { action } from '../../../../server/platform/action'
import { currentSession } from '../../../../server/platform/auth'
import { sessionCookie } from '../../../../server/platform/identity/cookies'
import { clienteSeat } from '../../../../server/platform/identity/session'

/** Opens the pages of a client, as long as the mandate lasts: the seat is looked up again at each of them. */
export const POST = action({
  page: '/studio',
  roles: ['intermediario'],
  anyClient: true,
  read: idIn,
  run: async (scope, id) => {
    const [session, mandati] = [await currentSession(), await mandatiConQuesto(scope, id)]
    const [first] = mandati
    if (session === undefined || first === undefined) return '/studio?esito=assente'
    const { cliente, belfiore = null } = first
    const under = perCliente(
      scope,
      cliente,
      mandati.map((each) => each.id),
    )
    await noteOpened(under, { id, cliente, belfiore })
    return { to: '/area/posizione', cookies: [await sessionCookie({ ...session, seat: clienteSeat(id) })] }
  },
})
