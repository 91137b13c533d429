import { richiestaCalcoloImpi } from '../../../../../contracts/calcolo-impi'
import { richiestaProblems } from '../../../../../contracts/richiesta'
import { calcolaImpi } from '../../../../../server/calcolo/impi'
import { jsonEndpoint, methodNotAllowed, problemAnswer, told } from '../../../../../server/platform/api'
import { calcoloAnswer } from '../answer'

const MAX_BYTES = 1024 * 1024

/**
 * Computes the IMPi of one or many positions (`contracts/calcolo-impi.ts` states the limits). 200 also when a position
 * cannot be computed: it then holds its problems in the place of a result. 422 when no position can be read.
 */
export const POST = jsonEndpoint('calcolo', MAX_BYTES, async (json, lang) => {
  const parsed = richiestaCalcoloImpi.safeParse(json)
  if (!parsed.success) {
    return problemAnswer(422, told(richiestaProblems(parsed.error.issues, json), 'request', lang), lang)
  }
  return calcoloAnswer(calcolaImpi(parsed.data), lang)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
