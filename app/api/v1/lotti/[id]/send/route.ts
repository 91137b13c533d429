import { SEND_LOTTO } from '../../../../../../contracts/api/lotti'
import { conChiave } from '../../../../../../server/chiavi/porta'
import { sendDelLotto } from '../../../../../../server/lotti/programma/prendi'
import { methodNotAllowed } from '../../../../../../server/platform/api'
import { dopoOf, presoAnswer, wrongDopo } from '../../answer'

/** The forms of each client as SEND takes them, so many clients at a time. */
export const GET = conChiave<{ id: string }>(SEND_LOTTO, async ({ request, scope, lang, params }) => {
  const dopo = dopoOf(request)
  return dopo === undefined ? wrongDopo(lang) : presoAnswer(await sendDelLotto(scope, params.id, dopo), lang)
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
