import { scaricaLotto } from '../../../../../../server/lotti/tenuti/scarica'
import { scopeIn } from '../../../../../../server/platform/auth'
import { zipAnswer } from '../../../../../zip-answer'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** The papers of a batch, written while they are read. */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const [scope, { id }] = [await scopeIn(['intermediario']), await params]
  const made = scope && (await scaricaLotto(scope, id))
  return made === undefined ? new Response(null, { status: 404 }) : zipAnswer(made)
}
