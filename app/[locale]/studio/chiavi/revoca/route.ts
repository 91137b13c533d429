import { idIn } from '../../../../../contracts/uuid'
import { revocaChiave } from '../../../../../server/chiavi/commands'
import { action } from '../../../../../server/platform/action'

/** Ends a key: nothing is opened by it from the next call on. */
export const POST = action({
  page: '/studio/chiavi',
  roles: ['intermediario'],
  anyClient: true,
  read: idIn,
  run: async (scope, id) => `/studio/chiavi?esito=${(await revocaChiave(scope, id)) ? 'revocata' : 'assente'}`,
})
