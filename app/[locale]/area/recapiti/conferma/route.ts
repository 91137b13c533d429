import { readCodice } from '../../../../../contracts/notifiche/recapiti'
import { confirmRecapito } from '../../../../../server/notifiche/recapiti'
import { action } from '../../../../../server/platform/action'

export const POST = action({
  page: '/area/recapiti',
  roles: ['cittadino', 'rappresentante'],
  read: readCodice,
  run: async (scope, typed) => `/area/recapiti?esito=${await confirmRecapito(scope, typed)}`,
})
