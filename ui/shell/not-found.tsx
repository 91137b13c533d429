import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../components/button'

/** An address that is not there: why, and where to go. */
export const NotFoundWords = () => {
  const t = useTranslations('notFound')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="lead">{t('text')}</p>
        <p className="btns mt-8">
          <ButtonLink href={localeHref(useLocale(), '/')}>{t('home')}</ButtonLink>
        </p>
      </div>
    </div>
  )
}
