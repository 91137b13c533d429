import { DA } from '../../../../../../../contracts/accesso'
import { renderDelegheSemplificato } from '../../../../../../../f24/pdf/render'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { delegheDi } from '../../../../../../../server/f24/avviso'
import { findAvviso } from '../../../../../../../server/avvisi/queries'
import { findComune } from '../../../../../../../server/comuni/queries'
import { f24FileNameOf } from '../../../../../../../server/f24/file-name'
import { scopeIn } from '../../../../../../../server/platform/auth'
import { onwards } from '../../../../../../../server/platform/identity/cookies'

type Context = { readonly params: Promise<{ readonly comune: string; readonly id: string }> }

const LIST = '/area/avvisi'

const TRIBUTO = { imu: 'IMU', tari: 'TARI' } as const

/** The forms of one's own statement, with its identificativo operazione. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const locale = localeOf(new URL(request.url).pathname)
  const { comune: belfiore, id } = await params
  const scope = await scopeIn(['cittadino', 'rappresentante', 'intermediario'])
  if (scope === undefined) {
    return onwards(localeHref(locale, `/accesso?${new URLSearchParams({ [DA]: localeHref(locale, LIST) })}`))
  }
  const avviso = await findAvviso(scope, belfiore, id)
  const deleghe = avviso && (await delegheDi(avviso))
  if (avviso === undefined || deleghe === undefined) return onwards(localeHref(locale, LIST))
  const pdf = await renderDelegheSemplificato(deleghe, { title: 'F24 semplificato' })
  const name = (await findComune(belfiore))?.nome ?? belfiore
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${f24FileNameOf(TRIBUTO[avviso.tributo], avviso.anno, `avviso-${avviso.numero}`, name)}"`,
      'Cache-Control': 'no-store',
    },
  })
}
