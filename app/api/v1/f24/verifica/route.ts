import { fromRichiesta, richiestaVerifica, type Richiesta } from '../../../../../contracts/verifica-f24'
import { richiestaProblems } from '../../../../../contracts/richiesta'
import type { F24Problem } from '../../../../../f24/model/f24-problem'
import { leggiFile, leggiIncollato, leggiJson, MOST_TEXT, type Letto } from '../../../../../server/f24/lettura'
import { verificaModulo } from '../../../../../server/f24/verifica'
import {
  apiRefusal,
  endpoint,
  jsonAnswer,
  methodNotAllowed,
  problemAnswer,
  told,
} from '../../../../../server/platform/api'
import { PDF_LIMITS } from '../../../../../server/platform/pdf-text'
import { readBody, readJson, readText } from '../../../../../server/platform/request-body'
import type { Lang } from '../../../../../server/platform/sentences'

const MAX_JSON = 256 * 1024

const answer = async (richiesta: Richiesta, found: readonly F24Problem[], comune: string | undefined, lang: Lang) => {
  const { righe, problems, totale } = await verificaModulo(richiesta, comune)
  const words = (list: readonly F24Problem[]) => told(list, 'f24', lang)
  return jsonAnswer(
    200,
    {
      modulo: richiesta.modulo,
      totale,
      righe: righe.map((riga) => ({ ...riga, problems: words(riga.problems) })),
      problems: words([...found, ...problems]),
    },
    lang,
  )
}

const STATUS = { busy: 503, 'too-large': 413, 'too-long': 413 } as const

const ofLetto = (letto: Letto, lang: Lang): Response | Promise<Response> => {
  if (letto.ok) return answer({ modulo: letto.modulo, immobili: [] }, letto.problems, undefined, lang)
  if (letto.problems.length > 0) return problemAnswer(422, told(letto.problems, 'f24', lang), lang)
  const status = (STATUS as Readonly<Record<string, number>>)[letto.code] ?? 422
  return apiRefusal(lang, { code: `lettura-${letto.code}`, field: '', values: {} }, status)
}

/** A form typed into a program, with its own names; anything else is a JSON of SEND or of the older library. */
const ofJson = (json: unknown, lang: Lang): Response | Promise<Response> => {
  const typed = typeof json === 'object' && json !== null && Object.hasOwn(json, 'righe')
  if (!typed) return ofLetto(leggiJson(json), lang)
  const parsed = richiestaVerifica.safeParse(json)
  if (!parsed.success) {
    return problemAnswer(422, told(richiestaProblems(parsed.error.issues, json), 'request', lang), lang)
  }
  return answer(fromRichiesta(parsed.data), [], parsed.data.comune?.toUpperCase(), lang)
}

/**
 * Checks an F24 filled elsewhere: a PDF with text (`application/pdf`), rows as text (`text/plain`), the JSON of SEND or of
 * the older library, or rows as they are typed (`{ "righe": [ … ] }`). The answer has what was read and, row by row, what is
 * wrong. Nothing of it is kept.
 */
export const POST = endpoint('f24', async (request, lang) => {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  const refused = (read: { readonly status: number; readonly problem: Parameters<typeof apiRefusal>[1] }) =>
    apiRefusal(lang, read.problem, read.status)
  if (type === 'application/pdf') {
    const bytes = await readBody(request, PDF_LIMITS.bytes)
    return bytes.ok ? ofLetto(await leggiFile(bytes.value), lang) : refused(bytes)
  }
  if (type === 'text/plain') {
    const text = await readText(request, MOST_TEXT)
    return text.ok ? ofLetto(leggiIncollato(text.value), lang) : refused(text)
  }
  if (/^application\/(?:[\w.+-]+\+)?json$/.test(type)) {
    const json = await readJson(request, MAX_JSON)
    return json.ok ? ofJson(json.value, lang) : refused(json)
  }
  return apiRefusal(lang, { code: 'lettura-type-unsupported', field: '', values: {} }, 415)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
