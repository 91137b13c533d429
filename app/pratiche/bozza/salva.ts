import { leggiPasso, passoDopo } from '../../../contracts/pratiche/percorso'
import { action } from '../../../server/platform/action'
import { contestoOf, salvaPasso } from '../../../server/pratiche/bozze'
import { findBozza } from '../../../server/pratiche/queries'
import { readChiave, readVersione, type PassoParams } from '../address'
import type { Via } from '../via'

type Context = { readonly params: PassoParams }

/** Keeps a step, and leads on to the next question. */
export const salvaRoute =
  (via: Via) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const key = await readChiave(params)
    const { passo: name } = await params
    if (key === undefined) return new Response(null, { status: 404 })
    const page = via.bozza(key, name)
    return action({
      page,
      roles: via.roles,
      read: async (form, scope) => {
        const bozza = await findBozza(scope, key)
        const passo = bozza?.procedura.passi.find(({ id }) => id === name)
        if (bozza === undefined || passo === undefined) return { form }
        const { problems } = leggiPasso(passo, form, bozza.risposte, contestoOf(bozza))
        // what another device changed since is shown again, with what was typed here
        return problems.length > 0 || readVersione(form) !== bozza.versione ? undefined : { form }
      },
      run: async (scope, { form }) => {
        const saved = await salvaPasso(scope, key, name, readVersione(form) ?? 0, form)
        if (saved === 'gone') return via.lista
        if (saved === 'cambiata') return `${page}?esito=cambiata`
        const { letto, bozza } = saved
        if (letto.ancora) return `${page}?esito=ancora-una`
        const next = passoDopo(bozza.procedura, letto.risposte, name)
        return via.bozza(key, next?.id ?? (bozza.procedura.carte.length > 0 ? 'allegati' : 'riepilogo'))
      },
    })(request)
  }
