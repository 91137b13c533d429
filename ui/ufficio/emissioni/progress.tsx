import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { whole } from '../../format'
import { LookAgain } from '../importazioni/progress'

type RunProgressProps = {
  readonly id: string
  readonly fase: 'prova' | 'emissione'
  readonly fatti: number
  readonly tutti: number
  readonly secondi: number | undefined
}

const A_MINUTE = 60

/** How far a pass is and how long it takes still; a link looks again where there is no script. */
export const RunProgress = ({ id, fase, fatti, tutti, secondi }: RunProgressProps) => {
  const t = useTranslations('emissioni.progress')
  const locale = useLocale()
  const words = t(fase, { fatti: whole(fatti, locale), tutti: whole(tutti, locale) })
  return (
    <>
      <p className="mt-4" role="status">
        {words} {secondi === undefined ? null : t('left', { minuti: Math.round(secondi / A_MINUTE) })}
      </p>
      <progress className="office-progress mt-4" value={fatti} max={tutti} aria-label={words} />
      <p className="mt-4">
        <a href={localeHref(locale, `/ufficio/emissioni/${id}`)}>{t('look')}</a>
      </p>
      <LookAgain />
    </>
  )
}
