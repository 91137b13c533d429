import { getTranslations } from 'next-intl/server'
import { writeIcs } from '../../../../../../../formats/ics'
import { localeHref, localeOf } from '../../../../../../../i18n/routing'
import { findAppuntamento } from '../../../../../../../server/appuntamenti/queries'
import { requireScope } from '../../../../../../../server/platform/auth'
import { today } from '../../../../../../../server/platform/clock'
import { appuntamentoPath, readRef, type RefParams } from '../../../../../../appuntamenti/address'
import { dove } from '../../../../../../appuntamenti/load'
import { origin } from '../../../../../../page-metadata'

type Context = { readonly params: RefParams }

/** An appointment for a calendar, the same entry through all moves. Nobody's name is in it, nor why they come first. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const about = await readRef(params)
  const found = about && (await findAppuntamento(scope, about.comune, about.id))
  if (about === undefined || found === undefined) return new Response(null, { status: 404 })
  const locale = localeOf(new URL(request.url).pathname)
  const t = await getTranslations({ locale, namespace: 'appuntamenti' })
  const { ente, ufficio, indirizzo } = await dove(found.belfiore, found.ufficio)
  const site = await origin()
  const hour = {
    id: `${found.calendario}@${site.hostname}`,
    start: found.inizio.toISOString(),
    end: new Date(found.inizio.getTime() + found.minuti * 60_000).toISOString(),
    sequence: found.spostamenti,
    title: t('calendarTitle', { ente }),
    place: [ufficio, indirizzo].filter(Boolean).join(', '),
    text: t('calendarText', { tema: t(`tema.${found.tema}`), modo: t(`modo.${found.modo}`) }),
    url: new URL(localeHref(locale, appuntamentoPath(about)), site).href,
    cancelled: found.stato === 'annullato',
  }
  const ics = writeIcs({ name: t('title'), language: locale, written: today(), days: [], hours: [hour] })
  return new Response(ics, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="appuntamento.ics"',
      'Cache-Control': 'no-store',
    },
  })
}
