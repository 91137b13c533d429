import { getTranslations } from 'next-intl/server'
import { writeIcs } from '../../../../../../../../formats/ics'
import { localeHref, localeOf } from '../../../../../../../../i18n/routing'
import { requireScope } from '../../../../../../../../server/platform/auth'
import { today } from '../../../../../../../../server/platform/clock'
import { euro } from '../../../../../../../../ui/format'
import { rataName } from '../../../../../../../../ui/posizione/names'
import { origin } from '../../../../../../../page-metadata'
import { posizionePath, readPlace, type PlaceParams } from '../../../../../../../posizione/address'
import { findShown } from '../../../../../../../posizione/load'

type Context = { readonly params: PlaceParams }

/** What is still due, a day each, with a reminder a week before. Nobody's name is in it. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  await requireScope('cittadino', 'rappresentante', 'intermediario')
  const place = await readPlace(params)
  const found = place && (await findShown(place))
  if (place === undefined || !found?.ok) return new Response(null, { status: 404 })
  const locale = localeOf(new URL(request.url).pathname)
  const t = await getTranslations({ locale, namespace: 'posizione' })
  const rata = await getTranslations({ locale, namespace: 'posizione.rata' })
  const { view } = found.shown
  const site = await origin()
  const url = new URL(localeHref(locale, posizionePath(place)), site).href
  const days = view.scadenze.flatMap(({ tributo, rata: name, giorno, resta }) => {
    if (giorno === undefined || giorno < view.today || resta === 0) return []
    const what = t('rataDi', { tax: t(`tributo.${tributo}`), rata: rataName(rata, name) })
    return [
      {
        id: `${tributo}-${name}-${view.anno}-${view.comune.belfiore.toLowerCase()}@${site.hostname}`,
        ...{ day: giorno, title: `${what}, ${view.comune.nome}: ${euro(resta, locale)}`, url, remind: [7] },
      },
    ]
  })
  const name = t('tempo.calendarioNome', { comune: view.comune.nome, year: String(view.anno) })
  return new Response(writeIcs({ name, language: locale, written: today(), days }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="scadenze-${view.anno}-${view.comune.belfiore}.ics"`,
      'Cache-Control': 'no-store',
    },
  })
}
