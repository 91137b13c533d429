import { readNuovaStampa } from '../../../../../contracts/consegna/stampa'
import { chiediStampa } from '../../../../../server/consegna/commands'
import { findEmissione } from '../../../../../server/emissioni/queries'
import { action } from '../../../../../server/platform/action'

const LIST = '/ufficio/emissioni'

/** Asks for the batches of a run for the printing house. */
export const POST = action({
  page: LIST,
  roles: ['responsabile', 'amministratore'],
  read: readNuovaStampa,
  run: async (scope, { id, perPlico }) => {
    const run = await findEmissione(scope, id)
    if (run === undefined) return LIST
    const esito = perPlico === undefined ? 'buste' : await chiediStampa(scope, run, perPlico)
    return `${LIST}/${id}/consegna?esito=${esito}`
  },
})
