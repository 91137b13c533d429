import type { NextRequest } from 'next/server'
import { MAX_POSTED, POSTED_TYPE } from '../../../../contracts/posted-form'
import { localeHref, localeOf, type Locale } from '../../../../i18n/routing'
import { fileF24, type FileF24, type Stampabile } from '../../../../server/f24/formati'
import { apiRefusal, endpoint } from '../../../../server/platform/api'
import { readText } from '../../../../server/platform/request-body'

/** Computes and checks everything again from the answers in the address and the persons in the form. */
export type Prepare = (answers: URLSearchParams, form: URLSearchParams) => Promise<Stampabile | undefined>

/** A file as it leaves, of whatever sort. */
type AnyFile = Omit<FileF24, 'type'> & { readonly type: string }

const localeOfRequest = ({ url }: Request): Locale => localeOf(new URL(url).pathname)

/** The page of the form, with the same answers. */
const formAddress = (request: Request, page: `/${string}`): string =>
  localeHref(localeOfRequest(request), `${page}${new URL(request.url).search}`)

/** The same form, sent again to the page that says what is wrong: 307 keeps the body, so nothing typed is lost. */
const backToForm = (request: Request, page: `/${string}`): Response =>
  new Response(null, { status: 307, headers: { Location: formAddress(request, page), 'Cache-Control': 'no-store' } })

const answerOf = ({ type, name, body }: AnyFile): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })

/** A person reads this, not a program: the sentence alone, in the language of the page. */
const plainly = async (answer: Response): Promise<Response> => {
  if (answer.ok || !answer.headers.get('content-type')?.startsWith('application/json')) return answer
  const { problems } = (await answer.json()) as { problems: readonly { message: string }[] }
  const headers = new Headers(answer.headers)
  headers.set('content-type', 'text/plain; charset=utf-8')
  return new Response(problems.map(({ message }) => message).join('\n'), { status: answer.status, headers })
}

type FileOf = (answers: URLSearchParams, form: URLSearchParams) => Promise<AnyFile | undefined>

/** The file of a form page: answers in the address, persons in the body. What cannot be made goes back to the page. */
export const fileRoute = (page: `/${string}`, fileOf: FileOf) => {
  const print = endpoint('pagine', async (request, lang) => {
    if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE)) return backToForm(request, page)
    const body = await readText(request, MAX_POSTED)
    if (!body.ok) return apiRefusal(lang, body.problem, body.status)
    const form = new URLSearchParams(body.value)
    // whatever the form says of its step, what is printed was checked
    form.set('passo', 'controlla')
    const file = await fileOf(new URL(request.url).searchParams, form)
    return file === undefined ? backToForm(request, page) : answerOf(file)
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

/** The file of an F24, PDF or JSON: amounts in neither address nor body. Neither the file's name nor its title says who. */
export const printRoute = (page: `/${string}`, prepare: Prepare) =>
  fileRoute(page, async (answers, form) => {
    const printable = await prepare(answers, form)
    return printable && fileF24(printable, form)
  })
