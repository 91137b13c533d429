import { caricaLotto } from '../../../../server/lotti/tenuti/carica'
import { incoming } from '../../incoming'

const PAGE = '/studio/lotti'

/** A table of clients of an organisation comes in. */
export const POST = incoming({
  page: PAGE,
  away: `${PAGE}?esito=away`,
  event: 'lotto-unavailable',
  take: async (request, locale) => {
    const done = await caricaLotto(request, locale)
    return done.ok ? `${PAGE}/${done.id}` : `${PAGE}?esito=${done.why}`
  },
})
