import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'

/** Where the first immobile is asked: who has the paper at hand need not type it. */
export const VisuraInvite = () => {
  const t = useTranslations('visura.invite')
  return (
    <p className="mt-4">
      {t('question')} <a href={localeHref(useLocale(), '/visura')}>{t('action')}</a>
    </p>
  )
}
