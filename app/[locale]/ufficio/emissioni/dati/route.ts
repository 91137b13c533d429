import { readInvioDati } from '../../../../../contracts/dati-prima'
import { inviaDati } from '../../../../../server/emissioni/dati-prima/commands'
import { findEmissione } from '../../../../../server/emissioni/queries'
import { action } from '../../../../../server/platform/action'

const LIST = '/ufficio/emissioni'

/** Sends people the data of a run before its amounts are fixed. */
export const POST = action({
  page: LIST,
  roles: ['responsabile', 'amministratore'],
  read: readInvioDati,
  run: async (scope, { id, giorni }) => {
    const found = await findEmissione(scope, id)
    if (found === undefined) return `${LIST}?esito=assente`
    return `${LIST}/${id}?esito=${await inviaDati(scope, found, giorni)}`
  },
})
