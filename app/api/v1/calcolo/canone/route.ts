import { richiestaCalcoloCanone } from '../../../../../contracts/calcolo-canone'
import { richiestaProblems } from '../../../../../contracts/richiesta'
import { calcolaCanone } from '../../../../../server/calcolo/canone'
import { jsonEndpoint, methodNotAllowed, problemAnswer, told } from '../../../../../server/platform/api'
import { calcoloAnswer } from '../answer'

const MAX_BYTES = 1024 * 1024

/**
 * Computes the canone of one or many positions (`contracts/calcolo-canone.ts` states the limits). 200 also when a position
 * cannot be computed: it then holds its problems in the place of a result. 422 when no position can be read.
 */
export const POST = jsonEndpoint('calcolo', MAX_BYTES, async (json, lang) => {
  const parsed = richiestaCalcoloCanone.safeParse(json)
  if (!parsed.success) {
    const problems = told(richiestaProblems(parsed.error.issues, json), 'request', lang)
    return problemAnswer(422, problems, lang)
  }
  return calcoloAnswer(calcolaCanone(parsed.data), lang)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
