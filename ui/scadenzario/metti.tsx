import { useLocale, useTranslations } from 'next-intl'
import type { VoceElenco } from '../../contracts/scadenzario/elenco'
import { ButtonLink } from '../components/button'
import { mettiHref } from './hrefs'

/** From a result to the calendar of everything. */
export const Metti = (voce: VoceElenco) => {
  const t = useTranslations('scadenzario')
  return (
    <ButtonLink href={mettiHref(useLocale(), voce)} kind="second" icon="calendar">
      {t('metti')}
    </ButtonLink>
  )
}
