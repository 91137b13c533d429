import { MOST_NOTE, readAppuntamentoRef } from '../../../../../contracts/appuntamento'
import { cleanText } from '../../../../../contracts/personal-text'
import { cancel } from '../../../../../server/appuntamenti/commands'
import { action } from '../../../../../server/platform/action'
import { today } from '../../../../../server/platform/clock'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { backTo } from '../../../../appuntamenti/vista'

const PAGE = '/ufficio/appuntamenti'

/** Cancels for the office, with the reason that the person reads. */
export const POST = action({
  page: PAGE,
  roles: STAFF_ROLES,
  read: (form) => {
    const about = readAppuntamentoRef(form)
    const motivo = cleanText(form.get('motivo') ?? '').slice(0, MOST_NOTE)
    return about === undefined || motivo === '' ? undefined : { about, motivo, back: backTo(form, today()) }
  },
  run: async (scope, { about, motivo, back }) => {
    const done = await cancel(scope, about, motivo)
    return `${PAGE}?${back}&esito=${done.ok ? 'annullato' : done.why}`
  },
})
