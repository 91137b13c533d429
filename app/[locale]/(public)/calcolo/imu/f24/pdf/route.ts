import type { NextRequest } from 'next/server'
import { MAX_POSTED, POSTED_TYPE } from '../../../../../../../contracts/posted-form'
import { renderDelegheSemplificato } from '../../../../../../../f24/pdf/render'
import { hasErrors } from '../../../../../../../f24/model/f24-problem'
import { localeHref, localeOf, type Locale } from '../../../../../../../i18n/routing'
import { f24FileName } from '../../../../../../../server/f24/file-name'
import { readModulo, stampeDi, type Stampa } from '../../../../../../../server/f24/modulo'
import { findCalcoloF24 } from '../../../../../../../server/f24/queries'
import { endpoint, methodNotAllowed, apiRefusal } from '../../../../../../../server/platform/api'
import { today } from '../../../../../../../server/platform/clock'
import { readText } from '../../../../../../../server/platform/request-body'

const localeOfRequest = ({ url }: Request): Locale => localeOf(new URL(url).pathname)

/** The page of the form, with the same answers. */
const formAddress = (request: Request): string =>
  localeHref(localeOfRequest(request), `/calcolo/imu/f24${new URL(request.url).search}`)

/** The same form, sent again to the page that says what is wrong: 307 keeps the body, so nothing typed is lost. */
const backToForm = (request: Request): Response =>
  new Response(null, { status: 307, headers: { Location: formAddress(request), 'Cache-Control': 'no-store' } })

const printable = ({ controlli }: Stampa): boolean =>
  controlli.every(({ id, problems, passed }) => !hasErrors(problems) && (passed || id === 'codice-fiscale'))

const TITLE = 'F24 semplificato'

const pdfOf = async (stampa: Stampa, name: string): Promise<Response> => {
  const deleghe = stampa.moduli.flatMap((modulo) => modulo.deleghe)
  const bytes = await renderDelegheSemplificato(deleghe, { title: TITLE })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/**
 * The PDF of one owner: answers in the address, persons in the body, amounts in neither. Everything is computed and
 * checked again; what cannot be printed goes back to the page. Neither the file's name nor its title says who.
 */
const print = endpoint('pagine', async (request, lang) => {
  const url = new URL(request.url)
  if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE)) return backToForm(request)
  const body = await readText(request, MAX_POSTED)
  if (!body.ok) return apiRefusal(lang, body.problem, body.status)
  const form = new URLSearchParams(body.value)
  // whatever the form says of its step, what is printed was checked
  form.set('passo', 'controlla')
  const found = await findCalcoloF24(url.searchParams)
  if (!found.ok) return backToForm(request)
  const modulo = await readModulo(form, found.calcolo, today())
  const asked = form.get('stampa')
  const stampa = stampeDi(modulo, today())?.find(({ titolare }) => asked === null || String(titolare.who) === asked)
  if (!stampa || !printable(stampa)) return backToForm(request)
  const { anno, comune } = found.calcolo
  return pdfOf(stampa, f24FileName(anno, modulo.quale, comune.nome, stampa.titolare.who))
})

/** A person reads this, not a program: the sentence alone, in the language of the page. */
const plainly = async (answer: Response): Promise<Response> => {
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return answer
  const { problems } = (await answer.json()) as { problems: readonly { message: string }[] }
  const headers = new Headers(answer.headers)
  headers.set('content-type', 'text/plain; charset=utf-8')
  return new Response(problems.map(({ message }) => message).join('\n'), { status: answer.status, headers })
}

export const POST = async (request: NextRequest): Promise<Response> => {
  const headers = new Headers(request.headers)
  headers.set('accept-language', localeOfRequest(request))
  return plainly(await print(new Request(request, { headers })))
}

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }

/** An address pasted or reloaded: there is nothing to print without the data, so the page asks for them. */
export const GET = (request: NextRequest): Response =>
  new Response(null, { status: 303, headers: { Location: formAddress(request) } })
