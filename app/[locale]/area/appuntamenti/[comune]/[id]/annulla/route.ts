import { cancel } from '../../../../../../../server/appuntamenti/commands'
import { action } from '../../../../../../../server/platform/action'
import { APPUNTAMENTI, appuntamentoPath, readRef, type RefParams } from '../../../../../../appuntamenti/address'

type Context = { readonly params: RefParams }

/** Leaves the hour to others. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const about = await readRef(params)
  if (about === undefined) return new Response(null, { status: 404 })
  return action({
    page: appuntamentoPath(about),
    roles: ['cittadino', 'rappresentante'],
    read: () => about,
    run: async (scope, own) => {
      const done = await cancel(scope, own)
      return `${APPUNTAMENTI}?esito=${done.ok ? 'annullato' : done.why}`
    },
  })(request)
}
