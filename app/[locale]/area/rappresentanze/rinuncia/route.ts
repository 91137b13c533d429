import { idIn } from '../../../../../contracts/uuid'
import { action } from '../../../../../server/platform/action'
import { endRappresentanza } from '../../../../../server/rappresentanze/commands'

const PAGE = '/area/rappresentanze'

export const POST = action({
  page: PAGE,
  roles: ['cittadino', 'rappresentante'],
  read: idIn,
  run: async (scope, id) => `${PAGE}?esito=${(await endRappresentanza(scope, id)) ? 'finita' : 'assente'}`,
})
