import { readDelegaRef } from '../../../../../contracts/delega'
import { endDelega } from '../../../../../server/deleghe/commands'
import { action } from '../../../../../server/platform/action'

export const POST = action({
  page: '/area/deleghe',
  roles: ['cittadino', 'rappresentante'],
  read: readDelegaRef,
  run: async (scope, ref) => `/area/deleghe?esito=${(await endDelega(scope, ref)) ? 'finita' : 'assente'}`,
})
