import { readOperatore } from '../../../../../contracts/operatore'
import { nominaOperatore, personeDi } from '../../../../../server/organizzazioni/persone'
import { organizzazioneOf } from '../../../../../server/organizzazioni/queries'
import { action } from '../../../../../server/platform/action'

const PAGE = '/studio/persone'

/** Names somebody to act for the organisation, or gives them another role or seat. */
export const POST = action({
  page: PAGE,
  roles: ['intermediario'],
  anyClient: true,
  read: async (form, scope) => {
    const sedi = (await personeDi(scope)).sedi.map(({ id }) => id)
    const read = readOperatore(form, sedi)
    return read.ok ? read.value : undefined
  },
  run: async (scope, operatore) => {
    const { responsabile } = await organizzazioneOf(scope)
    return `${PAGE}?esito=${responsabile ? await nominaOperatore(scope, operatore) : 'responsabile'}`
  },
})
