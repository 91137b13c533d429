import { readRagione } from '../../../../../contracts/ricerca'
import { keepLook } from '../../../../../server/contribuenti/kept-look'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

const ID = /^[0-9a-f-]{36}$/

/** Why a position is opened that no search led to. */
export const POST = action({
  page: '/ufficio/contribuenti',
  roles: STAFF_ROLES,
  read: (form) => {
    const [ragione, id] = [readRagione(form), form.get('id') ?? '']
    return ragione === undefined || !ID.test(id) ? undefined : { ragione, id }
  },
  run: async ({ actor }, { ragione, id }) => ({
    to: `/ufficio/contribuenti/${id}`,
    cookies: [await keepLook(actor, { ragione })],
  }),
})
