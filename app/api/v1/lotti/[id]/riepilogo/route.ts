import { RIEPILOGO_LOTTO } from '../../../../../../contracts/api/lotti'
import { conChiave } from '../../../../../../server/chiavi/porta'
import { riepilogoDelLotto } from '../../../../../../server/lotti/programma/prendi'
import { methodNotAllowed } from '../../../../../../server/platform/api'
import { dopoOf, presoAnswer, wrongDopo } from '../../answer'

/** What came of each client of a batch, so many at a time. */
export const GET = conChiave<{ id: string }>(RIEPILOGO_LOTTO, async ({ request, scope, lang, params }) => {
  const dopo = dopoOf(request)
  return dopo === undefined ? wrongDopo(lang) : presoAnswer(await riepilogoDelLotto(scope, params.id, dopo, lang), lang)
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
