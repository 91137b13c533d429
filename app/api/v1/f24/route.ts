import { readF24 } from '../../../../contracts/f24'
import { hasErrors } from '../../../../f24/model/f24-problem'
import type { Delega } from '../../../../f24/model/delega'
import { TextDoesNotFit } from '../../../../f24/pdf/draw'
import { renderDelegheSemplificato } from '../../../../f24/pdf/render'
import { comuniOfF24 } from '../../../../server/f24/comuni'
import { jsonAnswer, jsonEndpoint, methodNotAllowed, problemAnswer, told } from '../../../../server/platform/api'
import { today } from '../../../../server/platform/clock'
import type { Lang } from '../../../../server/platform/sentences'

/** Some hundred forms, in either of the two JSON shapes. */
const MAX_BYTES = 256 * 1024

const pdf = async (deleghe: readonly Delega[], warnings: readonly string[], lang: Lang): Promise<Response> => {
  try {
    const bytes = await renderDelegheSemplificato(deleghe)
    return new Response(bytes, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="F24.pdf"',
        'Cache-Control': 'no-store',
        ...(warnings.length === 0 ? {} : { 'F24-Warnings': [...new Set(warnings)].join(', ') }),
      },
    })
  } catch (error) {
    if (!(error instanceof TextDoesNotFit)) throw error
    const problem = { code: 'text-does-not-fit', field: error.field, values: { name: error.field } }
    return problemAnswer(422, told([problem], 'api', lang), lang)
  }
}

/**
 * The F24 semplificato of a JSON (SEND's `F24Metadata` or the older shape): the PDF, or the problems and no file.
 * `?strict=1` refuses warnings too; `?check=1` only says what is wrong.
 */
export const POST = jsonEndpoint('f24', MAX_BYTES, async (json, lang, request) => {
  const { searchParams } = new URL(request.url)
  const { deleghe, problems } = readF24(json, { comuni: await comuniOfF24(json), oggi: today() })
  const refused = hasErrors(problems) || (searchParams.get('strict') === '1' && problems.length > 0)
  const sentences = told(problems, 'f24', lang)
  if (refused) return problemAnswer(422, sentences, lang)
  if (searchParams.get('check') === '1') return jsonAnswer(200, { problems: sentences }, lang)
  const warnings = problems.map(({ code }) => code)
  return pdf(deleghe, warnings, lang)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
