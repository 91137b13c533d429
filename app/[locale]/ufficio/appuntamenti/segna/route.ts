import { readAppuntamentoRef } from '../../../../../contracts/appuntamento'
import { mark } from '../../../../../server/appuntamenti/commands'
import { action } from '../../../../../server/platform/action'
import { today } from '../../../../../server/platform/clock'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { backTo } from '../../../../appuntamenti/vista'

const PAGE = '/ufficio/appuntamenti'

/** Whether the person came. */
export const POST = action({
  page: PAGE,
  roles: STAFF_ROLES,
  read: (form) => {
    const about = readAppuntamentoRef(form)
    const stato = form.get('stato')
    if (about === undefined || (stato !== 'tenuto' && stato !== 'mancato')) return undefined
    return { about, stato, back: backTo(form, today()) } as const
  },
  run: async (scope, { about, stato, back }) => {
    const done = await mark(scope, about, stato)
    return `${PAGE}?${back}&esito=${done.ok ? 'segnato' : done.why}`
  },
})
