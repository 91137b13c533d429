import { readImportRef } from '../../../../../contracts/importazione'
import { cancelImport } from '../../../../../server/imports/commands'
import { forget } from '../../../../../server/imports/kept-file'
import { findImport } from '../../../../../server/imports/queries'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

export const POST = action({
  page: '/ufficio/importazioni',
  roles: STAFF_ROLES,
  read: readImportRef,
  run: async (scope, id) => {
    const found = await findImport(scope, id)
    if (found === undefined) return '/ufficio/importazioni?esito=absent'
    await cancelImport(scope, found)
    await forget(id)
    return `/ufficio/importazioni/${id}`
  },
})
