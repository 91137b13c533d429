import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../../../i18n/routing'
import { requireScope } from '../../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../../server/platform/identity/kept-form'
import { prolonged } from '../../../../../../../../server/platform/identity/session'
import { SessionEnd } from '../../../../../../../../ui/accesso/session-end'
import { Breadcrumb } from '../../../../../../../../ui/components/breadcrumb'
import { posizionePath, readPlace, type PlaceParams } from '../../../../../../../posizione/address'
import { preparaF24 } from '../../../../../../../posizione/f24'
import { F24Posizione } from '../../../../../../../posizione/f24-view'
import { findShown, sessionOf } from '../../../../../../../posizione/load'
import { NoPosition } from '../../../../../../../posizione/no-position'
import { postedForm } from '../../../../../../../posted'
import { ValutaF24 } from '../../../../../../../valuta-servizio'

type Props = { readonly params: PlaceParams }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizione.f24'))('title'),
  robots: { index: false },
})

/** The forms of what is still due, as they will be printed, with the person's data from the record. */
const F24Page = async ({ params }: Props) => {
  await requireScope('cittadino', 'rappresentante', 'intermediario')
  const place = await readPlace(params)
  const found = place && (await findShown(place))
  if (place === undefined || found === undefined) return <NoPosition why="altri" comune="" />
  if (!found.ok) return <NoPosition why={found.why} comune={found.comune} />
  const t = await getTranslations('posizione')
  const locale = await getLocale()
  const session = await sessionOf()
  const posted = await postedForm()
  const { view } = found.shown
  const back = localeHref(locale, posizionePath(place))
  return (
    <>
      <Breadcrumb path={[{ name: t('title'), href: back }]} here={t('f24.title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('f24.title')}</h1>
          <p className="lead">{t('f24.lead', { comune: view.comune.nome, year: String(view.anno) })}</p>
        </div>
        <F24Posizione
          view={view}
          prepared={await preparaF24(found.around, found.shown, posted ?? new URLSearchParams())}
          sent={posted !== undefined}
          path={posizionePath(place, '/f24')}
          token={await formToken(session)}
        />
        <ValutaF24 around={found.around} />
        <SessionEnd until={prolonged(session).until * 1000} back={back} />
      </div>
    </>
  )
}

export default F24Page
