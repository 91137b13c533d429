import { MASSIMO_COLLEGAMENTO } from '../../../../../../../contracts/calcolo/collegamento'
import type { FileLetto } from '../../../../../../../contracts/calcolo/file-calcolo'
import { CALCOLI, type Calcolo } from '../../../../../../../contracts/scadenzario/elenco'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { endpoint, methodNotAllowed } from '../../../../../../../server/platform/api'
import { confrontoHref } from '../../../../../../../ui/calcolo/confronto/address'
import { readUpload, type Upload } from '../../../apri/upload'

type Params = { readonly calcolo: string }

const pageOf = (calcolo: Calcolo): string => `/calcolo/${calcolo}/confronto`

/** Two calculations are compared where both are of one tax. */
const ofTax = (calcolo: Calcolo, read: FileLetto): FileLetto =>
  read.ok && read.voce.calcolo !== calcolo ? { ok: false, code: 'file-of-another-tax', where: '' } : read

/** Both sides in one address; where the file is not one of ours, the first alone and why. */
const whereTo = (calcolo: Calcolo, { read, field }: Upload): string => {
  const page = pageOf(calcolo)
  const [a, b] = (['a', 'b'] as const).map((side) => field(side)?.slice(0, MASSIMO_COLLEGAMENTO))
  const own = a === undefined ? { b: b ?? '' } : { a }
  const saved = ofTax(calcolo, read)
  if (!saved.ok) return `${confrontoHref(page, own)}&errore=${saved.code}`
  return confrontoHref(page, a === undefined ? { a: saved.voce.query, ...own } : { ...own, b: saved.voce.query })
}

/** A saved calculation as the other side of a comparison. Nothing of it is kept. */
export const POST = endpoint<Params>('pagine', async (request, _, params) => {
  const calcolo = CALCOLI.find((one) => one === params.calcolo)
  if (calcolo === undefined) return new Response(null, { status: 404 })
  const to = localeHref(localeOf(new URL(request.url).pathname), whereTo(calcolo, await readUpload(request)))
  return new Response(null, { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } })
})

/** An address pasted or reloaded leads to the page. */
export const GET = async (request: Request, { params }: { readonly params: Promise<Params> }): Promise<Response> => {
  const own = (await params).calcolo
  const calcolo = CALCOLI.find((one) => one === own)
  if (calcolo === undefined) return new Response(null, { status: 404 })
  const to = localeHref(localeOf(new URL(request.url).pathname), pageOf(calcolo))
  return new Response(null, { status: 303, headers: { Location: to } })
}

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
