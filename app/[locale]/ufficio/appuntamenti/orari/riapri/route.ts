import { readUuid } from '../../../../../../contracts/appuntamento'
import { endChiusura } from '../../../../../../server/appuntamenti/agende'
import { action } from '../../../../../../server/platform/action'

const PAGE = '/ufficio/appuntamenti/orari'

/** Receives again on these days. */
export const POST = action({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const id = readUuid(form.get('id'))
    return belfiore === undefined || id === undefined ? undefined : { belfiore, id }
  },
  run: async (scope, { belfiore, id }) => {
    const done = await endChiusura(scope, belfiore, id)
    return `${PAGE}?comune=${belfiore}&esito=${done ? 'salvato' : 'cambiato'}`
  },
})
