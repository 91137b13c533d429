import { readOra } from '../../../../../../../../contracts/appuntamento'
import { move } from '../../../../../../../../server/appuntamenti/commands'
import { action } from '../../../../../../../../server/platform/action'
import { APPUNTAMENTI, appuntamentoPath, readRef, type RefParams } from '../../../../../../../appuntamenti/address'

type Context = { readonly params: RefParams }

/** Moves an appointment; where the hour is gone meanwhile, the old one stays and the others are shown. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const about = await readRef(params)
  if (about === undefined) return new Response(null, { status: 404 })
  const page = `${appuntamentoPath(about)}/sposta`
  return action({
    page,
    roles: ['cittadino', 'rappresentante'],
    read: (form) => readOra(form.get('ora')),
    run: async (scope, ora) => {
      const done = await move(scope, about, ora)
      if (done.ok) return `${appuntamentoPath({ ...about, id: done.id })}?esito=spostato`
      return done.why === 'assente' ? `${APPUNTAMENTI}?esito=assente` : `${page}?esito=${done.why}`
    },
  })(request)
}
