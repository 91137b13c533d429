import { readImportRef } from '../../../../../contracts/importazione'
import { confirmImport } from '../../../../../server/imports/commands'
import { findImport } from '../../../../../server/imports/queries'
import { applyOn } from '../../../../../server/imports/running'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

/** Somebody has seen what would change and says yes: it is applied, while its page says how far it is. */
export const POST = action({
  page: '/ufficio/importazioni',
  roles: STAFF_ROLES,
  read: readImportRef,
  run: async (scope, id) => {
    const found = await findImport(scope, id)
    if (found === undefined) return '/ufficio/importazioni?esito=absent'
    // without its counts nobody has seen what would change
    if (found.stato === 'anteprima' && found.counts !== undefined) {
      await confirmImport(scope, found)
      applyOn(scope, found)
    }
    return `/ufficio/importazioni/${id}`
  },
})
