import { readImportRef } from '../../../../../contracts/importazione'
import { isKept } from '../../../../../server/imports/kept-file'
import { findImport } from '../../../../../server/imports/queries'
import { applyOn, previewAgain, readOn } from '../../../../../server/imports/running'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

/** Goes on with an import that was cut short, from where it stands; or works its preview out again. */
export const POST = action({
  page: '/ufficio/importazioni',
  roles: STAFF_ROLES,
  read: readImportRef,
  run: async (scope, id) => {
    const found = await findImport(scope, id)
    if (found === undefined) return '/ufficio/importazioni?esito=absent'
    if (found.stato === 'lettura' && !(await isKept(id))) return '/ufficio/importazioni?esito=gone'
    if (found.stato === 'lettura') readOn(scope, found)
    if (found.stato === 'anteprima') previewAgain(scope, found)
    if (found.stato === 'confermata') applyOn(scope, found)
    return `/ufficio/importazioni/${id}`
  },
})
