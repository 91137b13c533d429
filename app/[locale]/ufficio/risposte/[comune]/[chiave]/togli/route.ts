import { action } from '../../../../../../../server/platform/action'
import { togliRisposta } from '../../../../../../../server/pratiche/risposte-tipo'
import { risposteOf, RISPOSTE, rispostaPath } from '../../../../../../pratiche/risposte'
import { readRisposta, rigaIn, type RispostaParams } from '../quale'

type Context = { readonly params: RispostaParams }

/** Takes a text out of use: answers that were given with it stay as they are. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { comune, chiave: name } = await params
  return action({
    page: rispostaPath(comune, name),
    roles: ['responsabile', 'amministratore'],
    read: async (form, scope) => {
      const quale = await readRisposta(params, scope)
      return quale && { quale, riga: rigaIn(form) }
    },
    run: async (scope, { quale: { belfiore, chiave }, riga }) => {
      const one = (await risposteOf(scope, belfiore)).find((each) => each.chiave === chiave)
      const done = one && (await togliRisposta(scope, { belfiore, chiave, riga }, one))
      return `${RISPOSTE}?esito=${done === 'ok' ? 'tolta' : 'cambiata'}`
    },
  })(request)
}
