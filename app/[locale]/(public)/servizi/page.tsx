import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../ui/components/button'
import { SheetList } from '../../../../ui/servizi/sheet-list'
import { SHEETS } from '../../../../ui/servizi/sheets'
import { pageMetadata } from '../../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('servizi')
  return pageMetadata({ locale: await getLocale(), path: '/servizi', title: t('title'), description: t('description') })
}

/** All services by topic, each with whether it is done here. */
const ServicesPage = () => {
  const t = useTranslations('servizi')
  const home = useTranslations('home')
  const locale = useLocale()
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1 data-element="page-name">{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        {(['imposte', 'rifiuti', 'suolo'] as const).map((topic) => (
          <section key={topic} className="section" aria-labelledby={topic}>
            <h2 id={topic}>{t(`topicTitle.${topic}`)}</h2>
            <SheetList sheets={SHEETS.filter((one) => one.topic === topic)} />
          </section>
        ))}
        <section className="section" aria-labelledby="appuntamento">
          <h2 id="appuntamento">{t('appuntamento.title')}</h2>
          <p className="mt-2">{t('appuntamento.text')}</p>
          <p className="btns mt-4" data-element="appointment-booking">
            <ButtonLink kind="second" icon="calendar" href={localeHref(locale, '/area/appuntamenti/nuovo')}>
              {t('prenota')}
            </ButtonLink>
          </p>
        </section>
        <section className="section" aria-labelledby="richieste">
          <h2 id="richieste">{t('richieste.title')}</h2>
          <p className="mt-2">{t('richieste.text')}</p>
          <p className="btns mt-4">
            <ButtonLink kind="second" href={localeHref(locale, '/area/pratiche')}>
              {t('richieste.open')}
            </ButtonLink>
          </p>
        </section>
      </div>
    </>
  )
}

export default ServicesPage
