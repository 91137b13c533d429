import { readDelegaRef } from '../../../../../contracts/delega'
import { acceptDelega } from '../../../../../server/deleghe/commands'
import { action } from '../../../../../server/platform/action'

export const POST = action({
  page: '/area/deleghe',
  roles: ['cittadino'],
  read: readDelegaRef,
  run: async (scope, ref) => `/area/deleghe?esito=${(await acceptDelega(scope, ref)) ? 'accettata' : 'assente'}`,
})
