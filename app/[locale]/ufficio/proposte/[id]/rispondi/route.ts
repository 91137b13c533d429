import { action } from '../../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { decideProposta, openProposta } from '../../../../../../server/positions/proposta'
import { isVista, leggi, propostaPath, PROPOSTE, type Letta } from '../../../../../proposte/lettura'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** Answers a proposal; one whose effect was not seen as it is now is shown first. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params
  const page = propostaPath(id)
  return action<Letta>({
    page,
    roles: STAFF_ROLES,
    read: async (form, scope) => {
      const aperta = await openProposta(scope, id)
      const read = aperta && leggi(form, aperta)
      return read?.ok && isVista(form, read.value) ? read.value : undefined
    },
    run: async (scope, { decisione, riga }) => {
      const done = await decideProposta(scope, id, decisione, riga)
      return done === 'ok' || done === 'gone' ? `${PROPOSTE}?esito=${done}` : `${page}?esito=${done}`
    },
  })(request)
}
