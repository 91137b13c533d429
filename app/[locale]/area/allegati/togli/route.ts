import { ESITO } from '../../../../../contracts/accesso'
import { allegatoEsito, allegatoPage } from '../../../../../contracts/allegati'
import { isUuid } from '../../../../../contracts/uuid'
import { detach } from '../../../../../server/allegati/commands'
import { action } from '../../../../../server/platform/action'
import { ROLES } from '../../../../../server/platform/scope'

/** A paper is taken off its draft. */
export const POST = action({
  page: '/area',
  roles: ROLES,
  read: (form) => {
    const [belfiore, id] = [form.get('comune') ?? '', form.get('id') ?? '']
    const page = allegatoPage(form.get('pagina') ?? undefined)
    return /^[A-Z]\d{3}$/.test(belfiore) && isUuid(id) ? { belfiore, id, page } : undefined
  },
  run: async (scope, { belfiore, id, page }) => {
    const done = await detach(scope, { belfiore, id })
    return `${page}?${new URLSearchParams({ [ESITO]: allegatoEsito(done ? 'tolto' : 'draft-gone') })}`
  },
})
