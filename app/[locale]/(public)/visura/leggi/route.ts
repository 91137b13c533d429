import { ULTIMO_ANNO } from '../../../../../engine/imu/imu'
import { localeHref, localeOf } from '../../../../../i18n/routing'
import { apiRefusal, endpoint, methodNotAllowed } from '../../../../../server/platform/api'
import { today } from '../../../../../server/platform/clock'
import { PDF_LIMITS } from '../../../../../server/platform/pdf-text'
import { readForm } from '../../../../../server/platform/request-body'
import { visuraToRisposte, type VisuraSent } from '../../../../../server/visura/queries'

/** A file at its largest, and the fields around it. */
const MOST = PDF_LIMITS.bytes + 500_000

/** What was read goes on in the address of the page: the answers of the calculator, of no person (decision 0007). */
const answersOf = (sent: VisuraSent): URLSearchParams => {
  if (!sent.ok) return new URLSearchParams({ esito: sent.code })
  const params = new URLSearchParams(sent.queries.map((query, at) => [`c${at}`, query]))
  if (sent.nudaProprieta > 0) params.set('nuda', String(sent.nudaProprieta))
  if (sent.oltre > 0) params.set('oltre', String(sent.oltre))
  return params
}

const seeOther = (request: Request, params: URLSearchParams): Response => {
  const page = localeHref(localeOf(new URL(request.url).pathname), '/visura')
  return new Response(null, { status: 303, headers: { Location: `${page}?${params}`, 'Cache-Control': 'no-store' } })
}

/** A visura pasted or sent as a file: read in memory, forgotten at once, answered with the page of what was read. */
export const POST = endpoint('visura', async (request, lang) => {
  const form = await readForm(request, MOST)
  if (!form.ok && form.status === 413) return seeOther(request, new URLSearchParams({ esito: 'too-large' }))
  if (!form.ok) return apiRefusal(lang, form.problem, form.status)
  const [text, file] = [form.value.get('testo'), form.value.get('file')]
  const anno = Math.min(ULTIMO_ANNO, Number(today().slice(0, 4)))
  const sent = await visuraToRisposte(
    {
      text: typeof text === 'string' ? text : '',
      ...(file instanceof File ? { file: new Uint8Array(await file.arrayBuffer()) } : {}),
    },
    anno,
  )
  return seeOther(request, answersOf(sent))
})

export const GET = (request: Request): Response => seeOther(request, new URLSearchParams())

export const PUT = methodNotAllowed('POST')
export const PATCH = PUT
export const DELETE = PUT
