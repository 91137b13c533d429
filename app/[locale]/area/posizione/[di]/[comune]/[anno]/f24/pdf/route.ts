import { DA } from '../../../../../../../../../contracts/accesso'
import { MAX_POSTED, POSTED_TYPE } from '../../../../../../../../../contracts/posted-form'
import { renderDelegheSemplificato } from '../../../../../../../../../f24/pdf/render'
import { localeHref, localeOf } from '../../../../../../../../../i18n/routing'
import { f24FileNameOf } from '../../../../../../../../../server/f24/file-name'
import { currentSession, scopeIn } from '../../../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../../../server/platform/identity/cookies'
import { formOwner, ownerOf } from '../../../../../../../../../server/platform/identity/kept-form'
import { readText } from '../../../../../../../../../server/platform/request-body'
import { isSameOrigin } from '../../../../../../../../../server/platform/same-origin'
import { posizionePath, readPlace, type PlaceParams } from '../../../../../../../../posizione/address'
import { preparaF24 } from '../../../../../../../../posizione/f24'
import { findShown } from '../../../../../../../../posizione/load'

type Context = { readonly params: PlaceParams }

const formOf = async (request: Request): Promise<URLSearchParams | undefined> => {
  if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE) || !isSameOrigin(request.headers)) return undefined
  const body = await readText(request, MAX_POSTED)
  return body.ok ? new URLSearchParams(body.value) : undefined
}

const again = (page: string): Response =>
  new Response(null, { status: 307, headers: { Location: page, 'Cache-Control': 'no-store' } })

/** The F24 of what is still due, a form a day. What cannot be printed goes back to the page that says why. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  const place = await readPlace(params)
  if (place === undefined) return onwards(localeHref(locale, '/area/posizione'))
  const page = localeHref(locale, posizionePath(place, '/f24'))
  const [form, session] = [await formOf(request), await currentSession()]
  if (session === undefined) return onwards(localeHref(locale, `/accesso?${new URLSearchParams({ [DA]: page })}`))
  if (form === undefined || (await ownerOf(form)) !== formOwner(session)) return onwards(page)
  if ((await scopeIn(['cittadino', 'rappresentante', 'intermediario'])) === undefined)
    return onwards(localeHref(locale, '/area/ruolo'))
  const found = await findShown(place)
  if (!found.ok) return onwards(localeHref(locale, posizionePath(place)))
  const { fogli, isPrintable } = await preparaF24(found.around, found.shown, form)
  if (!isPrintable) return again(page)
  const { anno, comune } = found.shown.view
  const pdf = await renderDelegheSemplificato(
    fogli.flatMap(({ deleghe }) => deleghe),
    { title: 'F24 semplificato' },
  )
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${f24FileNameOf('tributi', anno, 'da-pagare', comune.nome)}"`,
      'Cache-Control': 'no-store',
    },
  })
}
