import { idIn } from '../../../../../../contracts/uuid'
import { endMandato } from '../../../../../../server/organizzazioni/commands'
import { action } from '../../../../../../server/platform/action'

export const POST = action({
  page: '/area/deleghe',
  roles: ['cittadino', 'rappresentante'],
  read: idIn,
  run: async (scope, id) => `/area/deleghe?esito=${(await endMandato(scope, id)) ? 'mandato-finito' : 'assente'}`,
})
