import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { ThreeSteps } from '../three-steps'

const STEPS = ['comune', 'immobile', 'risultato'] as const

/** The path and the three steps of the TASI. */
export const TasiFrame = ({ step, query }: { readonly step: (typeof STEPS)[number]; readonly query: string }) => {
  const t = useTranslations('tasi.steps')
  const action = localeHref(useLocale(), '/calcolo/tasi')
  return (
    <ThreeSteps
      names={STEPS.map((name) => t(name))}
      at={STEPS.indexOf(step)}
      hrefs={[`${action}?passo=comune&${query}`, `${action}?${query}`]}
    />
  )
}
