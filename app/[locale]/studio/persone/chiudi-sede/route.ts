import { idIn } from '../../../../../contracts/uuid'
import { chiudiSede } from '../../../../../server/organizzazioni/persone'
import { organizzazioneOf } from '../../../../../server/organizzazioni/queries'
import { action } from '../../../../../server/platform/action'

const PAGE = '/studio/persone/sedi'

/** Closes a seat where nobody works. */
export const POST = action({
  page: PAGE,
  roles: ['intermediario'],
  anyClient: true,
  read: idIn,
  run: async (scope, id) => {
    if (!(await organizzazioneOf(scope)).responsabile) return `${PAGE}?esito=responsabile`
    return `${PAGE}?esito=${(await chiudiSede(scope, id)) ? 'chiusa' : 'occupata'}`
  },
})
