import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, permanentRedirect } from 'next/navigation'
import { localeHref } from '../../../../../../i18n/routing'
import { comuneBySlug } from '../../../../../../server/comuni/queries'
import { findEnte } from '../../../../../../server/enti/queries'
import { qualitaRecente } from '../../../../../../server/qualita/recenti'
import { comuneName } from '../../../../../../ui/comune-name'
import { Breadcrumb } from '../../../../../../ui/components/breadcrumb'
import { pageMetadata } from '../../../../../page-metadata'
import { QUALITA, qualitaPath } from '../../../../../qualita/address'
import { QualitaView } from '../../../../../qualita/view'
import { withinReach } from '../../../../../within-reach'

type Props = { readonly params: Promise<{ slug: string }> }

/** The comune of an address, where this installation serves it. */
const read = (slug: string) =>
  withinReach('qualita-unavailable', async () => {
    const comune = await comuneBySlug(slug)
    const ente = comune && (await findEnte(comune.belfiore))
    return comune && ente ? { comune, ente, qualita: await qualitaRecente(comune.belfiore) } : undefined
  })

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations('qualita')
  const found = await read((await params).slug)
  if (!found.ok || found.value === undefined) return { title: t('title'), robots: { index: false } }
  const { comune } = found.value
  return pageMetadata({
    locale: await getLocale(),
    path: qualitaPath(comune.slug),
    title: t('titleDi', { comune: comuneName(comune) }),
    description: t('description'),
  })
}

/** The figures of one comune, open to all. */
const QualitaComunePage = async ({ params }: Props) => {
  const { slug } = await params
  const t = await getTranslations('qualita')
  const found = await read(slug)
  if (!found.ok) {
    return (
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('unavailable', { id: found.id })}</p>
        </div>
      </div>
    )
  }
  if (found.value === undefined) notFound()
  const { comune, qualita } = found.value
  const locale = await getLocale()
  if (slug !== comune.slug) permanentRedirect(localeHref(locale, qualitaPath(comune.slug)))
  const page = qualitaPath(comune.slug)
  const path = [
    { name: t('title'), href: localeHref(locale, QUALITA) },
    { name: comuneName(comune), href: localeHref(locale, `/comuni/${comune.slug}`) },
  ]
  return (
    <>
      <Breadcrumb path={path} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('titleDi', { comune: comuneName(comune) })}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <QualitaView qualita={qualita} page={page} />
      </div>
    </>
  )
}

export default QualitaComunePage
