import { readDecisione, type Decisione } from '../../../../../contracts/rappresentanza'
import { confirmMandato, esaminaMandato } from '../../../../../server/organizzazioni/commands'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES, type Scope } from '../../../../../server/platform/scope'
import { decideRappresentanza } from '../../../../../server/rappresentanze/commands'

const PAGE = '/ufficio/rappresentanze'

/** What is said once it is done. */
const DONE = {
  ...{ confirm: 'confermata', revoke: 'chiusa', ufficio: 'mandato', documento: 'mandato' },
  ...{ guardato: 'guardato', sospendi: 'sospeso', riprendi: 'ripreso', rifiuta: 'chiusa' },
} as const satisfies Record<Decisione['what'], string>

const decide = (scope: Scope, { id, what, motivo }: Decisione): Promise<boolean> => {
  if (what === 'ufficio' || what === 'documento') return confirmMandato(scope, id, what, motivo)
  if (what === 'confirm' || what === 'revoke') return decideRappresentanza(scope, id, what, motivo)
  return esaminaMandato(scope, id, what, motivo)
}

/** Confirms or ends that somebody acts for another; says of a mandate by what the office knows that its person wants it. */
export const POST = action({
  page: PAGE,
  roles: STAFF_ROLES,
  read: readDecisione,
  run: async (scope, decisione) => {
    const done = await decide(scope, decisione)
    return `${PAGE}?esito=${done ? DONE[decisione.what] : 'gia'}`
  },
})
