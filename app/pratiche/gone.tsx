import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../../ui/components/button'
import { CODA } from './ufficio'
import { PROPRIA, type Via } from './via'

/** Sent meanwhile, thrown away, or somebody else's: which of these, nobody is told. */
export const PraticaGone = ({
  via = PROPRIA,
  office = via.office,
}: {
  readonly via?: Via
  readonly office?: boolean
}) => {
  const t = useTranslations('pratiche')
  const locale = useLocale()
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('nonTrovata')}</h1>
        <p className="lead">{t('nonTrovataTesto')}</p>
      </div>
      <p className="btns mt-8">
        <ButtonLink href={localeHref(locale, office && !via.office ? CODA : via.lista)}>
          {t(via.office ? 'alloSportello' : office ? 'allaCoda' : 'tutte')}
        </ButtonLink>
      </p>
    </div>
  )
}
