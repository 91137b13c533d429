import { passiVisti } from '../../../../../../contracts/pratiche/percorso'
import { PROCEDURE } from '../../../../../../contracts/pratiche/procedure'
import { action } from '../../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { apriAlBanco } from '../../../../../../server/pratiche/banco'
import { bancoPath, SPORTELLO } from '../../../../../pratiche/via'
import { leggiNuova } from '../leggi'

/** Begins a request for who stands at the counter, and leads to its first question. */
export const POST = action({
  page: `${SPORTELLO}/nuova`,
  roles: STAFF_ROLES,
  read: async (form, scope) => {
    const { belfiore, letta } = await leggiNuova(scope, form)
    return 'problems' in letta ? undefined : { belfiore, nuova: letta.value }
  },
  run: async (scope, { belfiore, nuova }) => {
    const id = await apriAlBanco(scope, belfiore, nuova)
    return bancoPath({ belfiore, id }, passiVisti(PROCEDURE[nuova.procedura], {})[0]!.id)
  },
})
