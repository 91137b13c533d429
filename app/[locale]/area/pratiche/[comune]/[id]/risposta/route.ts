import { cleanText } from '../../../../../../../contracts/personal-text'
import { action } from '../../../../../../../server/platform/action'
import { rispondi } from '../../../../../../../server/pratiche/commands'
import { findPratica } from '../../../../../../../server/pratiche/queries'
import { praticaPath, PRATICHE, readChiave, readVersione, type ChiaveParams } from '../../../../../../pratiche/address'

type Context = { readonly params: ChiaveParams }

const MOST = 4000

/** What a person answers the office, or adds of their own. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const key = await readChiave(params)
  if (key === undefined) return new Response(null, { status: 404 })
  const page = praticaPath(key)
  return action({
    page,
    roles: ['cittadino', 'rappresentante'],
    read: async (form, scope) => {
      const testo = cleanText(form.get('testo') ?? '').slice(0, MOST)
      const versione = readVersione(form) ?? 0
      const pratica = testo === '' ? undefined : await findPratica(scope, key)
      // one that changed since is shown again, with what was typed
      return pratica?.versione === versione ? { testo, versione } : undefined
    },
    run: async (scope, { testo, versione }) => {
      const done = await rispondi(scope, key, versione, testo)
      if (done === 'gone') return PRATICHE
      return `${page}?esito=${done === 'ok' ? 'risposta' : 'cambiata'}`
    },
  })(request)
}
