import { codiceDelModulo, readErede } from '../../../../../../../contracts/eredi'
import { findContribuente } from '../../../../../../../server/contribuenti/queries'
import { registraErede } from '../../../../../../../server/eredi/commands'
import { perModulo } from '../../../../../../../server/eredi/queries'
import { today } from '../../../../../../../server/platform/clock'
import { erediAct } from '../../../../../../eredi/act'

/** Records one heir of a person who died. */
export const POST = erediAct({
  read: async (form, scope, id) => {
    const whose = await findContribuente(scope, id)
    if (whose === undefined) return undefined
    const { decedutoIl, isNoto } = await perModulo(scope, whose, codiceDelModulo(form))
    if (decedutoIl === undefined) return undefined
    const read = readErede(form, { morto: whose.codiceFiscale, decedutoIl, oggi: today(), isNoto })
    return read.ok ? read.value : undefined
  },
  run: async (...how) => {
    await registraErede(...how)
    return 'registrato'
  },
})
