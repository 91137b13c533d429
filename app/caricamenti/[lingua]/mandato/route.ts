import { ESITO } from '../../../../contracts/accesso'
import type { EsitoFirmato } from '../../../../contracts/mandato-firmato'
import { sentFirmato, type FirmatoSent } from '../../../../server/organizzazioni/documento'
import type { Onward } from '../../../../server/platform/action'
import { dropKeptForm, keepForm, ownerOf } from '../../../../server/platform/identity/kept-form'
import { incoming } from '../../incoming'

const PAGE = '/studio'

/** Of what there is nothing more to do on the form: what the list of clients says. */
const DONE: Partial<Readonly<Record<EsitoFirmato, string>>> = {
  ...{ vale: 'firmato-vale', attende: 'firmato-attende' },
  ...{ 'draft-gone': 'firmato-gia', 'too-many': 'firmato-gia' },
}

/** Something is to do again: what was typed is there when the page is. */
const again = async ({ mandato, esito, fields }: FirmatoSent): Promise<Onward> => {
  const page = mandato === undefined ? PAGE : `${PAGE}/clienti/mandato/${mandato}`
  const owner = await ownerOf(fields)
  const cookies = owner === undefined ? undefined : await keepForm(owner, page, fields)
  return { to: `${page}?${new URLSearchParams({ [ESITO]: esito })}`, cookies: cookies ?? [] }
}

/** The signed paper of a mandate comes in. */
export const POST = incoming({
  page: PAGE,
  away: `${PAGE}?${ESITO}=non-raggiungibile`,
  event: 'mandato-unavailable',
  take: async (request) => {
    const sent = await sentFirmato(request)
    const done = DONE[sent.esito]
    return done === undefined ? again(sent) : { to: `${PAGE}?${ESITO}=${done}`, cookies: dropKeptForm() }
  },
})
