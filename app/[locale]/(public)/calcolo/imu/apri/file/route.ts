import { MASSIMO_FILE, readFile, type FileLetto } from '../../../../../../../contracts/calcolo/file-calcolo'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { endpoint, methodNotAllowed } from '../../../../../../../server/platform/api'
import { readText } from '../../../../../../../server/platform/request-body'
import { openedHref, wrongHref } from '../hrefs'

const MULTIPART = /^multipart\/form-data;/i
/** Boundaries and headers of the form around the file. */
const AROUND = 2 * 1024

const fileOf = async (text: string, type: string): Promise<string | undefined> => {
  try {
    const file = (await new Response(text, { headers: { 'content-type': type } }).formData()).get('file')
    return file instanceof File ? await file.text() : undefined
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

/** The file of a form, read in memory and let go; what is no such form or no such file says why. */
const readUpload = async (request: Request): Promise<FileLetto> => {
  const type = request.headers.get('content-type') ?? ''
  if (!MULTIPART.test(type)) return { ok: false, code: 'file-empty', where: '' }
  const body = await readText(request, MASSIMO_FILE + AROUND)
  if (!body.ok) return { ok: false, code: body.status === 413 ? 'file-too-large' : 'file-not-text', where: '' }
  return readFile((await fileOf(body.value, type)) ?? '')
}

/** A saved calculation comes back as its address: 303 to its result, or to the page that says what is wrong. */
export const POST = endpoint('pagine', async (request) => {
  const locale = localeOf(new URL(request.url).pathname)
  const read = await readUpload(request)
  const to = read.ok ? openedHref(read.risposte) : wrongHref(read)
  return new Response(null, { status: 303, headers: { Location: localeHref(locale, to), 'Cache-Control': 'no-store' } })
})

/** An address pasted or reloaded leads to the page. */
export const GET = (request: Request): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: localeHref(localeOf(new URL(request.url).pathname), '/calcolo/imu/apri') },
  })

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
