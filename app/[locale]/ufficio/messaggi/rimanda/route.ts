import { idIn } from '../../../../../contracts/uuid'
import { sendAgain } from '../../../../../server/notifiche/commands'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

const PAGE = '/ufficio/messaggi'
export const POST = action({
  page: PAGE,
  roles: STAFF_ROLES,
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const id = idIn(form)
    return belfiore === undefined || id === undefined ? undefined : { belfiore, id }
  },
  run: async (scope, { belfiore, id }) => {
    const done = await sendAgain(scope, belfiore, id)
    return `${PAGE}?${new URLSearchParams(done ? { esito: 'rimandato', vista: 'in-coda' } : { esito: 'assente' })}`
  },
})
