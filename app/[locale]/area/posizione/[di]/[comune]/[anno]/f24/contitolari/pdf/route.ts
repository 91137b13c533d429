import { isPasso } from '../../../../../../../../../../contracts/contitolari'
import { preparaContitolari } from '../../../../../../../../../posizione/f24-contitolari'
import { answerF24 } from '../../../../../../../../../posizione/f24-answer'
import type { PlaceParams } from '../../../../../../../../../posizione/address'

/** The F24 of every owner in one file, one’s own first. What cannot be printed goes back to the page that says why. */
export const POST = (request: Request, { params }: { readonly params: PlaceParams }): Promise<Response> =>
  answerF24(request, params, {
    more: '/f24/contitolari',
    what: 'contitolari',
    prepare: async (around, shown, form) =>
      isPasso(form) ? [] : ((await preparaContitolari(around, shown, form))?.fogli ?? []),
  })
