import { CONFERMA_LOTTO } from '../../../../../../contracts/api/lotti'
import { conChiave } from '../../../../../../server/chiavi/porta'
import { confermaDiProgramma } from '../../../../../../server/lotti/programma/conferma'
import { apiRefusal, methodNotAllowed } from '../../../../../../server/platform/api'
import { lottoAnswer } from '../../answer'

/** Keeps what a table brings, and has it computed. Asked again it answers how the batch stands, and does nothing. */
export const POST = conChiave<{ id: string }>(CONFERMA_LOTTO, async (call) => {
  const wrong = await confermaDiProgramma(call.scope, call.params.id)
  if (wrong !== undefined) return apiRefusal(call.lang, wrong.problem, wrong.status)
  return lottoAnswer(call, call.params.id)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
