import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'

/** Where one calculation begins: who makes many of them starts from a table. */
export const LottoInvite = () => {
  const t = useTranslations('piuContribuenti.invite')
  return (
    <p className="mt-4">
      {t('question')} <a href={localeHref(useLocale(), '/calcolo/lotto')}>{t('action')}</a>
    </p>
  )
}
