import { action } from '../../../server/platform/action'
import { buttaBozza } from '../../../server/pratiche/bozze'
import { readChiave, type ChiaveParams } from '../address'
import type { Via } from '../via'

type Context = { readonly params: ChiaveParams }

/** Throws a draft away. */
export const buttaRoute =
  (via: Via) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const key = await readChiave(params)
    if (key === undefined) return new Response(null, { status: 404 })
    return action({
      page: via.bozza(key, 'riepilogo'),
      roles: via.roles,
      read: () => key,
      run: async (scope, which) => ((await buttaBozza(scope, which)) ? `${via.lista}?esito=buttata` : via.lista),
    })(request)
  }
