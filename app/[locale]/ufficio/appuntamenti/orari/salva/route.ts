import { readAgenda, typedAgenda, type AgendaForm } from '../../../../../../contracts/agenda'
import { saveAgenda } from '../../../../../../server/appuntamenti/agende'
import { action } from '../../../../../../server/platform/action'

const PAGE = '/ufficio/appuntamenti/orari'

type Input = { readonly belfiore: string; readonly agenda: AgendaForm }

/** New hours, or others in the place of those that stand. */
export const POST = action<Input>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const read = readAgenda(typedAgenda(form))
    return read.ok && belfiore !== undefined ? { belfiore, agenda: read.value } : undefined
  },
  run: async (scope, { belfiore, agenda }) => {
    const saved = await saveAgenda(scope, belfiore, agenda)
    return `${PAGE}?comune=${belfiore}&esito=${saved ? 'salvato' : 'cambiato'}`
  },
})
