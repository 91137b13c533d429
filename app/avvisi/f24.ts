import { DA } from '../../contracts/accesso'
import type { Delega } from '../../f24/model/delega'
import { renderDelegheSemplificato } from '../../f24/pdf/render'
import { localeHref, localeOf } from '../../i18n/routing'
import { findAvviso, viciniDi, type Avviso } from '../../server/avvisi/queries'
import { findComune } from '../../server/comuni/queries'
import { f24FileNameOf } from '../../server/f24/file-name'
import { scopeIn } from '../../server/platform/auth'
import type { Scope } from '../../server/platform/scope'
import { onwards } from '../../server/platform/identity/cookies'

type Context = { readonly params: Promise<{ readonly comune: string; readonly id: string }> }

const LIST = '/area/avvisi'

const TRIBUTO = { imu: 'IMU', tari: 'TARI' } as const

/** Forms of one's own statement, as `deleghe` makes them; back to its page without any. `what` goes into the file's name. */
export const f24Route =
  (what: string, deleghe: (avviso: Avviso, scope: Scope) => Promise<readonly Delega[] | undefined>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const locale = localeOf(new URL(request.url).pathname)
    const { comune: belfiore, id } = await params
    const scope = await scopeIn(['cittadino', 'rappresentante', 'intermediario'])
    if (scope === undefined) {
      return onwards(localeHref(locale, `/accesso?${new URLSearchParams({ [DA]: localeHref(locale, LIST) })}`))
    }
    const avviso = await findAvviso(scope, belfiore, id)
    if (avviso === undefined) return onwards(localeHref(locale, LIST))
    const isInForce = (await viciniDi(scope, avviso)).dopo === undefined
    const found = isInForce ? await deleghe(avviso, scope) : undefined
    // its page says why there is none, or which statement took its place
    if (found === undefined) return onwards(localeHref(locale, `${LIST}/${belfiore}/${id}`))
    const pdf = await renderDelegheSemplificato(found, { title: 'F24 semplificato' })
    const name = (await findComune(belfiore))?.nome ?? belfiore
    return new Response(pdf, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${f24FileNameOf(TRIBUTO[avviso.tributo], avviso.anno, `${what}-${avviso.numero}`, name)}"`,
        'Cache-Control': 'no-store',
      },
    })
  }
