import { readPrenotazione } from '../../../../../../../contracts/appuntamento'
import { readChiViene } from '../../../../../../../contracts/chi-viene'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { book } from '../../../../../../../server/appuntamenti/commands'
import { action } from '../../../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { BANCO } from '../../../../../../appuntamenti/al-banco'

/** Books for who stands at the counter. */
export const POST = (request: Request): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  return action({
    page: `${BANCO}/conferma`,
    roles: STAFF_ROLES,
    read: (form, scope) => {
      const [chi, wanted] = [readChiViene(form), readPrenotazione(form)]
      if (!chi.ok || !wanted?.ok || !scope.comuni.includes(wanted.value.comune)) return undefined
      return { chi: chi.value, wanted: wanted.value }
    },
    run: async (scope, { chi, wanted }) => {
      const done = await book(scope, chi, wanted, locale)
      const giorno = wanted.inizio.slice(0, 10)
      if (done.ok) return `/ufficio/appuntamenti?comune=${wanted.comune}&giorno=${giorno}&esito=prenotato`
      const Location = `${localeHref(locale, `${BANCO}/ore`)}?esito=${done.why}`
      return new Response(null, { status: 307, headers: { Location, 'Cache-Control': 'no-store' } })
    },
  })(request)
}
