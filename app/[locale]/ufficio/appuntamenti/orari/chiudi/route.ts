import { readChiusura, type ChiusuraForm } from '../../../../../../contracts/agenda'
import { addChiusura } from '../../../../../../server/appuntamenti/agende'
import { action } from '../../../../../../server/platform/action'

const PAGE = '/ufficio/appuntamenti/orari'

/** Closes days, and says how many appointments still stand on them. */
export const POST = action<{ readonly belfiore: string; readonly chiusura: ChiusuraForm }>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const chiusura = readChiusura(form)
    return belfiore === undefined || chiusura === undefined ? undefined : { belfiore, chiusura }
  },
  run: async (scope, { belfiore, chiusura }) => {
    const restano = await addChiusura(scope, belfiore, chiusura)
    return `${PAGE}?comune=${belfiore}&esito=chiuso&restano=${restano}`
  },
})
