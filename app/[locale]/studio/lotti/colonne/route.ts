import { readColumns } from '../../../../../contracts/importazione'
import { idIn } from '../../../../../contracts/uuid'
import { colonneDi } from '../../../../../server/lotti/tenuti/commands'
import { action } from '../../../../../server/platform/action'

/** Somebody says which column is which field: the file is read again with them. */
export const POST = action({
  page: '/studio/lotti',
  roles: ['intermediario'],
  anyClient: true,
  read: (form) => {
    const id = idIn(form)
    return id === undefined ? undefined : { id, colonne: readColumns(form) }
  },
  run: async (scope, { id, colonne }) =>
    (await colonneDi(scope, id, colonne)) ? `/studio/lotti/${id}` : '/studio/lotti?esito=assente',
})
