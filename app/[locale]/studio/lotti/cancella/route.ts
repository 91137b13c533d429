import { idIn } from '../../../../../contracts/uuid'
import { cancella } from '../../../../../server/lotti/tenuti/commands'
import { action } from '../../../../../server/platform/action'

/** A batch goes, with all that is kept of it, or a file that was not confirmed. */
export const POST = action({
  page: '/studio/lotti',
  roles: ['intermediario'],
  anyClient: true,
  read: idIn,
  run: async (scope, id) => `/studio/lotti?esito=${(await cancella(scope, id)) ? 'cancellato' : 'assente'}`,
})
