import { SCARICA_LOTTO } from '../../../../../../contracts/api/lotti'
import { conChiave } from '../../../../../../server/chiavi/porta'
import { scaricaLotto } from '../../../../../../server/lotti/tenuti/scarica'
import { lottoDi } from '../../../../../../server/lotti/tenuti/elenco'
import { methodNotAllowed } from '../../../../../../server/platform/api'
import { zipAnswer } from '../../../../../zip-answer'
import { nonPreso } from '../../answer'

/** The papers of a batch as one ZIP. */
export const GET = conChiave<{ id: string }>(SCARICA_LOTTO, async ({ scope, lang, params: { id } }) => {
  const made = await scaricaLotto(scope, id)
  if (made !== undefined) return zipAnswer(made)
  return nonPreso((await lottoDi(scope, id)) === undefined ? 'lotto-absent' : 'lotto-not-ready', lang)
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
