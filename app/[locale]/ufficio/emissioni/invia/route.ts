import { isUuid } from '../../../../../contracts/uuid'
import { avviaInvio } from '../../../../../server/consegna/commands'
import { findEmissione } from '../../../../../server/emissioni/queries'
import { action } from '../../../../../server/platform/action'

const LIST = '/ufficio/emissioni'

/** Sends the statements of a run by the channels of the comune, where it ended before they were chosen. */
export const POST = action<{ readonly id: string }>({
  page: LIST,
  roles: ['responsabile', 'amministratore'],
  read: (form) => {
    const id = form.get('id') ?? ''
    return isUuid(id) ? { id } : undefined
  },
  run: async (scope, { id }) => {
    const run = await findEmissione(scope, id)
    return run === undefined ? LIST : `${LIST}/${id}/consegna?esito=${await avviaInvio(scope, run)}`
  },
})
