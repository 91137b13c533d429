import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../../../i18n/routing'
import { requireScope } from '../../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../../server/platform/identity/kept-form'
import { AreaFrame } from '../../../../../../../area-frame'
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
  const posted = await postedForm()
  const { view } = found.shown
  return (
    <AreaFrame
      title={t('f24.title')}
      lead={t('f24.lead', { comune: view.comune.nome, year: String(view.anno) })}
      above={[{ name: t('title'), href: localeHref(locale, posizionePath(place)) }]}
      page={posizionePath(place, '/f24')}
    >
      <F24Posizione
        view={view}
        prepared={await preparaF24(found.around, found.shown, posted ?? new URLSearchParams())}
        sent={posted !== undefined}
        path={posizionePath(place, '/f24')}
        token={await formToken(await sessionOf())}
      />
      <ValutaF24 around={found.around} />
    </AreaFrame>
  )
}

export default F24Page
