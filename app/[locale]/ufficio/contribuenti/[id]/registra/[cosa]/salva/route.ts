import { isRegistrazioneId, leggiRegistrazione } from '../../../../../../../../contracts/registra/registrazioni'
import { isUuid } from '../../../../../../../../contracts/uuid'
import { currentLook } from '../../../../../../../../server/contribuenti/current-look'
import { findContribuente } from '../../../../../../../../server/contribuenti/queries'
import { action } from '../../../../../../../../server/platform/action'
import { signedIn } from '../../../../../../../../server/platform/auth'
import { today } from '../../../../../../../../server/platform/clock'
import { STAFF_ROLES } from '../../../../../../../../server/platform/scope'
import { registra } from '../../../../../../../../server/registra/registra'
import { registraPath } from '../../../../../../../registra/address'
import { apertiPer } from '../../../../../../../registra/load'

type Context = { readonly params: Promise<{ readonly id: string; readonly cosa: string }> }

/** Writes into a position what an office knows, for the reason for which it was opened. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, cosa } = await params
  if (!isUuid(id) || !isRegistrazioneId(cosa)) return new Response(null, { status: 404 })
  return action({
    page: registraPath(id, cosa),
    roles: STAFF_ROLES,
    read: async (form, scope) => {
      const whose = await findContribuente(scope, id)
      if (whose === undefined) return undefined
      const aperti = (await apertiPer(scope, whose, cosa)).map((row) => row.id)
      const { risposte, problems, ancora } = leggiRegistrazione(cosa, form, { oggi: today(), aperti })
      return problems.length > 0 || ancora ? undefined : { whose, risposte }
    },
    run: async (scope, { whose, risposte }) => {
      const look = await currentLook((await signedIn())!.session)
      if (look === undefined) return `/ufficio/contribuenti/${id}`
      const done = await registra(scope, whose, cosa, risposte, look.ragione)
      return `${registraPath(id)}?esito=${done === 'ok' ? 'registrata' : 'cambiata'}`
    },
  })(request)
}
