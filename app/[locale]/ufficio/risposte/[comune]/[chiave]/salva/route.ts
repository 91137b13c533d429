import { leggiRisposta } from '../../../../../../../contracts/pratiche/risposta-tipo'
import { action } from '../../../../../../../server/platform/action'
import { salvaRisposta } from '../../../../../../../server/pratiche/risposte-tipo'
import { RISPOSTE, rispostaPath } from '../../../../../../pratiche/risposte'
import { readRisposta, rigaIn, type RispostaParams } from '../quale'

type Context = { readonly params: RispostaParams }

/** Keeps a text to answer with. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { comune, chiave: name } = await params
  return action({
    page: rispostaPath(comune, name),
    roles: ['responsabile', 'amministratore'],
    read: async (form, scope) => {
      const quale = await readRisposta(params, scope)
      const read = leggiRisposta(form)
      return quale === undefined || 'problems' in read ? undefined : { quale, riga: rigaIn(form), nuova: read.value }
    },
    run: async (scope, { quale: { belfiore, chiave }, riga, nuova }) => {
      const su = { belfiore, riga, chiave: chiave === 'nuova' ? undefined : chiave }
      const done = await salvaRisposta(scope, su, nuova)
      return `${RISPOSTE}?esito=${done === 'ok' ? 'salvata' : 'cambiata'}`
    },
  })(request)
}
