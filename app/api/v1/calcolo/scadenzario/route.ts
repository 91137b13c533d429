import { richiestaScadenzario } from '../../../../../contracts/calcolo-scadenzario'
import { richiestaProblems } from '../../../../../contracts/richiesta'
import type { Problem } from '../../../../../engine/kernel/problem'
import { calcolaScadenzario } from '../../../../../server/calcolo/scadenzario'
import { findAliquote } from '../../../../../server/comuni/queries'
import { jsonAnswer, jsonEndpoint, methodNotAllowed, problemAnswer, told } from '../../../../../server/platform/api'
import type { Lang } from '../../../../../server/platform/sentences'
import { scadenzarioCalendar } from '../../../../scadenzario-calendar'

const MAX_BYTES = 1024 * 1024

/** A Problem is an Error: only these three of it are for the caller. */
const said = (problems: readonly Problem[], lang: Lang) =>
  told(
    problems.map(({ code, field, values }) => ({ code, field, values })),
    'tax',
    lang,
  )

/**
 * Every due date of what a person owes, in any number of comuni (`contracts/calcolo-scadenzario.ts` states the limits).
 * 200 with the positions that can be computed and the problems of the others; 422 when none can. As a calendar file with
 * `Accept: text/calendar`.
 */
export const POST = jsonEndpoint('calcolo', MAX_BYTES, async (json, lang, request) => {
  const parsed = richiestaScadenzario.safeParse(json)
  if (!parsed.success) {
    const problems = told(richiestaProblems(parsed.error.issues, json), 'request', lang)
    return problemAnswer(422, problems, lang)
  }
  const answer = await calcolaScadenzario(parsed.data, findAliquote)
  const problems = said(answer.problems, lang)
  if (answer.scadenze.length === 0 && problems.length > 0) return problemAnswer(422, problems, lang)
  if (request.headers.get('accept')?.includes('text/calendar')) return scadenzarioCalendar(answer.scadenze, lang)
  return jsonAnswer(200, { ...answer, problems, avvisi: said(answer.avvisi, lang) }, lang)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
