import { readUfficio, typedUfficio, type ReadUfficio } from '../../../../../../contracts/parametri/ufficio'
import { saveUfficio } from '../../../../../../server/enti/settings'
import { action } from '../../../../../../server/platform/action'

const PAGE = '/ufficio/aliquote/uffici'

type Input = Extract<ReadUfficio, { ok: true }>['value'] & { readonly belfiore: string }

export const POST = action<Input>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const read = readUfficio(typedUfficio(form))
    return read.ok && belfiore !== undefined ? { ...read.value, belfiore } : undefined
  },
  run: async (scope, { belfiore, id, reason, ...form }) => {
    const about = { reason, ...(id === '' ? {} : { replaces: id }) }
    const saved = await saveUfficio(scope, belfiore, form, about)
    return `${PAGE}?${new URLSearchParams({ comune: belfiore, esito: saved === undefined ? 'altrove' : 'salvata' })}`
  },
})
