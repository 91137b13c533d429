import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../components/button'

const MODELLI = { modelloFoglio: '/calcolo/lotto/modello/xlsx', modello: '/calcolo/lotto/modello' } as const

/** The empty table, as a workbook and as text. */
export const Modelli = () => {
  const t = useTranslations('piuContribuenti')
  const locale = useLocale()
  return (['modelloFoglio', 'modello'] as const).map((one) => (
    <ButtonLink key={one} kind="second" icon="download" href={localeHref(locale, MODELLI[one])} download>
      {t(one)}
    </ButtonLink>
  ))
}
