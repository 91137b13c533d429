import { readF24, type F24Reading, type Modello } from '../../../../contracts/f24'
import { toSend } from '../../../../contracts/f24/to-send'
import { hasErrors } from '../../../../f24/model/f24-problem'
import { TextDoesNotFit } from '../../../../f24/pdf/draw'
import { renderForms } from '../../../../f24/pdf/render-any'
import { comuniOfF24 } from '../../../../server/f24/comuni'
import {
  apiRefusal,
  jsonAnswer,
  jsonEndpoint,
  methodNotAllowed,
  problemAnswer,
  told,
} from '../../../../server/platform/api'
import { today } from '../../../../server/platform/clock'
import type { Lang } from '../../../../server/platform/sentences'

/** Some hundred forms, in either of the two JSON shapes. */
const MAX_BYTES = 256 * 1024

const pdf = async (reading: F24Reading, lang: Lang): Promise<Response> => {
  try {
    const bytes = await renderForms(reading)
    const warnings = [...new Set(reading.problems.map(({ code }) => code))]
    return new Response(bytes, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="F24.pdf"',
        'Cache-Control': 'no-store',
        ...(warnings.length === 0 ? {} : { 'F24-Warnings': warnings.join(', ') }),
      },
    })
  } catch (error) {
    if (!(error instanceof TextDoesNotFit)) throw error
    const problem = { code: 'text-does-not-fit', field: error.field, values: { name: error.field } }
    return problemAnswer(422, told([problem], 'api', lang), lang)
  }
}

/** SEND's `F24Metadata`, one for each form, with what SEND has no place for. */
const send = ({ deleghe, ordinarie, problems: read }: F24Reading, lang: Lang): Response => {
  const { metadata, problems } = toSend(ordinarie.length > 0 ? ordinarie : deleghe)
  if (hasErrors(problems)) return problemAnswer(422, told(problems, 'f24', lang), lang)
  return jsonAnswer(200, { metadata, problems: told([...read, ...problems], 'f24', lang) }, lang)
}

const MODELLI: readonly (Modello | null)[] = ['semplificato', 'ordinario', null]
const FORMATS: readonly (string | null)[] = ['pdf', 'send', null]

/**
 * The F24 of a JSON (SEND's `F24Metadata` or the older shape): the PDF, or the problems and no file. `?modello=ordinario`
 * prints the rows of a semplificato on the ordinario; `?format=send` answers the JSON for SEND; `?strict=1` refuses
 * warnings too; `?check=1` only says what is wrong.
 */
export const POST = jsonEndpoint('f24', MAX_BYTES, async (json, lang, request) => {
  const { searchParams: asked } = new URL(request.url)
  const modello = asked.get('modello') as Modello | null
  const wrong = !MODELLI.includes(modello) ? 'modello' : !FORMATS.includes(asked.get('format')) ? 'format' : undefined
  if (wrong) return apiRefusal(lang, { code: 'parameter-unknown', field: wrong, values: { name: wrong } })
  const reading = readF24(json, { comuni: await comuniOfF24(json), oggi: today(), ...(modello ? { modello } : {}) })
  const { problems } = reading
  const sentences = told(problems, 'f24', lang)
  if (hasErrors(problems) || (asked.get('strict') === '1' && problems.length > 0)) {
    return problemAnswer(422, sentences, lang)
  }
  if (asked.get('check') === '1') return jsonAnswer(200, { problems: sentences }, lang)
  return asked.get('format') === 'send' ? send(reading, lang) : pdf(reading, lang)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
