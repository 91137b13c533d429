import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'

/** Where an F24 is spoken of: who has one from elsewhere can have it checked. */
export const VerificaInvite = () => {
  const t = useTranslations('verificaF24.invite')
  return (
    <p className="mt-4">
      {t('question')} <a href={localeHref(useLocale(), '/verifica-f24')}>{t('action')}</a>
    </p>
  )
}
