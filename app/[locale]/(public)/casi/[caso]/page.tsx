import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { casoSvolto, isCasoSvolto } from '../../../../casi/casi'
import { calcolaCasi } from '../../../../casi/load'
import { isCasoTributo, type CasoTributoId } from '../../../../casi/tributi'
import { pageMetadata } from '../../../../page-metadata'
import { withinReach } from '../../../../within-reach'
import { Sum } from './sum'
import { Telling } from './telling'
import { Tributo } from './tributo'

type Props = { readonly params: Promise<{ caso: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { caso } = await params
  const t = await getTranslations('casi')
  if (isCasoTributo(caso)) {
    const [title, description] = [t(`tributi.${caso}.title`), t(`tributi.${caso}.story`)]
    return pageMetadata({ locale: await getLocale(), path: `/casi/${caso}`, title, description })
  }
  if (!isCasoSvolto(caso)) return {}
  return pageMetadata({
    locale: await getLocale(),
    path: `/casi/${caso}`,
    title: t(`storie.${caso}.title`),
    description: t(`storie.${caso}.story`),
  })
}

/** A story of another tax: its tariffs are examples, so nothing is read that could be out of reach. */
const TributoPage = async ({ id }: { readonly id: CasoTributoId }) => {
  const locale = await getLocale()
  const t = await getTranslations('casi')
  const home = await getTranslations('home')
  return (
    <>
      <Breadcrumb
        path={[
          { name: home('title'), href: localeHref(locale, '/') },
          { name: t('title'), href: localeHref(locale, '/casi') },
        ]}
        here={t(`tributi.${id}.title`)}
      />
      <div className="wrap">
        <div className="head">
          <h1>{t(`tributi.${id}.title`)}</h1>
          <p className="lead">{t(`tributi.${id}.story`)}</p>
        </div>
        <Tributo id={id} />
      </div>
    </>
  )
}

/** One story: what happened, what is owed and by when, how it comes about, what to watch out for, and the way to one’s own. */
const CasoPage = async ({ params }: Props) => {
  const { caso } = await params
  if (isCasoTributo(caso)) return <TributoPage id={caso} />
  if (!isCasoSvolto(caso)) notFound()
  const locale = await getLocale()
  const t = await getTranslations('casi')
  const home = await getTranslations('home')
  const reached = await withinReach('case', () => calcolaCasi([caso]))
  const [calcolato] = reached.ok ? reached.value : []
  return (
    <>
      <Breadcrumb
        path={[
          { name: home('title'), href: localeHref(locale, '/') },
          { name: t('title'), href: localeHref(locale, '/casi') },
        ]}
        here={t(`storie.${caso}.title`)}
      />
      <div className="wrap">
        <div className="head">
          <h1>{t(`storie.${caso}.title`)}</h1>
          <p className="lead">{t(`storie.${caso}.story`)}</p>
        </div>
        {calcolato ? <Sum calcolato={calcolato} chi={casoSvolto(caso).chi} /> : null}
        {reached.ok ? null : <p>{t('unavailable', { id: reached.id })}</p>}
        <Telling id={caso} />
      </div>
    </>
  )
}

export default CasoPage
