import { LEGGI_LOTTO } from '../../../../../contracts/api/lotti'
import { conChiave } from '../../../../../server/chiavi/porta'
import { methodNotAllowed } from '../../../../../server/platform/api'
import { lottoAnswer } from '../answer'

/** How a batch stands: what its file would bring, or what came of it, with what is missing. */
export const GET = conChiave<{ id: string }>(LEGGI_LOTTO, (call) => lottoAnswer(call, call.params.id))

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
