import { uploaded } from '../../../server/imports/upload'
import { incoming } from '../incoming'

const PAGE = '/ufficio/importazioni'

/** A file of an office comes in. */
export const POST = incoming({
  page: PAGE,
  away: `${PAGE}?esito=away`,
  event: 'upload-unavailable',
  take: async (request) => {
    const done = await uploaded(request)
    if (done.ok) return `${PAGE}/${done.id}`
    const query = new URLSearchParams({ esito: done.why, ...(done.kind === undefined ? {} : { tipo: done.kind }) })
    return `${PAGE}?${query}`
  },
})
