import { MASSIMO_COLLEGAMENTO } from '../../../../../../../contracts/calcolo/collegamento'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { endpoint, methodNotAllowed } from '../../../../../../../server/platform/api'
import { queryOf } from '../../../../../../../ui/calcolo/address'
import { confrontoHref } from '../../../../../../../ui/calcolo/confronto/address'
import { readUpload, type Upload } from '../../apri/upload'

const PAGE = '/calcolo/imu/confronto'

/** Both sides in one address; where the file is not one of ours, the first alone and why. */
const whereTo = ({ read, field }: Upload): string => {
  const [a, b] = (['a', 'b'] as const).map((side) => field(side)?.slice(0, MASSIMO_COLLEGAMENTO))
  const own = a === undefined ? { b: b ?? '' } : { a }
  if (!read.ok) return `${confrontoHref(PAGE, own)}&errore=${read.code}`
  const saved = queryOf(read.risposte)
  return confrontoHref(PAGE, a === undefined ? { a: saved, ...own } : { ...own, b: saved })
}

/** A saved calculation as the other side of a comparison. Nothing of it is kept. */
export const POST = endpoint('pagine', async (request) => {
  const to = localeHref(localeOf(new URL(request.url).pathname), whereTo(await readUpload(request)))
  return new Response(null, { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } })
})

/** An address pasted or reloaded leads to the page. */
export const GET = (request: Request): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: localeHref(localeOf(new URL(request.url).pathname), PAGE) },
  })

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
