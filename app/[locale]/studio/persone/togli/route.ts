import { idIn } from '../../../../../contracts/uuid'
import { togliOperatore } from '../../../../../server/organizzazioni/persone'
import { organizzazioneOf } from '../../../../../server/organizzazioni/queries'
import { action } from '../../../../../server/platform/action'

const PAGE = '/studio/persone'

/** Somebody acts for the organisation no more. */
export const POST = action({
  page: PAGE,
  roles: ['intermediario'],
  anyClient: true,
  read: idIn,
  run: async (scope, id) => {
    const { responsabile } = await organizzazioneOf(scope)
    return `${PAGE}?esito=${responsabile ? await togliOperatore(scope, id) : 'responsabile'}`
  },
})
