import { DA } from '../../contracts/accesso'
import { localeHref, localeOf } from '../../i18n/routing'
import { FORMATI } from '../../server/dichiarazione/file'
import { scopeIn } from '../../server/platform/auth'
import { onwards } from '../../server/platform/identity/cookies'
import type { Role } from '../../server/platform/scope'
import { fileDichiarata } from '../../server/pratiche/dichiarata'
import type { Chiave } from '../../server/pratiche/queries'
import { readChiave, type ChiaveParams } from './address'

export type ModelloParams = Promise<Awaited<ChiaveParams> & { readonly formato: string }>

type Da = {
  readonly roles: readonly Role[]
  /** The list, where there is nothing to save. */
  readonly list: string
  readonly pathOf: (key: Chiave) => string
}

const formatoOf = async (params: ModelloParams) => {
  const { formato } = await params
  return FORMATI.find((each) => each === formato)
}

/** A declaration as it was sent, to be saved by its person or by the office: each through a page of their own. */
export const modelloRoute =
  ({ roles, list, pathOf }: Da) =>
  async (request: Request, { params }: { readonly params: ModelloParams }): Promise<Response> => {
    const locale = localeOf(new URL(request.url).pathname)
    const key = await readChiave(params)
    const formato = await formatoOf(params)
    if (key === undefined || formato === undefined) return onwards(localeHref(locale, list))
    const scope = await scopeIn(roles)
    const page = localeHref(locale, pathOf(key))
    if (scope === undefined) return onwards(localeHref(locale, `/accesso?${new URLSearchParams({ [DA]: page })}`))
    const file = await fileDichiarata(scope, key, formato)
    if (file === undefined) return onwards(localeHref(locale, list))
    return new Response(file.body, {
      headers: {
        'Content-Type': file.type,
        'Content-Disposition': `attachment; filename="${file.name}"`,
        'Cache-Control': 'no-store',
      },
    })
  }
