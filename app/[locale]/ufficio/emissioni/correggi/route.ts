import { readCorrezione } from '../../../../../contracts/emissione'
import { correggi } from '../../../../../server/emissioni/commands'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

const LIST = '/ufficio/emissioni'

/** Asks for the correction of a statement, releases it, or leaves it. */
export const POST = action({
  page: LIST,
  roles: STAFF_ROLES,
  read: readCorrezione,
  run: async (scope, correzione) => {
    const esito = await correggi(scope, correzione)
    const { id, numero } = correzione
    return esito === 'assente' ? `${LIST}?esito=assente` : `${LIST}/${id}/correggi/${numero}?esito=${esito}`
  },
})
