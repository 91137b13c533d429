import { idIn } from '../../../../../contracts/uuid'
import { endMandato } from '../../../../../server/organizzazioni/commands'
import { action } from '../../../../../server/platform/action'

/** The organisation gives a mandate back, or takes back what it asked for. */
export const POST = action({
  page: '/studio',
  roles: ['intermediario'],
  anyClient: true,
  read: idIn,
  run: async (scope, id) => `/studio?esito=${(await endMandato(scope, id)) ? 'ritirato' : 'assente'}`,
})
