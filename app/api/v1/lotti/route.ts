import { ELENCA_LOTTI, INVIA_LOTTO } from '../../../../contracts/api/lotti'
import { comeLotto, IDEMPOTENZA, invioLotto, MOST_SENT, TIPI_TABELLA } from '../../../../contracts/api/lotto'
import { richiestaProblems } from '../../../../contracts/richiesta'
import { COLONNE_LOTTO } from '../../../../formats/elenchi/lotto-celle'
import { conChiave, type ChiamataConChiave } from '../../../../server/chiavi/porta'
import { invia, type Inviata } from '../../../../server/lotti/programma/invia'
import { raccontaLotti } from '../../../../server/lotti/programma/racconta'
import { tabellaDi } from '../../../../server/lotti/tabella'
import { apiRefusal, jsonAnswer, methodNotAllowed, problemAnswer, told } from '../../../../server/platform/api'
import { readBody, readJson } from '../../../../server/platform/request-body'
import { lottoAnswer } from './answer'

type Call = ChiamataConChiave<unknown>
type Table = Omit<Inviata, 'idempotenza'>

/** The batches that this key brought in. */
export const GET = conChiave(ELENCA_LOTTI, async ({ scope, lang }) =>
  jsonAnswer(200, { lotti: await raccontaLotti(scope) }, lang),
)

const ofTable = async ({ request, lang }: Call): Promise<Table | Response> => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const parsed = comeLotto.safeParse(query)
  if (!parsed.success) {
    return problemAnswer(400, told(richiestaProblems(parsed.error.issues, query), 'request', lang), lang)
  }
  const bytes = await readBody(request, MOST_SENT)
  if (!bytes.ok) return apiRefusal(lang, bytes.problem, bytes.status)
  return { lingua: lang, ...parsed.data, bytes: bytes.value }
}

/** Rows become the table that they would be, and are read as one. */
const ofJson = async ({ request, lang }: Call): Promise<Table | Response> => {
  const json = await readJson(request, MOST_SENT)
  if (!json.ok) return apiRefusal(lang, json.problem, json.status)
  const parsed = invioLotto.safeParse(json.value)
  if (!parsed.success) {
    return problemAnswer(422, told(richiestaProblems(parsed.error.issues, json.value), 'request', lang), lang)
  }
  const { righe, ...come } = parsed.data
  return { lingua: lang, ...come, bytes: Buffer.from(tabellaDi(righe)), colonne: COLONNE_LOTTO }
}

const tableOf = (call: Call): Promise<Table | Response> => {
  const type = (call.request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (TIPI_TABELLA.some((one) => one === type)) return ofTable(call)
  if (/^application\/(?:[\w.+-]+\+)?json$/.test(type)) return ofJson(call)
  return Promise.resolve(apiRefusal(call.lang, { code: 'lotto-type-unsupported', field: '', values: {} }, 415))
}

/**
 * Puts a table by, as CSV or workbook (`TIPI_TABELLA`) or as rows of JSON, and answers what it would bring: nothing of it is kept or computed until it
 * is confirmed. `Idempotency-Key` names the request: sent again, it makes no second batch.
 */
export const POST = conChiave(INVIA_LOTTO, async (call) => {
  const { request, scope, lang, comuni } = call
  const idempotenza = request.headers.get('idempotency-key') ?? ''
  if (!IDEMPOTENZA.test(idempotenza)) {
    return apiRefusal(lang, { code: 'idempotency-missing', field: 'Idempotency-Key', values: {} })
  }
  const table = await tableOf(call)
  if (table instanceof Response) return table
  const done = await invia(scope, comuni, { ...table, idempotenza })
  return done.ok ? lottoAnswer(call, done.id) : problemAnswer(done.status, told(done.problems, 'api', lang), lang)
})

const refuse = methodNotAllowed('GET', 'HEAD', 'POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
