import { readAttoEmissione } from '../../../../../contracts/emissione'
import { act } from '../../../../../server/emissioni/commands'
import { findEmissione } from '../../../../../server/emissioni/queries'
import { action } from '../../../../../server/platform/action'

const LIST = '/ufficio/emissioni'

/** Releases a run, lets it rest, lets it go on, or calls it off. */
export const POST = action({
  page: LIST,
  roles: ['responsabile', 'amministratore'],
  read: readAttoEmissione,
  run: async (scope, { id, atto }) => {
    const found = await findEmissione(scope, id)
    const esito = found === undefined ? 'assente' : await act(scope, found, atto)
    return `${esito === 'assente' ? LIST : `${LIST}/${id}`}?esito=${esito}`
  },
})
