import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../../../i18n/routing'
import { scriviProspetto } from '../../../../../../../../server/avvisi/scrivi'
import { requireScope } from '../../../../../../../../server/platform/auth'
import { PapersOf } from '../../../../../../../../ui/avvisi/papers'
import { ProspettoView } from '../../../../../../../../ui/avvisi/prospetto'
import { AreaFrame } from '../../../../../../../area-frame'
import { posizionePath, readPlace, type PlaceParams } from '../../../../../../../posizione/address'
import { findShown } from '../../../../../../../posizione/load'
import { NoPosition } from '../../../../../../../posizione/no-position'
import { anteprima } from '../../../../../../../posizione/prospetto'

type Props = { readonly params: PlaceParams }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizione.carta'))('title'),
  robots: { index: false },
})

/** The preview of the prospetto as a page, with the same words as its PDF, and the PDFs to download. */
const ProspettoPage = async ({ params }: Props) => {
  await requireScope('cittadino', 'rappresentante', 'intermediario')
  const place = await readPlace(params)
  const found = place && (await findShown(place))
  if (place === undefined || found === undefined) return <NoPosition why="altri" comune="" />
  if (!found.ok) return <NoPosition why={found.why} comune={found.comune} />
  const t = await getTranslations('posizione')
  const locale = await getLocale()
  const prospetto = await anteprima(found, place, locale)
  if (prospetto === undefined) return <NoPosition why="anno" comune={found.around.own.comune} />
  const path = posizionePath(place, '/prospetto')
  return (
    <AreaFrame
      here={t('carta.title')}
      above={[{ name: t('title'), href: localeHref(locale, posizionePath(place)) }]}
      page={path}
    >
      <PapersOf pdf={localeHref(locale, `${path}/pdf`)} />
      <ProspettoView foglio={scriviProspetto(prospetto, { f24: false, pagina: true })} />
    </AreaFrame>
  )
}

export default ProspettoPage
