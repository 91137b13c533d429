import { idIn } from '../../../../../contracts/uuid'
import { dropCalcolo } from '../../../../../server/calcoli/commands'
import { action } from '../../../../../server/platform/action'

export const POST = action({
  page: '/area/calcoli',
  roles: ['cittadino', 'rappresentante'],
  read: idIn,
  run: async (scope, id) => `/area/calcoli?esito=${(await dropCalcolo(scope, id)) ? 'tolto' : 'assente'}`,
})
