import { action } from '../../../../../../../../../server/platform/action'
import { buttaBozza } from '../../../../../../../../../server/pratiche/bozze'
import { bozzaPath, PRATICHE, readChiave, type ChiaveParams } from '../../../../../../../../pratiche/address'

type Context = { readonly params: ChiaveParams }

/** Throws a draft away. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const key = await readChiave(params)
  if (key === undefined) return new Response(null, { status: 404 })
  return action({
    page: bozzaPath(key, 'riepilogo'),
    roles: ['cittadino', 'rappresentante'],
    read: () => key,
    run: async (scope, which) => ((await buttaBozza(scope, which)) ? `${PRATICHE}?esito=buttata` : PRATICHE),
  })(request)
}
