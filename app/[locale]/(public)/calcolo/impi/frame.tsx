import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { ThreeSteps } from '../three-steps'

const STEPS = ['comune', 'domande', 'risultato'] as const

/** The path and the three steps of the IMPi. */
export const ImpiFrame = ({ step, query }: { readonly step: (typeof STEPS)[number]; readonly query: string }) => {
  const t = useTranslations('impi.steps')
  const action = localeHref(useLocale(), '/calcolo/impi')
  return (
    <ThreeSteps
      names={STEPS.map((name) => t(name))}
      at={STEPS.indexOf(step)}
      hrefs={[`${action}?passo=comune&${query}`, `${action}?${query}`]}
    />
  )
}
