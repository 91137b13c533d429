import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../../ui/components/button'
import { APPUNTAMENTI } from './address'

/** Somebody else's, or nobody's: which of these, nobody is told. */
export const AppuntamentoGone = () => {
  const t = useTranslations('appuntamenti')
  const locale = useLocale()
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('gone')}</h1>
        <p className="lead">{t('goneText')}</p>
      </div>
      <p className="btns mt-8">
        <ButtonLink href={localeHref(locale, APPUNTAMENTI)}>{t('all')}</ButtonLink>
      </p>
    </div>
  )
}
