import { readOpinion } from '../../../../../../contracts/page-rating'
import { readBiglietto } from '../../../../../../server/desk/biglietto'
import { keepParere } from '../../../../../../server/desk/pareri'
import { deskRoute } from '../../../../../desk-route'

export const POST = deskRoute({
  page: '/valuta/servizio',
  keep: async (form, locale) => {
    const opinion = readOpinion(form)
    const biglietto = await readBiglietto(form)
    if (!opinion.ok || biglietto === undefined) return undefined
    const done = await keepParere(biglietto, opinion.value, locale)
    return done === 'twice' ? '/valuta/servizio/grazie?esito=gia' : '/valuta/servizio/grazie'
  },
})
