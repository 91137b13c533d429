import { readPrenotazione } from '../../../../../../../contracts/appuntamento'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { book } from '../../../../../../../server/appuntamenti/commands'
import { action } from '../../../../../../../server/platform/action'
import { appuntamentoPath, NUOVO } from '../../../../../../appuntamenti/address'
import { scriventeNow } from '../../../../../../pratiche/chi'

const PAGE = `${NUOVO}/conferma`

/** Books. An hour that is gone meanwhile leads back to the others with everything that was said. */
export const POST = (request: Request): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  return action({
    page: PAGE,
    roles: ['cittadino', 'rappresentante'],
    read: (form) => {
      const read = readPrenotazione(form)
      return read?.ok ? read.value : undefined
    },
    run: async (scope, wanted) => {
      const { nome } = await scriventeNow()
      const done = await book(scope, { codiceFiscale: scope.persona ?? scope.actor, nome }, wanted, locale)
      if (done.ok) return `${appuntamentoPath({ comune: wanted.comune, id: done.id })}?esito=prenotato`
      const page = done.why === 'preso' || done.why === 'sovrapposto' ? `${NUOVO}/ore` : PAGE
      const Location = `${localeHref(locale, page)}?esito=${done.why}`
      return new Response(null, { status: 307, headers: { Location, 'Cache-Control': 'no-store' } })
    },
  })(request)
}
