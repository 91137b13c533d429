import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../../../../i18n/routing'
import { requireScope } from '../../../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../../../server/platform/identity/kept-form'
import { AreaFrame } from '../../../../../../../../area-frame'
import { posizionePath, readPlace, type PlaceParams } from '../../../../../../../../posizione/address'
import { ContitolariView } from '../../../../../../../../posizione/contitolari-view'
import { preparaContitolari } from '../../../../../../../../posizione/f24-contitolari'
import { findShown, sessionOf } from '../../../../../../../../posizione/load'
import { NoPosition } from '../../../../../../../../posizione/no-position'
import { postedForm } from '../../../../../../../../posted'

type Props = { readonly params: PlaceParams }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizione.contitolari'))('title'),
  robots: { index: false },
})

/** One F24 for each owner of what the person shares: asked by post, computed, printed, kept nowhere. */
const ContitolariPage = async ({ params }: Props) => {
  await requireScope('cittadino', 'rappresentante', 'intermediario')
  const place = await readPlace(params)
  const found = place && (await findShown(place))
  if (place === undefined || found === undefined) return <NoPosition why="altri" comune="" />
  if (!found.ok) return <NoPosition why={found.why} comune={found.comune} />
  const t = await getTranslations('posizione')
  const locale = await getLocale()
  const prepared = await preparaContitolari(found.around, found.shown, await postedForm())
  const { view } = found.shown
  const path = posizionePath(place, '/f24/contitolari')
  return (
    <AreaFrame
      title={t('contitolari.title')}
      lead={t('contitolari.lead', { comune: view.comune.nome, year: String(view.anno) })}
      above={[
        { name: t('title'), href: localeHref(locale, posizionePath(place)) },
        { name: t('f24.title'), href: localeHref(locale, posizionePath(place, '/f24')) },
      ]}
      page={path}
    >
      {prepared === undefined ? (
        <p className="mt-8">{t('contitolari.nessuno')}</p>
      ) : (
        <ContitolariView view={view} prepared={prepared} path={path} token={await formToken(await sessionOf())} />
      )}
    </AreaFrame>
  )
}

export default ContitolariPage
