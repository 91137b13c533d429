import type { NextRequest } from 'next/server'
import { MAX_POSTED, POSTED_TYPE } from '../../../../contracts/posted-form'
import type { Delega } from '../../../../f24/model/delega'
import { renderDelegheSemplificato } from '../../../../f24/pdf/render'
import { localeHref, localeOf, type Locale } from '../../../../i18n/routing'
import { apiRefusal, endpoint } from '../../../../server/platform/api'
import { readText } from '../../../../server/platform/request-body'

/** What is printed, and the name of its file, which says nothing of whom. */
export type Printable = { readonly deleghe: readonly Delega[]; readonly name: string }

/** Computes and checks everything again from the answers in the address and the persons in the form. */
export type Prepare = (answers: URLSearchParams, form: URLSearchParams) => Promise<Printable | undefined>

const localeOfRequest = ({ url }: Request): Locale => localeOf(new URL(url).pathname)

/** The page of the form, with the same answers. */
const formAddress = (request: Request, page: `/${string}`): string =>
  localeHref(localeOfRequest(request), `${page}${new URL(request.url).search}`)

/** The same form, sent again to the page that says what is wrong: 307 keeps the body, so nothing typed is lost. */
const backToForm = (request: Request, page: `/${string}`): Response =>
  new Response(null, { status: 307, headers: { Location: formAddress(request, page), 'Cache-Control': 'no-store' } })

const TITLE = 'F24 semplificato'

const pdfOf = async ({ deleghe, name }: Printable): Promise<Response> =>
  new Response(await renderDelegheSemplificato(deleghe, { title: TITLE }), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })

/** A person reads this, not a program: the sentence alone, in the language of the page. */
const plainly = async (answer: Response): Promise<Response> => {
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return answer
  const { problems } = (await answer.json()) as { problems: readonly { message: string }[] }
  const headers = new Headers(answer.headers)
  headers.set('content-type', 'text/plain; charset=utf-8')
  return new Response(problems.map(({ message }) => message).join('\n'), { status: answer.status, headers })
}

/**
 * The PDF of a form page: answers in the address, persons in the body, amounts in neither. What cannot be printed goes
 * back to the page. Neither the file's name nor its title says who.
 */
export const printRoute = (page: `/${string}`, prepare: Prepare) => {
  const print = endpoint('pagine', async (request, lang) => {
    if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE)) return backToForm(request, page)
    const body = await readText(request, MAX_POSTED)
    if (!body.ok) return apiRefusal(lang, body.problem, body.status)
    const form = new URLSearchParams(body.value)
    // whatever the form says of its step, what is printed was checked
    form.set('passo', 'controlla')
    const printable = await prepare(new URL(request.url).searchParams, form)
    return printable === undefined ? backToForm(request, page) : pdfOf(printable)
  })
  return {
    POST: async (request: NextRequest): Promise<Response> => {
      const headers = new Headers(request.headers)
      headers.set('accept-language', localeOfRequest(request))
      return plainly(await print(new Request(request, { headers })))
    },
    /** An address pasted or reloaded: there is nothing to print without the data, so the page asks for them. */
    GET: (request: NextRequest): Response =>
      new Response(null, { status: 303, headers: { Location: formAddress(request, page) } }),
  }
}
