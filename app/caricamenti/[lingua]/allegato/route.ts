import { ESITO } from '../../../../contracts/accesso'
import { allegatoEsito, allegatoPage } from '../../../../contracts/allegati'
import { uploadedAllegato } from '../../../../server/allegati/upload'
import { incoming } from '../../incoming'

const told = (page: string | undefined, why: Parameters<typeof allegatoEsito>[0]): string =>
  `${allegatoPage(page)}?${new URLSearchParams({ [ESITO]: allegatoEsito(why) })}`

/** A paper of somebody comes in. */
export const POST = incoming({
  page: '/area',
  away: told(undefined, 'storage-away'),
  event: 'allegato-unavailable',
  take: async (request) => {
    const { page, done } = await uploadedAllegato(request)
    return told(page, done.ok ? 'aggiunto' : done.why)
  },
})
