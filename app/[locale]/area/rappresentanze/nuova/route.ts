import { readRappresentanza } from '../../../../../contracts/rappresentanza'
import { findEnti } from '../../../../../server/enti/queries'
import { action } from '../../../../../server/platform/action'
import { signedIn } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { askRappresentanza } from '../../../../../server/rappresentanze/commands'

const PAGE = '/area/rappresentanze'

export const POST = action({
  page: PAGE,
  roles: ['cittadino', 'rappresentante'],
  read: async (form) => {
    const comuni = (await findEnti()).map(({ belfiore }) => belfiore)
    const read = readRappresentanza(form, { today: today(), comuni })
    return read.ok ? read.value : undefined
  },
  run: async (scope, form) => {
    const impresa = (await signedIn())?.session.firm?.codiceFiscale
    return `${PAGE}?esito=${(await askRappresentanza(scope, form, impresa)) === undefined ? 'presente' : 'chiesta'}`
  },
})
