import { answerF24 } from '../../../../../../../../posizione/f24-answer'
import { preparaF24 } from '../../../../../../../../posizione/f24'
import type { PlaceParams } from '../../../../../../../../posizione/address'

/** The F24 of what is still due, a form a day. What cannot be printed goes back to the page that says why. */
export const POST = (request: Request, { params }: { readonly params: PlaceParams }): Promise<Response> =>
  answerF24(request, params, {
    more: '/f24',
    what: 'da-pagare',
    prepare: async (around, shown, form) => {
      const { fogli, isPrintable } = await preparaF24(around, shown, form)
      return isPrintable ? fogli : []
    },
  })
