import { readColumns, readImportRef } from '../../../../../contracts/importazione'
import { nameColumns } from '../../../../../server/imports/commands'
import { columnsLacking } from '../../../../../server/imports/columns'
import { findImport } from '../../../../../server/imports/queries'
import { readOn } from '../../../../../server/imports/running'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

/** Somebody says which column of a list is which field: it is read with them. */
export const POST = action({
  page: '/ufficio/importazioni',
  roles: STAFF_ROLES,
  read: (form) => {
    const id = readImportRef(form)
    return id === undefined ? undefined : { id, colonne: readColumns(form) }
  },
  run: async (scope, { id, colonne }) => {
    const found = await findImport(scope, id)
    if (found === undefined) return '/ufficio/importazioni?esito=absent'
    if (columnsLacking(found.tipo, colonne).length > 0) return `/ufficio/importazioni/${id}?esito=columns`
    if (await nameColumns(scope, found, colonne)) readOn(scope, found)
    return `/ufficio/importazioni/${id}`
  },
})
