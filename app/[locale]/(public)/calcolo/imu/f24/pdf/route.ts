import type { NextRequest } from 'next/server'
import { MAX_POSTED, POSTED_TYPE } from '../../../../../../../contracts/posted-form'
import { renderDelegheSemplificato } from '../../../../../../../f24/pdf/render'
import { hasErrors } from '../../../../../../../f24/model/f24-problem'
import { localeHref } from '../../../../../../../i18n/routing'
import { f24FileName } from '../../../../../../../server/f24/file-name'
import { readModulo, stampeDi, type Stampa } from '../../../../../../../server/f24/modulo'
import { findCalcoloF24 } from '../../../../../../../server/f24/queries'
import { endpoint, methodNotAllowed, apiRefusal } from '../../../../../../../server/platform/api'
import { today } from '../../../../../../../server/platform/clock'
import { readText } from '../../../../../../../server/platform/request-body'

/** The same form, sent again to the page that says what is wrong: 307 keeps the body, so nothing typed is lost. */
const backToForm = ({ url }: Request, english: boolean): Response => {
  const address = localeHref(english ? 'en' : 'it', `/calcolo/imu/f24${new URL(url).search}`)
  return new Response(null, { status: 307, headers: { Location: address, 'Cache-Control': 'no-store' } })
}

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
  const english = url.pathname.startsWith('/en/')
  if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE)) return backToForm(request, english)
  const body = await readText(request, MAX_POSTED)
  if (!body.ok) return apiRefusal(lang, body.problem, body.status)
  const form = new URLSearchParams(body.value)
  const found = await findCalcoloF24(url.searchParams)
  if (!found.ok) return backToForm(request, english)
  const modulo = await readModulo(form, found.calcolo, today())
  const asked = form.get('stampa')
  const stampa = stampeDi(modulo, today())?.find(({ titolare }) => asked === null || String(titolare.who) === asked)
  if (!stampa || !printable(stampa)) return backToForm(request, english)
  const { anno, comune } = found.calcolo
  return pdfOf(stampa, f24FileName(anno, modulo.quale, comune.nome, stampa.titolare.who))
})

export const POST = (request: NextRequest): Promise<Response> => print(request)

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }

/** An address pasted or reloaded: there is nothing to print without the data, so the page asks for them. */
export const GET = ({ url }: NextRequest): Response => {
  const { pathname, search } = new URL(url)
  const address = localeHref(pathname.startsWith('/en/') ? 'en' : 'it', `/calcolo/imu/f24${search}`)
  return new Response(null, { status: 303, headers: { Location: address } })
}
