import { readChiusura, type ChiusuraForm } from '../../../../../../contracts/agenda'
import { addChiusura } from '../../../../../../server/appuntamenti/agende'
import { action } from '../../../../../../server/platform/action'
import { today } from '../../../../../../server/platform/clock'
import { CHI_DECIDE, comuneDi, ORARI } from '../../../../../appuntamenti/orari'

/** Closes days, and says how many appointments still stand on them. */
export const POST = action<{ readonly belfiore: string; readonly chiusura: ChiusuraForm }>({
  page: ORARI,
  roles: CHI_DECIDE,
  read: (form, scope) => {
    const belfiore = comuneDi(form, scope)
    const read = readChiusura(form, today())
    return belfiore === undefined || !read.ok ? undefined : { belfiore, chiusura: read.value }
  },
  run: async (scope, { belfiore, chiusura }) => {
    const restano = await addChiusura(scope, belfiore, chiusura)
    if (restano === undefined) return `${ORARI}?comune=${belfiore}&esito=cambiato`
    return `${ORARI}?comune=${belfiore}&esito=chiuso&restano=${restano}&giorno=${chiusura.dal}`
  },
})
