import { readInvioDati } from '../../../../../contracts/dati-prima'
import { riprova } from '../../../../../server/emissioni/dati-prima/commands'
import { findEmissione } from '../../../../../server/emissioni/queries'
import { action } from '../../../../../server/platform/action'

const LIST = '/ufficio/emissioni'

/** Tries a run again, after people have answered. */
export const POST = action({
  page: LIST,
  roles: ['responsabile', 'amministratore'],
  read: readInvioDati,
  run: async (scope, { id }) => {
    const found = await findEmissione(scope, id)
    if (found === undefined) return `${LIST}?esito=assente`
    return `${LIST}/${id}?esito=${await riprova(scope, found)}`
  },
})
