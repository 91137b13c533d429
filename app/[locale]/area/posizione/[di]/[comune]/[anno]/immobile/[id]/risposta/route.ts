import { action } from '../../../../../../../../../../server/platform/action'
import { answer, immobilePath, readAnswer, readImmobilePlace } from '../../../../../../../../../posizione/immobile'
import type { ImmobileParams } from '../../../../../../../../../posizione/immobile'

type Context = { readonly params: ImmobileParams }

/** "È giusto?": what a person says of an immobile. `tipo` of the form only says which questions were asked. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const where = await readImmobilePlace(params)
  if (where === undefined) return new Response(null, { status: 404 })
  return action({
    page: immobilePath(where),
    roles: ['cittadino', 'rappresentante', 'intermediario'],
    read: (form) => readAnswer(form, where, form.get('tipo') ?? 'F'),
    run: (_, answered) => answer(answered, where),
  })(request)
}
