import { readRecapiti } from '../../../../../contracts/notifiche/recapiti'
import { saveRecapiti } from '../../../../../server/notifiche/recapiti'
import { action } from '../../../../../server/platform/action'

export const POST = action({
  page: '/area/recapiti',
  roles: ['cittadino', 'rappresentante'],
  read: (form) => {
    const read = readRecapiti(form)
    return read.ok ? read.value : undefined
  },
  run: async (scope, recapiti) => `/area/recapiti?esito=${await saveRecapiti(scope, recapiti)}`,
})
