import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { CardLink } from '../../../../ui/components/card'
import { EVENTI } from '../../../../ui/eventi/eventi'
import { pageMetadata } from '../../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('eventi')
  return pageMetadata({
    locale: await getLocale(),
    path: '/cosa-cambia',
    title: t('title'),
    description: t('description'),
  })
}

/** "Cosa mi è successo?": the events of a life, each with what it changes. */
const CosaCambiaPage = () => {
  const t = useTranslations('eventi')
  const home = useTranslations('home')
  const locale = useLocale()
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <ul className="cases">
          {EVENTI.map((evento) => (
            <li key={evento}>
              <CardLink href={localeHref(locale, `/cosa-cambia/${evento}`)} title={t(`casi.${evento}.title`)} level={2}>
                <p>{t(`casi.${evento}.text`)}</p>
              </CardLink>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

export default CosaCambiaPage
