import { ANNI_ALIQUOTE } from '../../../../../../contracts/api/aliquote'
import {
  dataState,
  findAliquote,
  findAree,
  findComune,
  prospettoAperto,
  regime,
} from '../../../../../../server/comuni/queries'
import { apiRefusal, endpoint, jsonAnswer, methodNotAllowed } from '../../../../../../server/platform/api'
import { cachedAnswer } from '../../../../../../server/platform/cached-answer'
import type { Lang, Refusal } from '../../../../../../server/platform/sentences'

const FRESH = 300

const absent = (lang: Lang, code: string, field: string, values: Refusal['values']): Response =>
  apiRefusal(lang, { code, field, values }, 404)

const answer = async (code: string, year: string, lang: Lang): Promise<Response> => {
  const anno = /^\d{4}$/.test(year) ? Number(year) : 0
  if (anno < ANNI_ALIQUOTE.primo || anno > ANNI_ALIQUOTE.ultimo) {
    return absent(lang, 'anno-outside', 'anno', { anno: year.slice(0, 10), ...ANNI_ALIQUOTE })
  }
  const comune = await findComune(code)
  const tributo = comune && (await regime(code, anno))
  if (comune === undefined || tributo === undefined) {
    return absent(lang, 'comune-unknown', 'belfiore', { code: code.slice(0, 10) })
  }
  if (tributo !== 'IMU') return absent(lang, 'other-tax', 'belfiore', { comune: comune.nome, anno, tributo })
  const rates = await findAliquote(code, anno)
  if (rates === undefined) return absent(lang, 'comune-unknown', 'belfiore', { code })
  return jsonAnswer(200, prospettoAperto(comune.nome, rates, await findAree(code, anno)), lang)
}

/** The rates of a comune for a tax year: six lines, each with its state, then the differentiated ones. */
export const GET = endpoint<{ belfiore: string; anno: string }>('comuni', async (request, lang, params) => {
  const state = await dataState()
  return cachedAnswer(request, { version: 'none', ...state }, [lang], FRESH, () =>
    answer(params.belfiore.toUpperCase(), params.anno, lang),
  )
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
