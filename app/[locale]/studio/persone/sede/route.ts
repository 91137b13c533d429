import { readSede } from '../../../../../contracts/operatore'
import { apriSede } from '../../../../../server/organizzazioni/persone'
import { organizzazioneOf } from '../../../../../server/organizzazioni/queries'
import { action } from '../../../../../server/platform/action'

const PAGE = '/studio/persone/sedi'

/** Opens a seat of the organisation. */
export const POST = action({
  page: PAGE,
  roles: ['intermediario'],
  anyClient: true,
  read: readSede,
  run: async (scope, sede) => {
    if (!(await organizzazioneOf(scope)).responsabile) return `${PAGE}?esito=responsabile`
    await apriSede(scope, sede)
    return `${PAGE}?esito=aperta`
  },
})
