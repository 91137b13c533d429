import { readFermo } from '../../../../../contracts/emissione'
import { fermaVoce } from '../../../../../server/emissioni/commands'
import { findEmissione } from '../../../../../server/emissioni/queries'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

const LIST = '/ufficio/emissioni'

/** Puts the statement of one person of a tried run on hold, or takes it off. */
export const POST = action({
  page: LIST,
  roles: STAFF_ROLES,
  read: readFermo,
  run: async (scope, { id, ...fermo }) => {
    const found = await findEmissione(scope, id)
    const esito = found === undefined ? 'assente' : await fermaVoce(scope, found, fermo)
    return `${esito === 'assente' ? LIST : `${LIST}/${id}/voci/${fermo.soggetto}`}?esito=${esito}`
  },
})
