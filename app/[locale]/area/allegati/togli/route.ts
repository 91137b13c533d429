import { ESITO } from '../../../../../contracts/accesso'
import { allegatoEsito, allegatoPage } from '../../../../../contracts/allegati'
import { detach } from '../../../../../server/allegati/commands'
import { action } from '../../../../../server/platform/action'
import { ROLES } from '../../../../../server/platform/scope'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A paper is taken off its draft. */
export const POST = action({
  page: '/area',
  roles: ROLES,
  read: (form) => {
    const [belfiore, id] = [form.get('comune') ?? '', form.get('id') ?? '']
    const page = allegatoPage(form.get('pagina') ?? undefined)
    return /^[A-Z]\d{3}$/.test(belfiore) && UUID.test(id) ? { belfiore, id, page } : undefined
  },
  run: async (scope, { belfiore, id, page }) => {
    const done = await detach(scope, { belfiore, id })
    return `${page}?${new URLSearchParams({ [ESITO]: allegatoEsito(done ? 'tolto' : 'draft-gone') })}`
  },
})
