import { richiestaCalcoloImu } from '../../../../../contracts/calcolo-imu'
import { richiestaProblems } from '../../../../../contracts/richiesta'
import { calcolaImu, type PosizioneCalcolata } from '../../../../../server/calcolo/queries'
import { findAliquote } from '../../../../../server/comuni/queries'
import { jsonAnswer, jsonEndpoint, methodNotAllowed, problemAnswer, told } from '../../../../../server/platform/api'
import type { Lang } from '../../../../../server/platform/sentences'

const MAX_BYTES = 1024 * 1024

const plain = (posizione: PosizioneCalcolata, index: number, lang: Lang) => {
  if (posizione.ok) {
    const { risultato } = posizione
    const avvisi = told(risultato.avvisi.map(refusalOf), 'tax', lang)
    return { ...posizione, risultato: { ...risultato, avvisi } }
  }
  const problems = posizione.problems.map(refusalOf).map(({ code, field, values }) => ({
    code,
    field: field === '' ? `posizioni.${index}` : `posizioni.${index}.${field}`,
    values,
  }))
  return { ok: false as const, problems: told(problems, 'tax', lang) }
}

/** A Problem is an Error: only these three of it are for the caller. */
const refusalOf = ({
  code,
  field,
  values,
}: {
  code: string
  field: string
  values: Record<string, string | number>
}) => ({
  code,
  field,
  values,
})

/**
 * Computes the IMU of one or many positions (`contracts/calcolo-imu.ts` states the limits). 200 also when a position
 * cannot be computed: it then holds its problems in the place of a result. 422 when no position can be read.
 */
export const POST = jsonEndpoint('calcolo', MAX_BYTES, async (json, lang) => {
  const parsed = richiestaCalcoloImu.safeParse(json)
  if (!parsed.success) {
    return problemAnswer(422, told(richiestaProblems(parsed.error.issues, json), 'request', lang), lang)
  }
  const { motore, posizioni } = await calcolaImu(parsed.data, findAliquote)
  const answers = posizioni.map((posizione, index) => plain(posizione, index, lang))
  const status = answers.some(({ ok }) => ok) ? 200 : 422
  const problems = answers.flatMap((answer) => (answer.ok ? [] : answer.problems))
  return jsonAnswer(status, status === 200 ? { motore, posizioni: answers } : { motore, problems }, lang)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
