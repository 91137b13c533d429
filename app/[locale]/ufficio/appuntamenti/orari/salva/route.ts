import { readAgenda, typedAgenda, type AgendaForm } from '../../../../../../contracts/agenda'
import { saveAgenda } from '../../../../../../server/appuntamenti/agende'
import { action } from '../../../../../../server/platform/action'
import { CHI_DECIDE, comuneDi, ORARI } from '../../../../../appuntamenti/orari'

type Input = { readonly belfiore: string; readonly agenda: AgendaForm }

/** New hours, or others in the place of those that stand. */
export const POST = action<Input>({
  page: ORARI,
  roles: CHI_DECIDE,
  read: (form, scope) => {
    const belfiore = comuneDi(form, scope)
    const read = readAgenda(typedAgenda(form))
    return read.ok && belfiore !== undefined ? { belfiore, agenda: read.value } : undefined
  },
  run: async (scope, { belfiore, agenda }) => {
    const saved = await saveAgenda(scope, belfiore, agenda)
    return `${ORARI}?comune=${belfiore}&esito=${saved ? 'salvato' : 'cambiato'}`
  },
})
