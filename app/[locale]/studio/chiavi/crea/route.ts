import { readChiave } from '../../../../../contracts/chiave'
import { creaChiave } from '../../../../../server/chiavi/commands'
import { organizzazioneOf } from '../../../../../server/organizzazioni/queries'
import { action } from '../../../../../server/platform/action'
import { showOnce } from '../../../../../server/platform/identity/shown-once'
import { aroundChiave } from '../around'

const PAGE = '/studio/chiavi'

/** Makes a key: the page that follows shows it, once. */
export const POST = action({
  page: PAGE,
  roles: ['intermediario'],
  anyClient: true,
  read: async (form, scope) => {
    const read = readChiave(form, await aroundChiave(scope))
    return read.ok ? read.value : undefined
  },
  run: async (scope, chiave) => {
    if (!(await organizzazioneOf(scope)).responsabile) return `${PAGE}?esito=responsabile`
    const made = await creaChiave(scope, chiave)
    if (made === undefined) return `${PAGE}?esito=troppe`
    return { to: PAGE, cookies: [await showOnce(scope.actor, made)] }
  },
})
