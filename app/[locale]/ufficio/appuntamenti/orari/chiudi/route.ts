import { readChiusura, type ChiusuraForm } from '../../../../../../contracts/agenda'
import { addChiusura } from '../../../../../../server/appuntamenti/agende'
import { action } from '../../../../../../server/platform/action'
import { today } from '../../../../../../server/platform/clock'

const PAGE = '/ufficio/appuntamenti/orari'

/** Closes days, and says how many appointments still stand on them. */
export const POST = action<{ readonly belfiore: string; readonly chiusura: ChiusuraForm }>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const read = readChiusura(form, today())
    return belfiore === undefined || !read.ok ? undefined : { belfiore, chiusura: read.value }
  },
  run: async (scope, { belfiore, chiusura }) => {
    const restano = await addChiusura(scope, belfiore, chiusura)
    if (restano === undefined) return `${PAGE}?comune=${belfiore}&esito=cambiato`
    return `${PAGE}?comune=${belfiore}&esito=chiuso&restano=${restano}&giorno=${chiusura.dal}`
  },
})
