import { action } from '../../../../../../../server/platform/action'
import { ritira } from '../../../../../../../server/pratiche/commands'
import { praticaPath, PRATICHE, readChiave, readVersione, type ChiaveParams } from '../../../../../../pratiche/address'

type Context = { readonly params: ChiaveParams }

/** Takes a request back. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const key = await readChiave(params)
  if (key === undefined) return new Response(null, { status: 404 })
  const page = praticaPath(key)
  return action({
    page,
    roles: ['cittadino', 'rappresentante'],
    read: (form) => ({ versione: readVersione(form) ?? 0 }),
    run: async (scope, { versione }) => {
      const done = await ritira(scope, key, versione)
      if (done === 'gone') return PRATICHE
      return `${page}?esito=${done === 'ok' ? 'ritirata' : 'cambiata'}`
    },
  })(request)
}
