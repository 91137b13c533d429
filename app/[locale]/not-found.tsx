import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../../ui/components/button'

const NotFound = () => {
  const t = useTranslations('notFound')
  return (
    <div className="wrap">
      <title>{t('title')}</title>
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

export default NotFound
