import { readDecisione, type Decisione } from '../../../../../contracts/rappresentanza'
import { confirmMandato } from '../../../../../server/organizzazioni/commands'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES, type Scope } from '../../../../../server/platform/scope'
import { decideRappresentanza } from '../../../../../server/rappresentanze/commands'

const PAGE = '/ufficio/rappresentanze'

const done = async (scope: Scope, { id, what, motivo }: Decisione): Promise<string> => {
  if (what === 'ufficio' || what === 'documento')
    return (await confirmMandato(scope, id, what, motivo)) ? 'mandato' : 'gia'
  if (!(await decideRappresentanza(scope, id, what, motivo))) return 'gia'
  return what === 'confirm' ? 'confermata' : 'chiusa'
}

/** Confirms or ends that somebody acts for another; says of a mandate by what the office knows that its person wants it. */
export const POST = action({
  page: PAGE,
  roles: STAFF_ROLES,
  read: readDecisione,
  run: async (scope, decisione) => `${PAGE}?esito=${await done(scope, decisione)}`,
})
