import { DA } from '../../contracts/accesso'
import { MAX_POSTED, POSTED_TYPE } from '../../contracts/posted-form'
import { renderDelegheSemplificato } from '../../f24/pdf/render'
import { localeHref, localeOf } from '../../i18n/routing'
import { f24FileNameOf } from '../../server/f24/file-name'
import type { FoglioF24 } from '../../server/f24/posizione'
import { currentSession, scopeIn } from '../../server/platform/auth'
import { onwards } from '../../server/platform/identity/cookies'
import { formOwner, ownerOf } from '../../server/platform/identity/kept-form'
import { readText } from '../../server/platform/request-body'
import { isSameOrigin } from '../../server/platform/same-origin'
import { posizionePath, readPlace, type PlaceParams } from './address'
import { findShown, type Around } from './load'
import type { Shown } from './view-of'

type Asked = {
  /** The page that asks, below that of the position. */
  readonly more: string
  /** In the name of the file. */
  readonly what: string
  /** The sheets; none goes back to the page, which says why. */
  readonly prepare: (around: Around, shown: Shown, form: URLSearchParams) => Promise<readonly FoglioF24[]>
}

const formOf = async (request: Request): Promise<URLSearchParams | undefined> => {
  if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE) || !isSameOrigin(request.headers)) return undefined
  const body = await readText(request, MAX_POSTED)
  return body.ok ? new URLSearchParams(body.value) : undefined
}

const again = (page: string): Response =>
  new Response(null, { status: 307, headers: { Location: page, 'Cache-Control': 'no-store' } })

const pdfOf = async (fogli: readonly FoglioF24[], name: string): Promise<Response> => {
  const deleghe = fogli.flatMap((foglio) => foglio.deleghe)
  return new Response(await renderDelegheSemplificato(deleghe, { title: 'F24 semplificato' }), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** A file of F24 of a position, for a form of one’s own and for who may open that position. */
export const answerF24 = async (request: Request, params: PlaceParams, asked: Asked): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  const place = await readPlace(params)
  if (place === undefined) return onwards(localeHref(locale, '/area/posizione'))
  const page = localeHref(locale, posizionePath(place, asked.more))
  const [form, session] = [await formOf(request), await currentSession()]
  if (session === undefined) return onwards(localeHref(locale, `/accesso?${new URLSearchParams({ [DA]: page })}`))
  if (form === undefined || (await ownerOf(form)) !== formOwner(session)) return onwards(page)
  if ((await scopeIn(['cittadino', 'rappresentante', 'intermediario'])) === undefined)
    return onwards(localeHref(locale, '/area/ruolo'))
  const found = await findShown(place)
  if (!found.ok) return onwards(localeHref(locale, posizionePath(place)))
  const fogli = await asked.prepare(found.around, found.shown, form)
  if (fogli.length === 0) return again(page)
  const { anno, comune } = found.shown.view
  return pdfOf(fogli, f24FileNameOf('tributi', anno, asked.what, comune.nome))
}
