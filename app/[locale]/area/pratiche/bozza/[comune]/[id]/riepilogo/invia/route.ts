import { localeOf } from '../../../../../../../../../i18n/routing'
import { action } from '../../../../../../../../../server/platform/action'
import { invia } from '../../../../../../../../../server/pratiche/commands'
import {
  bozzaPath,
  praticaPath,
  PRATICHE,
  readChiave,
  readVersione,
  type ChiaveParams,
} from '../../../../../../../../pratiche/address'
import { scriventeNow } from '../../../../../../../../pratiche/chi'

type Context = { readonly params: ChiaveParams }

/** Sends a draft. Twice is once: the second finds the request that the first one made. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const key = await readChiave(params)
  if (key === undefined) return new Response(null, { status: 404 })
  const lingua = localeOf(new URL(request.url).pathname)
  const page = bozzaPath(key, 'riepilogo')
  return action({
    page,
    roles: ['cittadino', 'rappresentante'],
    read: (form) => ({ versione: readVersione(form) ?? 0 }),
    run: async (scope, { versione }) => {
      const { nome, firma } = await scriventeNow()
      const done = await invia(scope, key, versione, { nome, firma, lingua })
      if (done.ok) return `${praticaPath({ belfiore: key.belfiore, id: done.id })}?esito=inviata`
      if (done.why === 'gone') return PRATICHE
      return `${done.why === 'manca-allegato' ? bozzaPath(key, 'allegati') : page}?esito=${done.why}`
    },
  })(request)
}
