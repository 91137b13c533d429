import { leggiResa } from '../../../../../../../../contracts/pratiche/banco'
import { action } from '../../../../../../../../server/platform/action'
import { currentSession } from '../../../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../../../server/platform/scope'
import { invia } from '../../../../../../../../server/pratiche/commands'
import { findBozza } from '../../../../../../../../server/pratiche/queries'
import { readChiave, readVersione, type ChiaveParams } from '../../../../../../../pratiche/address'
import { ufficioPath } from '../../../../../../../pratiche/ufficio'
import { BANCO, bancoPath } from '../../../../../../../pratiche/via'

type Context = { readonly params: ChiaveParams }

/** Sends what somebody declared at the counter. Twice is once: the second finds the request that the first one made. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const key = await readChiave(params)
  if (key === undefined) return new Response(null, { status: 404 })
  const page = bancoPath(key, 'riepilogo')
  return action({
    page,
    roles: STAFF_ROLES,
    read: async (form, scope) => {
      const bozza = await findBozza(scope, key)
      if (bozza === undefined) return { versione: 0 }
      const read = leggiResa(form, bozza.procedura)
      return 'problems' in read ? undefined : { versione: readVersione(form) ?? 0, bozza, resa: read.value }
    },
    run: async (scope, { versione, bozza, resa }) => {
      const { name, surname } = (await currentSession())!
      if (bozza === undefined || resa === undefined) {
        const again = await invia(scope, key, versione, { nome: '', lingua: 'it' })
        return again.ok ? ufficioPath({ belfiore: key.belfiore, id: again.id }) : BANCO.lista
      }
      const { nome, firma } = await BANCO.mittente(bozza)
      const made = { ...resa, operatore: `${name} ${surname}` }
      const done = await invia(scope, key, versione, { nome, firma, lingua: bozza.lingua, resa: made })
      if (done.ok) return `${ufficioPath({ belfiore: key.belfiore, id: done.id })}?esito=inviata`
      if (done.why === 'gone') return BANCO.lista
      return `${done.why === 'manca-allegato' ? bancoPath(key, 'allegati') : page}?esito=${done.why}`
    },
  })(request)
}
