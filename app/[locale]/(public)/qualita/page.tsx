import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { comuniServiti } from '../../../../server/enti/serviti'
import { qualitaRecente } from '../../../../server/qualita/recenti'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { pageMetadata } from '../../../page-metadata'
import { QUALITA, qualitaPath } from '../../../qualita/address'
import { QualitaView } from '../../../qualita/view'
import { withinReach } from '../../../within-reach'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('qualita')
  return pageMetadata({
    locale: await getLocale(),
    path: QUALITA,
    title: t('title'),
    description: t('description'),
  })
}

/** The figures of all comuni that this installation serves, and the way to those of each. */
const QualitaPage = async () => {
  const t = await getTranslations('qualita')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const reached = await withinReach('qualita-unavailable', async () => ({
    qualita: await qualitaRecente(),
    comuni: await comuniServiti(),
  }))
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{reached.ok ? t('lead') : t('unavailable', { id: reached.id })}</p>
        </div>
        {reached.ok ? (
          <>
            <section aria-labelledby="comuni" className="section">
              <h2 id="comuni">{t('perComune')}</h2>
              <ul className="points-list mt-2">
                {reached.value.comuni.map(({ slug, denominazione }) => (
                  <li key={slug}>
                    <a href={localeHref(locale, qualitaPath(slug))}>{denominazione}</a>
                  </li>
                ))}
              </ul>
            </section>
            <QualitaView qualita={reached.value.qualita} page={QUALITA} />
          </>
        ) : null}
      </div>
    </>
  )
}

export default QualitaPage
